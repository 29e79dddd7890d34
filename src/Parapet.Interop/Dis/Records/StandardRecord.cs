using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>A record of a type by the public list, whose content is kept as it comes.</summary>
public ref struct StandardRecord : IRecord
{
    private const int HeadSize = 6;

    private ReadOnlySpan<byte> _content;

    /// <summary>By the public list.</summary>
    public uint Type;

    /// <summary>With its fill to a multiple of eight bytes for the whole record, its six bytes of head included.</summary>
    public ReadOnlySpan<byte> Content { readonly get => _content; init => _content = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(HeadSize, "variable record");
        wire.UInt32("type", ref Type);
        var length = (ushort)(HeadSize + _content.Length);
        wire.Count(ref length);
        if (length < HeadSize)
        {
            wire.Refuse("variable record, length", $"{length}; {HeadSize} or more");
            length = HeadSize;
        }

        wire.Bytes("contentHex", length - HeadSize, ref _content);
    }
}
