using System.Numerics;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>That an entity collided with another or with the ground.</summary>
public ref struct CollisionPdu : IPdu
{
    private const int FixedSize = 60;

    private PduHeader _header;
    private Remainder _rest;
    private byte _padding;

    /// <summary>Which tells of it.</summary>
    public EntityId Entity;

    /// <summary><see cref="EntityId.None"/> for what is no entity.</summary>
    public EntityId Other;

    public EventId Event;

    public CollisionType Type;

    /// <summary>In m/s along the axes of the world.</summary>
    public Vector3 Velocity;

    /// <summary>In kilograms.</summary>
    public float Mass;

    /// <summary>In metres along the axes of the other, from its centre.</summary>
    public Vector3 Location;

    static PduType IPdu.Type => PduType.Collision;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("entity", ref Entity);
        wire.Record("other", ref Other);
        wire.Record("event", ref Event);
        wire.Code("type", ref Type);
        wire.Padding(ref _padding);
        wire.Vector("velocityMetresPerSecond", ref Velocity);
        wire.Single("massKilograms", ref Mass);
        wire.Vector("locationMetres", ref Location);
        wire.Rest(4, ref _rest);
    }
}
