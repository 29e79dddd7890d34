using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>Bytes with their name: a number, a text or a structure, filled to whole eights.</summary>
public ref struct VariableDatum : IRecord
{
    private const int Boundary = 8;

    private ReadOnlySpan<byte> _value;
    private Remainder _fill;
    private uint _bits;

    /// <summary>By the public list.</summary>
    public uint Id;

    /// <summary>In a whole number of bytes, even where its last bits are not used.</summary>
    public ReadOnlySpan<byte> Value { readonly get => _value; init => _value = value; }

    static bool IRecord.IsFilled => true;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(8, "variable datum");
        wire.UInt32("id", ref Id);
        var bits = BytesOf(_bits) == _value.Length ? _bits : 8 * (uint)_value.Length;
        wire.Count(ref bits);
        _bits = bits;
        wire.Bytes("valueHex", BytesOf(bits), ref _value);
        wire.Fill(-BytesOf(bits) & (Boundary - 1), ref _fill);
    }

    private static int BytesOf(uint bits) => (int)((bits + 7L) / 8);
}
