using System.Numerics;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>What of an entity changes, without what stays.</summary>
public ref struct EntityStateUpdatePdu : IPdu
{
    private const int FixedSize = 72;

    private PduHeader _header;
    private RecordList<VariableParameter> _variableParameters;
    private Remainder _rest;
    private byte _padding;

    public EntityId Entity;

    /// <summary>In m/s, along the axes that the algorithm of the last whole state has.</summary>
    public Vector3 Velocity;

    public Position<Ecef> Location;

    public EulerAngles Orientation;

    /// <summary>Bits that depend on the type.</summary>
    public uint Appearance;

    static PduType IPdu.Type => PduType.EntityStateUpdate;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    /// <summary>Up to 255.</summary>
    public RecordList<VariableParameter> VariableParameters { readonly get => _variableParameters; init => _variableParameters = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        var parameters = (byte)_variableParameters.Count;
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("entity", ref Entity);
        wire.Padding(ref _padding);
        wire.Count(ref parameters);
        wire.Vector("velocityMetresPerSecond", ref Velocity);
        wire.Place("locationMetres", ref Location);
        wire.Record("orientation", ref Orientation);
        wire.UInt32("appearance", ref Appearance);
        wire.Records("variableParameters", parameters, ref _variableParameters);
        wire.Rest(4, ref _rest);
    }
}
