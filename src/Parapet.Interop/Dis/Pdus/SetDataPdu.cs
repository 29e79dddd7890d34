using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>Asks that data be set.</summary>
public ref struct SetDataPdu : IPdu
{
    private const int FixedSize = 40;

    private PduHeader _header;
    private RecordList<FixedDatum> _fixedDatums;
    private RecordList<VariableDatum> _variableDatums;
    private Remainder _rest;
    private uint _padding;

    public EntityId Originator;

    public EntityId Receiver;

    /// <summary>Numbered by who asks.</summary>
    public uint Request;

    static PduType IPdu.Type => PduType.SetData;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    public RecordList<FixedDatum> FixedDatums { readonly get => _fixedDatums; init => _fixedDatums = value; }

    public RecordList<VariableDatum> VariableDatums { readonly get => _variableDatums; init => _variableDatums = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        var fixedCount = (uint)_fixedDatums.Count;
        var variableCount = (uint)_variableDatums.Count;
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("originator", ref Originator);
        wire.Record("receiver", ref Receiver);
        wire.UInt32("request", ref Request);
        wire.Padding(ref _padding);
        wire.Count(ref fixedCount);
        wire.Count(ref variableCount);
        wire.Datums(fixedCount, variableCount, ref _fixedDatums, ref _variableDatums);
        wire.Rest(4, ref _rest);
    }
}
