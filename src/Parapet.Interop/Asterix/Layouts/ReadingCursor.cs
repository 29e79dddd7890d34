using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Parapet.Interop.Asterix.Layouts;

/// <summary>Goes through the octets of one record, part by part.</summary>
internal ref struct ReadingCursor
{
    public ReadOnlySpan<byte> Octets;
    public AsterixRecord Record;
    public Span<FieldValue> Values;
    public int Count;
    public int At;
    public LayoutFault Fault;

    /// <summary>The indicator and every part that it announces.</summary>
    public bool Compound(Node node)
    {
        var start = At;
        if (!Indicator(node, out var octets))
        {
            return false;
        }

        var slots = node.Slots[0];
        for (var octet = 0; octet < octets; octet++)
        {
            // The last bit says that another octet follows, unless the indicator's length is fixed.
            var width = node.IndicatorOctets > 0 ? 8 : 7;
            for (var bits = (uint)(Octets[start + octet] >> (8 - width) << (24 + 8 - width)); bits != 0;)
            {
                var bit = BitOperations.LeadingZeroCount(bits);
                bits &= ~(0x80000000u >> bit);
                var slot = (octet * width) + bit;
                if (slot >= slots.Length || slots[slot] is not { } part)
                {
                    return Stop(LayoutFaultKind.AnnouncesNothing, start + octet, node, slot + 1, 0);
                }

                if (part.Kind == NodeKind.Fixed ? !Chunk(part.Chunks[0]) : !Part(part))
                {
                    return false;
                }

                if (part.Variants is not null && !Choose(part, ref slots))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>How long the indicator is; kept in the record where that does not follow from the parts.</summary>
    private bool Indicator(Node node, out int octets)
    {
        var start = At;
        if (node.IndicatorOctets > 0)
        {
            octets = node.IndicatorOctets;
            return Has(node, octets) && Pass(octets) && Kept(node, start, octets);
        }

        octets = 0;
        // One octet more than there are bits for: the longest that may come with nothing set.
        var most = ((node.Slots[0].Length + 6) / 7) + 1;
        do
        {
            if (octets == most)
            {
                return Stop(LayoutFaultKind.IndicatorTooLong, At, node, octets + 1, most - 1);
            }

            if (!Has(node, 1))
            {
                return false;
            }

            octets++;
        }
        while ((Octets[At++] & 1) != 0);
        return Kept(node, start, octets);
    }

    private bool Kept(Node node, int start, int octets)
    {
        var last = Octets[start + octets - 1];
        var needed = node.IndicatorOctets > 0 ? octets : last > 1 ? octets : 0;
        if (needed == 0 || (node.IndicatorOctets > 0 && Octets.Slice(start, octets).IndexOfAnyExcept((byte)0) < 0))
        {
            Add(node.Marker, (ulong)octets);
        }

        return true;
    }

    /// <summary>From the next bit on, the order of items that a value of this one chooses.</summary>
    private bool Choose(Node item, ref Node?[] slots)
    {
        var choice = item.Variants!;
        foreach (var value in Values[..Count])
        {
            if (value.Field == choice.Field)
            {
                var variant = Array.IndexOf(choice.Values, value.Raw);
                if (variant < 0)
                {
                    return Stop(LayoutFaultKind.NoVariant, At - 1, item, (long)value.Raw, 0);
                }

                slots = item.Parent!.Slots[variant];
                return true;
            }
        }

        return true;
    }

    private bool Part(Node part)
    {
        switch (part.Kind)
        {
            case NodeKind.Fixed:
                return Chunk(part.Chunks[0]);
            case NodeKind.Extended:
                return Extended(part);
            case NodeKind.Counted:
                return Counted(part);
            case NodeKind.Marked:
                return Marked(part);
            case NodeKind.Compound:
                return Compound(part);
            case NodeKind.Expansion:
                return Expansion(part);
            default:
                return Bytes(part);
        }
    }

    private bool Extended(Node part)
    {
        for (var i = 0; ; i++)
        {
            if (i == part.Chunks.Length)
            {
                return Stop(LayoutFaultKind.ExtendsTooFar, At - 1, part, i + 1, i);
            }

            if (!Chunk(part.Chunks[i]))
            {
                return false;
            }

            if (!part.Chunks[i].IsMarked || (Octets[At - 1] & 1) == 0)
            {
                return true;
            }
        }
    }

    private bool Counted(Node part)
    {
        if (!Has(part, 1))
        {
            return false;
        }

        int count = Octets[At++];
        if (count == 0)
        {
            Add(part.Marker, 0);
        }

        for (; count > 0; count--)
        {
            if (!Chunk(part.Chunks[0]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Marked(Node part)
    {
        do
        {
            if (!Chunk(part.Chunks[0]))
            {
                return false;
            }
        }
        while ((Octets[At - 1] & 1) != 0);
        return true;
    }

    /// <summary>Read by its form where it keeps to it, to the octet; else kept as it is.</summary>
    private bool Expansion(Node part)
    {
        var start = At;
        if (!Length(part, out var length))
        {
            return false;
        }

        var whole = Octets;
        var kept = Count;
        Octets = whole[..(start + length)];
        var isRead = length > 1 && Compound(part) && At == start + length;
        Octets = whole;
        if (!isRead)
        {
            Fault = default;
            Count = kept;
            AddOctets(part.Octets, whole[(start + 1)..(start + length)]);
            Record.KeptExpansions++;
        }

        At = start + length;
        return true;
    }

    private bool Bytes(Node part)
    {
        var start = At;
        if (!Length(part, out var length))
        {
            return false;
        }

        AddOctets(part.Octets, Octets[(start + 1)..(start + length)]);
        At = start + length;
        return true;
    }

    /// <summary>A length that counts itself.</summary>
    private bool Length(Node part, out int length)
    {
        length = 0;
        if (!Has(part, 1))
        {
            return false;
        }

        length = Octets[At];
        if (length == 0)
        {
            return Stop(LayoutFaultKind.LengthOfNothing, At, part, 0, 1);
        }

        var isThere = Has(part, length);
        At++;
        return isThere;
    }

    private bool Chunk(Chunk chunk)
    {
        var octets = chunk.Octets;
        if (octets > Octets.Length - At)
        {
            return Stop(LayoutFaultKind.EndsWithin, At, chunk.Owner, Octets.Length - At, octets);
        }

        var plans = chunk.Fields;
        if (octets > sizeof(ulong))
        {
            Wide(plans);
        }
        else
        {
            var word = Word(At, octets);
            if (plans.Length > Values.Length - Count)
            {
                Grow(plans.Length);
            }

            var room = Values.Slice(Count, plans.Length);
            var used = 0;
            for (var i = 0; i < plans.Length; i++)
            {
                ref readonly var plan = ref plans[i];
                var raw = (word >> plan.Shift) & plan.Mask;
                if (raw != 0 || plan.IsKept)
                {
                    room[used++] = new(plan.Field, raw);
                }
            }

            Count += used;
        }

        At += octets;
        return true;
    }

    /// <summary>Fields of a chunk longer than a machine word.</summary>
    private void Wide(FieldPlan[] plans)
    {
        foreach (ref readonly var plan in plans.AsSpan())
        {
            var first = At + (plan.Bit / 8);
            if (plan.Bits > 64)
            {
                AddOctets(plan.Field, Octets.Slice(first, plan.Bits / 8));
                continue;
            }

            var end = plan.Bit + plan.Bits;
            var octets = ((end + 7) / 8) - (plan.Bit / 8);
            var raw = (Word(first, octets) >> (-end & 7)) & plan.Mask;
            if (raw != 0 || plan.IsKept)
            {
                Add(plan.Field, raw);
            }
        }
    }

    /// <summary>Up to eight octets as a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong Word(int at, int octets)
    {
        if (Octets.Length - at >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(Octets[at..]) >> (64 - (8 * octets));
        }

        var word = 0UL;
        foreach (var octet in Octets.Slice(at, octets))
        {
            word = (word << 8) | octet;
        }

        return word;
    }

    private void Add(int field, ulong raw)
    {
        if (Count == Values.Length)
        {
            Grow(1);
        }

        Values[Count++] = new(field, raw);
    }

    private void AddOctets(int field, ReadOnlySpan<byte> octets) => Add(field, Record.Keep(octets));

    private void Grow(int room)
    {
        Record.Count = Count;
        Values = Record.Grow(room);
    }

    private bool Has(Node node, int octets) => octets <= Octets.Length - At || Stop(LayoutFaultKind.EndsWithin, At, node, Octets.Length - At, octets);

    private bool Pass(int octets)
    {
        At += octets;
        return true;
    }

    private bool Stop(LayoutFaultKind kind, int offset, Node node, long found, long allowed)
    {
        Fault = new(kind, offset, node, found, allowed);
        return false;
    }
}
