using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>Weather, smoke and the like.</summary>
public ref struct EnvironmentalProcessPdu : IPdu
{
    private const int FixedSize = 32;

    private PduHeader _header;
    private RecordList<EnvironmentRecord> _records;
    private Remainder _rest;

    public EntityId Process;

    public EntityType Type;

    /// <summary>By agreement within the exercise.</summary>
    public byte ModelType;

    /// <summary>Bit 0: this is the last word of it; bit 1: it is at work.</summary>
    public byte Status;

    /// <summary>Counts the PDUs of one process.</summary>
    public ushort Sequence;

    static PduType IPdu.Type => PduType.EnvironmentalProcess;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    /// <summary>Its states and shapes.</summary>
    public RecordList<EnvironmentRecord> Records { readonly get => _records; init => _records = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        var records = (ushort)_records.Count;
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("process", ref Process);
        wire.Record("type", ref Type);
        wire.Byte("modelType", ref ModelType);
        wire.Byte("status", ref Status);
        wire.Count(ref records);
        wire.UInt16("sequence", ref Sequence);
        wire.Records("records", records, ref _records);
        wire.Rest(4, ref _rest);
    }
}
