using System.Numerics;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>What an interrogator or transponder does. The layers behind the first follow it.</summary>
public ref struct IffPdu : IPdu
{
    private const int FixedSize = 60;

    private PduHeader _header;
    private RecordList<IffLayer> _layers;
    private Remainder _rest;

    /// <summary>Which radiates.</summary>
    public EntityId Entity;

    public EventId Event;

    /// <summary>In metres along the axes of the entity.</summary>
    public Vector3 Antenna;

    public IffSystem System;

    /// <summary>Of several; padding in version 6.</summary>
    public byte SystemDesignator;

    /// <summary>What the system adds; padding in version 6.</summary>
    public byte SystemData;

    public IffOperation Operation;

    static PduType IPdu.Type => PduType.Iff;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    /// <summary>The second and those behind it.</summary>
    public RecordList<IffLayer> Layers { readonly get => _layers; init => _layers = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("entity", ref Entity);
        wire.Record("event", ref Event);
        wire.Vector("antennaMetres", ref Antenna);
        wire.Record("system", ref System);
        wire.Byte("systemDesignator", ref SystemDesignator);
        wire.Byte("systemData", ref SystemData);
        wire.Record("operation", ref Operation);
        wire.RecordsToEnd("layers", IffLayer.HeadSize, ref _layers);
        wire.Rest(4, ref _rest);
    }
}
