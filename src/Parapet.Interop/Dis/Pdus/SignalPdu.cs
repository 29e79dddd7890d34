using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>What a radio sends.</summary>
public ref struct SignalPdu : IPdu
{
    private const int FixedSize = 32;
    private const int LongestData = (ushort.MaxValue + 7) / 8;

    private PduHeader _header;
    private ReadOnlySpan<byte> _data;
    private Remainder _rest;
    private ushort _bits;

    /// <summary>To which the radio belongs.</summary>
    public EntityId Entity;

    /// <summary>Which of its radios.</summary>
    public ushort Radio;

    /// <summary>The class in the upper two bits, the kind below.</summary>
    public ushort Encoding;

    /// <summary>By the public list; 0 for other.</summary>
    public ushort DataLink;

    /// <summary>Samples, or bits of data, a second.</summary>
    public uint SampleRate;

    public ushort Samples;

    /// <summary>From the upper two bits of <see cref="Encoding"/>.</summary>
    public readonly EncodingClass EncodingClass => (EncodingClass)(Encoding >> 14);

    static PduType IPdu.Type => PduType.Signal;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    /// <summary>At most 8191 bytes, so that its bits fit in two bytes.</summary>
    public ReadOnlySpan<byte> Data { readonly get => _data; init => _data = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        var bits = _bits > 0 && (_bits + 7) / 8 == _data.Length ? _bits : (ushort)(8 * _data.Length);
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("entity", ref Entity);
        wire.UInt16("radio", ref Radio);
        wire.UInt16("encoding", ref Encoding);
        wire.UInt16("dataLink", ref DataLink);
        wire.UInt32("sampleRate", ref SampleRate);
        wire.Count(ref bits);
        wire.UInt16("samples", ref Samples);
        _bits = bits;
        if (_data.Length > LongestData)
        {
            wire.Refuse("data", "more than its length can tell of");
        }

        wire.Bytes("dataHex", (bits + 7) / 8, ref _data);
        wire.Rest(4, ref _rest);
    }
}
