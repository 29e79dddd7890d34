using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>Asks for data, once or at intervals.</summary>
public ref struct DataQueryPdu : IPdu
{
    private const int FixedSize = 40;

    private PduHeader _header;
    private RecordList<DatumId> _fixedDatums;
    private RecordList<DatumId> _variableDatums;
    private Remainder _rest;

    public EntityId Originator;

    public EntityId Receiver;

    /// <summary>Numbered by who asks.</summary>
    public uint Request;

    /// <summary>Between answers; 0 for one answer.</summary>
    public DisTimestamp Interval;

    static PduType IPdu.Type => PduType.DataQuery;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    /// <summary>Which are asked for.</summary>
    public RecordList<DatumId> FixedDatums { readonly get => _fixedDatums; init => _fixedDatums = value; }

    /// <summary>Which are asked for.</summary>
    public RecordList<DatumId> VariableDatums { readonly get => _variableDatums; init => _variableDatums = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        var fixedCount = (uint)_fixedDatums.Count;
        var variableCount = (uint)_variableDatums.Count;
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("originator", ref Originator);
        wire.Record("receiver", ref Receiver);
        wire.UInt32("request", ref Request);
        wire.Time("interval", ref Interval);
        wire.Count(ref fixedCount);
        wire.Count(ref variableCount);
        wire.Records("fixedDatums", DatumExtensions.Bounded(fixedCount), ref _fixedDatums);
        wire.Records("variableDatums", DatumExtensions.Bounded(variableCount), ref _variableDatums);
        wire.Rest(4, ref _rest);
    }
}
