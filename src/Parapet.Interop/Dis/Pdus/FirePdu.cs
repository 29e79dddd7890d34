using System.Numerics;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>That something is fired.</summary>
public ref struct FirePdu : IPdu
{
    private const int FixedSize = 96;

    private PduHeader _header;
    private Remainder _rest;

    public EntityId FiringEntity;

    /// <summary><see cref="EntityId.None"/> where it is not known.</summary>
    public EntityId Target;

    /// <summary><see cref="EntityId.None"/> where it is not tracked.</summary>
    public EntityId Munition;

    /// <summary>That of its detonation too.</summary>
    public EventId Event;

    /// <summary>0 for none.</summary>
    public uint FireMission;

    /// <summary>Of the muzzle or rail.</summary>
    public Position<Ecef> Location;

    public MunitionDescriptor Descriptor;

    /// <summary>In m/s along the axes of the world.</summary>
    public Vector3 Velocity;

    /// <summary>Assumed by the fire control, in metres; 0 where it is not known.</summary>
    public float Range;

    static PduType IPdu.Type => PduType.Fire;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("firingEntity", ref FiringEntity);
        wire.Record("target", ref Target);
        wire.Record("munition", ref Munition);
        wire.Record("event", ref Event);
        wire.UInt32("fireMission", ref FireMission);
        wire.Place("locationMetres", ref Location);
        wire.Record("descriptor", ref Descriptor);
        wire.Vector("velocityMetresPerSecond", ref Velocity);
        wire.Single("rangeMetres", ref Range);
        wire.Rest(4, ref _rest);
    }
}
