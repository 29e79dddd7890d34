using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>What an entity radiates: systems, their beams, and what these track or jam.</summary>
public ref struct ElectromagneticEmissionPdu : IPdu
{
    private const int FixedSize = 28;

    private PduHeader _header;
    private RecordList<EmitterSystem> _systems;
    private Remainder _rest;
    private ushort _padding;

    /// <summary>Which radiates.</summary>
    public EntityId Entity;

    public EventId Event;

    public EmissionUpdate Update;

    static PduType IPdu.Type => PduType.ElectromagneticEmission;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    /// <summary>Up to 255.</summary>
    public RecordList<EmitterSystem> Systems { readonly get => _systems; init => _systems = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        var systems = (byte)_systems.Count;
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("entity", ref Entity);
        wire.Record("event", ref Event);
        wire.Code("update", ref Update);
        wire.Count(ref systems);
        wire.Padding(ref _padding);
        wire.Records("systems", systems, ref _systems);
        wire.Rest(4, ref _rest);
    }
}
