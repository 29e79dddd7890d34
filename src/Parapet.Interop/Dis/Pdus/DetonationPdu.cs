using System.Numerics;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>That something goes off, hits or is gone.</summary>
public ref struct DetonationPdu : IPdu
{
    private const int FixedSize = 104;

    private PduHeader _header;
    private RecordList<VariableParameter> _variableParameters;
    private Remainder _rest;
    private ushort _padding;

    public EntityId FiringEntity;

    public EntityId Target;

    /// <summary>What goes off; <see cref="EntityId.None"/> where it is not tracked.</summary>
    public EntityId Munition;

    /// <summary>That of the shot.</summary>
    public EventId Event;

    /// <summary>In m/s along the axes of the world, just before.</summary>
    public Vector3 Velocity;

    public Position<Ecef> Location;

    /// <summary>Of what goes off, unless <see cref="IsExplosion"/>.</summary>
    public MunitionDescriptor Descriptor;

    /// <summary>Of what goes off, where <see cref="IsExplosion"/>.</summary>
    public ExplosionDescriptor Explosion;

    /// <summary>In metres along the axes of the target, from its centre.</summary>
    public Vector3 LocationOnTarget;

    public DetonationResult Result;

    /// <summary>By the status of the header in version 7: what goes off is no munition.</summary>
    public readonly bool IsExplosion => _header.Version >= 7 && ((_header.Status >> 4) & 3) == 2;

    static PduType IPdu.Type => PduType.Detonation;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    /// <summary>Up to 255.</summary>
    public RecordList<VariableParameter> VariableParameters { readonly get => _variableParameters; init => _variableParameters = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        var parameters = (byte)_variableParameters.Count;
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("firingEntity", ref FiringEntity);
        wire.Record("target", ref Target);
        wire.Record("munition", ref Munition);
        wire.Record("event", ref Event);
        wire.Vector("velocityMetresPerSecond", ref Velocity);
        wire.Place("locationMetres", ref Location);
        if (IsExplosion)
        {
            wire.Record("explosion", ref Explosion);
        }
        else
        {
            wire.Record("descriptor", ref Descriptor);
        }

        wire.Vector("locationOnTargetMetres", ref LocationOnTarget);
        wire.Code("result", ref Result);
        wire.Count(ref parameters);
        wire.Padding(ref _padding);
        wire.Records("variableParameters", parameters, ref _variableParameters);
        wire.Rest(4, ref _rest);
    }
}
