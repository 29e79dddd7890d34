using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>One state or shape of an environmental process; its content is kept as it comes.</summary>
public ref struct EnvironmentRecord : IRecord
{
    private const int HeadSize = 8;
    private const int Boundary = 8;

    private ReadOnlySpan<byte> _content;
    private Remainder _fill;
    private byte _padding;
    private ushort _bits;

    /// <summary>By the public list.</summary>
    public uint Type;

    /// <summary>Counts the records of one process.</summary>
    public byte Index;

    /// <summary>Behind the eight bytes of head; at most 8183 bytes, so that the bits of the record fit in two bytes.</summary>
    public ReadOnlySpan<byte> Content { readonly get => _content; init => _content = value; }

    static bool IRecord.IsFilled => true;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(HeadSize, "environment record");
        wire.UInt32("type", ref Type);
        var bits = BytesOf(_bits) == HeadSize + _content.Length ? _bits : (ushort)(8 * (HeadSize + _content.Length));
        wire.Count(ref bits);
        wire.Byte("index", ref Index);
        wire.Padding(ref _padding);
        _bits = bits;
        var bytes = BytesOf(bits);
        if (bytes < HeadSize)
        {
            wire.Refuse("environment record, length", $"{bits} bits; {8 * HeadSize} or more");
            bytes = HeadSize;
        }

        wire.Bytes("contentHex", bytes - HeadSize, ref _content);
        wire.Fill(-bytes & (Boundary - 1), ref _fill);
    }

    private static int BytesOf(ushort bits) => (bits + 7) / 8;
}
