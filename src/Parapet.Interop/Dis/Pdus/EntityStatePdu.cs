using System.Numerics;
using System.Runtime.CompilerServices;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>Everything that others need to draw an entity and move it on.</summary>
public ref struct EntityStatePdu : IPdu
{
    private const int FixedSize = 144;

    private PduHeader _header;
    private RecordList<VariableParameter> _variableParameters;
    private Remainder _rest;

    public EntityId Entity;

    public ForceId Force;

    public EntityType Type;

    /// <summary>As those see it who do not know whose it is.</summary>
    public EntityType AlternativeType;

    /// <summary>In m/s, relative to the turning Earth: along the axes of the world, or of the body where the algorithm is one of the body's.</summary>
    public Vector3 Velocity;

    public Position<Ecef> Location;

    public EulerAngles Orientation;

    /// <summary>Bits that depend on the type.</summary>
    public uint Appearance;

    public DeadReckoning DeadReckoning;

    public EntityMarking Marking;

    /// <summary>Bits that depend on the type: what it can do for others.</summary>
    public uint Capabilities;

    static PduType IPdu.Type => PduType.EntityState;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    /// <summary>Up to 255.</summary>
    public RecordList<VariableParameter> VariableParameters { readonly get => _variableParameters; init => _variableParameters = value; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("entity", ref Entity);
        wire.Code("force", ref Force);
        var parameters = (byte)_variableParameters.Count;
        wire.Count(ref parameters);
        wire.Record("type", ref Type);
        wire.Record("alternativeType", ref AlternativeType);
        wire.Vector("velocityMetresPerSecond", ref Velocity);
        wire.Place("locationMetres", ref Location);
        wire.Record("orientation", ref Orientation);
        wire.UInt32("appearance", ref Appearance);
        wire.Record("deadReckoning", ref DeadReckoning);
        wire.Record("marking", ref Marking);
        wire.UInt32("capabilities", ref Capabilities);
        wire.Records("variableParameters", parameters, ref _variableParameters);
        wire.Rest(4, ref _rest);
    }
}
