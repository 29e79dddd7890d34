namespace Parapet.Interop.Asterix.Layouts;

/// <summary>What a part of a record is built like.</summary>
internal enum NodeKind
{
    /// <summary>One chunk of a length of its own.</summary>
    Fixed,

    /// <summary>Chunks one after another, each but the last with a bit that says whether the next is there.</summary>
    Extended,

    /// <summary>A chunk as often as one octet before it says.</summary>
    Counted,

    /// <summary>A chunk with a bit that says whether there is another.</summary>
    Marked,

    /// <summary>Parts, of which bits before them say which are there.</summary>
    Compound,

    /// <summary>A compound with its length before it.</summary>
    Expansion,

    /// <summary>Octets with their number before them.</summary>
    Octets,
}

/// <summary>A part of a record: the record itself, an item, a part of an item.</summary>
internal sealed class Node
{
    public required NodeKind Kind { get; init; }

    /// <summary>Its own name in its parent; empty for the record.</summary>
    public required string Name { get; init; }

    /// <summary>As in <c>380/TID</c>; empty for the record.</summary>
    public required string Path { get; init; }

    public required Node? Parent { get; init; }

    /// <summary>Among the layout's nodes.</summary>
    public required int Index { get; init; }

    /// <summary>0 for the record.</summary>
    public required int Depth { get; init; }

    /// <summary>Where its bit stands among those of its parent, by variant of the record.</summary>
    public Slot[] SlotByVariant { get; init; } = [default];

    public Chunk[] Chunks { get; set; } = [];

    /// <summary>Of a compound: what each bit of the indicator announces, null where nothing may be; by variant of the record.</summary>
    public Node?[][] Slots { get; set; } = [[]];

    /// <summary>Of a compound: the length of its indicator; 0 where each of its octets says whether there is another.</summary>
    public int IndicatorOctets { get; set; }

    /// <summary>
    /// The field that keeps what the presence of others does not tell: of a repetition, that it is empty; of a compound, the
    /// octets of an indicator that is longer than it need be.
    /// </summary>
    public int Marker { get; set; } = -1;

    /// <summary>Of octets, and of an expansion that does not keep to its form: the field that holds them.</summary>
    public int Octets { get; set; } = -1;

    /// <summary>What only this item's text says of the whole record: 0, or the variant that a value of its chooses.</summary>
    public VariantChoice? Variants { get; set; }

    /// <summary>Whether a part is this one, or within it.</summary>
    public bool Holds(Node inner)
    {
        for (var node = inner; node is not null; node = node.Parent)
        {
            if (node == this)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Which order of items holds in the record, by the value of a field.</summary>
/// <param name="Field">The index of the field.</param>
/// <param name="Values">One a variant.</param>
internal sealed record VariantChoice(int Field, ulong[] Values);

/// <summary>Where the bit of a part stands in the indicator of its parent.</summary>
/// <param name="Number">Of the part from 0, counting bits that announce parts; -1 where it may not be.</param>
/// <param name="Octet">Of the indicator, from 0.</param>
/// <param name="Bit">Of that octet, alone.</param>
internal readonly record struct Slot(int Number, int Octet, byte Bit)
{
    /// <summary>By its number and how many bits of an octet announce parts.</summary>
    public static Slot Of(int number, int width) => number < 0 ? new(number, 0, 0) : new(number, number / width, (byte)(0x80 >> (number % width)));
}

/// <summary>Octets that are always there together, with the fields in them.</summary>
internal sealed class Chunk
{
    public required Node Owner { get; init; }

    /// <summary>Which of its owner's it is.</summary>
    public required int Position { get; init; }

    public required int Octets { get; init; }

    /// <summary>Whether its last bit says that another follows.</summary>
    public required bool IsMarked { get; init; }

    public required FieldPlan[] Fields { get; init; }
}

/// <summary>Where a field stands in its chunk.</summary>
/// <param name="Field">Its index.</param>
/// <param name="Bit">Of its first bit from the chunk's first.</param>
/// <param name="Bits">Its length.</param>
/// <param name="Shift">Right of it in a chunk of up to eight octets.</param>
/// <param name="Mask">Its bits, at the right.</param>
/// <param name="IsKept">Whether it is a value of the record even where it is nothing.</param>
internal readonly record struct FieldPlan(int Field, int Bit, int Bits, int Shift, ulong Mask, bool IsKept)
{
    /// <summary>Sets the field's bits in octets of its chunk that are nothing there.</summary>
    public void WriteTo(Span<byte> chunk, ulong raw)
    {
        var end = Bit + Bits;
        var bits = raw << (-end & 7);
        for (var at = ((end + 7) / 8) - 1; at >= Bit / 8; at--, bits >>= 8)
        {
            chunk[at] |= (byte)bits;
        }
    }
}

/// <summary>Where a field stands among the chunks.</summary>
/// <param name="Chunk">Null for a field of no chunk.</param>
/// <param name="Position">Among the chunk's fields, which are numbered one behind the other.</param>
internal readonly record struct FieldPlace(Chunk? Chunk, int Position);
