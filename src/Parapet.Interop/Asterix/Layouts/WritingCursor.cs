using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Parapet.Interop.Asterix.Layouts;

/// <summary>Puts the values of one record into octets, part by part.</summary>
/// <remarks>
/// Parts that hold parts are kept open on a stack. Of those that hold fields only the last is known, which is all that a
/// repetition or an extension of it needs.
/// </remarks>
internal ref struct WritingCursor
{
    private const int MostDepth = 8;
    private const int MostIndicator = 16;

    private const string NoRoom = "there is no room for the record";

    private readonly Span<byte> _into;
    private readonly AsterixRecord _record;
    private readonly CompiledLayout _layout;
    private readonly OpenPart[] _open = s_open ??= new OpenPart[MostDepth];

    private int _depth;
    private int _variant;

    // The last part of fields or octets, unless another has begun since.
    private Node? _leaf;
    private int _leafStart;
    private int _leafChunks;

    [ThreadStatic]
    private static OpenPart[]? s_open;

    public WritingCursor(Span<byte> into, AsterixRecord record, CompiledLayout layout)
    {
        _into = into;
        (_record, _layout, Place) = (record, layout, "");
    }

    public int At { get; private set; }

    /// <summary>The path of what is being written.</summary>
    public string Place { get; private set; }

    /// <summary>What is wrong, or null.</summary>
    public string? WriteAll()
    {
        if (Open(_layout.Root) is { } full)
        {
            return full;
        }

        var places = _layout.Places;
        var values = _record.Values;
        for (var next = 0; next < values.Length;)
        {
            ref readonly var place = ref places[values[next].Field];
            var problem = place.Chunk is { } chunk ? WriteChunk(chunk, values, values[next].Field - place.Position, ref next) : WriteOutside(values[next++]);
            if (problem is not null)
            {
                Place = _layout.Fields[values[Math.Max(0, next - 1)].Field].Path;
                return problem;
            }
        }

        while (_depth > 0)
        {
            if (Close() is { } problem)
            {
                return problem;
            }
        }

        return At <= RecordWriter.MostOctets ? null : $"{At} octets; at most {RecordWriter.MostOctets} are allowed";
    }

    /// <summary>A chunk, from its first value that is there up to the last before one that is not of it or would come before it.</summary>
    /// <param name="firstField">The index of the chunk's first field: they are numbered one behind the other.</param>
    /// <param name="next">Moved behind the values that were taken, one at least.</param>
    private string? WriteChunk(Chunk chunk, ReadOnlySpan<FieldValue> values, int firstField, ref int next)
    {
        if (BeginChunk(chunk) is { } problem)
        {
            next++;
            return problem;
        }

        var plans = chunk.Fields;
        var start = At;
        At += chunk.Octets;
        if (chunk.Octets > sizeof(ulong))
        {
            return WriteWide(plans, start, values, firstField, ref next);
        }

        var (at, last, word) = (next, -1, 0UL);
        for (; at < values.Length; at++)
        {
            var position = values[at].Field - firstField;
            if ((uint)position >= (uint)plans.Length || position <= last)
            {
                break;
            }

            ref readonly var plan = ref plans[position];
            if (values[at].Raw > plan.Mask)
            {
                next = at + 1;
                return TooLarge(values[at], plan);
            }

            word |= values[at].Raw << plan.Shift;
            last = position;
        }

        next = at;
        // What is written beyond the chunk is written over by what follows.
        BinaryPrimitives.WriteUInt64BigEndian(_into[start..], word << (64 - (8 * chunk.Octets)));
        if (chunk.Owner.Variants is { } choice && chunk.Position == 0)
        {
            Choose(choice, plans, word);
        }

        return null;
    }

    /// <summary>A chunk that is longer than a machine word.</summary>
    private readonly string? WriteWide(FieldPlan[] plans, int start, ReadOnlySpan<FieldValue> values, int firstField, ref int next)
    {
        for (var last = -1; next < values.Length; next++)
        {
            var value = values[next];
            var position = value.Field - firstField;
            if ((uint)position >= (uint)plans.Length || position <= last)
            {
                return null;
            }

            last = position;
            ref readonly var plan = ref plans[position];
            var octets = plan.Bits > 64 ? _record.Octets(value) : default;
            if (plan.Bits > 64 ? octets.Length != plan.Bits / 8 : value.Raw > plan.Mask)
            {
                next++;
                return plan.Bits > 64 ? $"{octets.Length} octets; {plan.Bits / 8} are allowed" : TooLarge(value, plan);
            }

            octets.CopyTo(_into[(start + (plan.Bit / 8))..]);
            plan.WriteTo(_into[start..], plan.Bits > 64 ? 0 : value.Raw);
        }

        return null;
    }

    private static string TooLarge(FieldValue value, in FieldPlan plan) => $"{value.Raw} needs more than its {plan.Bits} bits";

    /// <summary>From the next item on, the order of items that a value of this one chooses.</summary>
    private void Choose(VariantChoice choice, FieldPlan[] plans, ulong word)
    {
        foreach (ref readonly var plan in plans.AsSpan())
        {
            if (plan.Field == choice.Field)
            {
                _variant = Math.Max(0, Array.IndexOf(choice.Values, (word >> plan.Shift) & plan.Mask));
            }
        }
    }

    /// <summary>A value of no chunk: octets of an item, or a mark of structure.</summary>
    private string? WriteOutside(FieldValue value)
    {
        var node = _layout.NodeOf[value.Field]!;
        if (node.Kind is NodeKind.Counted or NodeKind.Octets)
        {
            return (node == _leaf ? null : BeginLeaf(node)) ?? (node.Kind == NodeKind.Octets ? WriteOctets(value) : null);
        }

        _leaf = null;
        return Reach(node) ?? (value.Field == node.Octets ? WriteExpansion(value) : Keep(value));
    }

    private string? WriteOctets(FieldValue value)
    {
        At = _leafStart + 1;
        if (Copy(value) is { } problem)
        {
            return problem;
        }

        _into[_leafStart] = (byte)(At - _leafStart);
        return null;
    }

    /// <summary>Of an expansion the indicator's room is taken back: the octets hold it.</summary>
    private string? WriteExpansion(FieldValue value)
    {
        ref var open = ref _open[_depth - 1];
        open.IsVerbatim = true;
        At = open.Start + 1;
        return Copy(value);
    }

    private string? Copy(FieldValue value)
    {
        var octets = _record.Octets(value);
        if (octets.Length >= byte.MaxValue || octets.Length > _into.Length - At)
        {
            return $"{octets.Length} octets; at most {byte.MaxValue - 1} are allowed";
        }

        octets.CopyTo(_into[At..]);
        At += octets.Length;
        return null;
    }

    /// <summary>The octets of an indicator that is longer than it need be.</summary>
    private readonly string? Keep(FieldValue value)
    {
        ref var open = ref _open[_depth - 1];
        if (value.Raw > (ulong)open.Room || open.LastSlot >= 0)
        {
            return $"an indicator of {value.Raw} octets; at most {open.Room} are allowed, said before any part";
        }

        open.LeastOctets = (int)value.Raw;
        return null;
    }

    /// <summary>Makes what comes next the chunk's place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private string? BeginChunk(Chunk chunk)
    {
        var owner = chunk.Owner;
        if ((owner != _leaf && BeginLeaf(owner) is { } problem) || (problem = Continue(chunk, owner)) is not null)
        {
            return problem;
        }

        if (_into.Length - At < chunk.Octets + MostIndicator)
        {
            return NoRoom;
        }

        _leafChunks++;
        if (chunk.Octets > sizeof(ulong))
        {
            _into.Slice(At, chunk.Octets).Clear();
        }

        return null;
    }

    /// <summary>Says before a chunk that it follows those of its part that are there.</summary>
    private readonly string? Continue(Chunk chunk, Node owner)
    {
        if (owner.Kind == NodeKind.Counted)
        {
            return _into[_leafStart]++ == byte.MaxValue ? $"more than {byte.MaxValue} repetitions" : null;
        }

        if (owner.Kind == NodeKind.Extended && chunk.Position != _leafChunks)
        {
            return $"part {chunk.Position + 1} comes where part {_leafChunks + 1} belongs";
        }

        if (_leafChunks == 0)
        {
            return null;
        }

        if (owner.Kind == NodeKind.Fixed)
        {
            return "the item is there twice";
        }

        _into[At - 1] |= 1;
        return null;
    }

    /// <summary>Begins a part of fields or octets.</summary>
    private string? BeginLeaf(Node node)
    {
        if ((node.Parent != _open[_depth - 1].Node && Reach(node.Parent!) is { } problem) || (problem = Announce(node)) is not null)
        {
            _leaf = null;
            return problem;
        }

        if (_into.Length - At <= MostIndicator)
        {
            return NoRoom;
        }

        (_leaf, _leafStart, _leafChunks) = (node, At, 0);
        if (node.Kind is NodeKind.Counted or NodeKind.Octets)
        {
            _into[At++] = 0;
        }

        return null;
    }

    /// <summary>Closes what is open and opens what is not, until a part that holds parts is the innermost that is open.</summary>
    private string? Reach(Node node)
    {
        while (!_open[_depth - 1].Node.Holds(node))
        {
            if (Close() is { } problem)
            {
                return problem;
            }
        }

        return Descend(node);
    }

    private string? Descend(Node node) =>
        _open[_depth - 1].Node == node ? null : Descend(node.Parent!) ?? Announce(node) ?? Open(node);

    /// <summary>Sets the bit that says that a part is there, in the innermost that is open.</summary>
    private readonly string? Announce(Node node)
    {
        ref var outer = ref _open[_depth - 1];
        ref readonly var slot = ref node.SlotByVariant[_depth == 1 ? _variant : 0];
        if (slot.Number <= outer.LastSlot || outer.IsVerbatim)
        {
            return slot.Number < 0 ? "this kind of record has no such item" : $"{node.Path} comes behind what belongs after it";
        }

        outer.LastSlot = slot.Number;
        _into[outer.IndicatorStart + slot.Octet] |= slot.Bit;
        return null;
    }

    /// <summary>Opens a part that holds parts; its indicator has room for all that may be in it until it is closed.</summary>
    private string? Open(Node node)
    {
        if (_into.Length - At <= MostIndicator)
        {
            return NoRoom;
        }

        ref var open = ref _open[_depth++];
        open = new() { Node = node, Start = At, LastSlot = -1 };
        At += node.Kind == NodeKind.Expansion ? 1 : 0;
        open.IndicatorStart = At;
        open.Room = node.IndicatorOctets > 0 ? node.IndicatorOctets : Math.Min(MostIndicator, ((node.Slots[0].Length + 6) / 7) + 1);
        _into.Slice(At, open.Room).Clear();
        At += open.Room;
        return null;
    }

    private string? Close()
    {
        ref var open = ref _open[--_depth];
        if (!open.IsVerbatim && open.Node.IndicatorOctets == 0)
        {
            CloseIndicator(open);
        }

        if (open.Node.Kind == NodeKind.Expansion)
        {
            if (At - open.Start > byte.MaxValue)
            {
                Place = open.Node.Path;
                return $"{At - open.Start} octets; at most {byte.MaxValue} are allowed";
            }

            _into[open.Start] = (byte)(At - open.Start);
        }

        return null;
    }

    /// <summary>Makes the indicator as long as it need be, and moves the parts up behind it.</summary>
    private void CloseIndicator(in OpenPart open)
    {
        var octets = Math.Max(Math.Max(open.LeastOctets, 1), (open.LastSlot / 7) + 1);
        if (octets < open.Room)
        {
            var (from, to) = (open.IndicatorStart + open.Room, open.IndicatorStart + octets);
            _into[from..At].CopyTo(_into[to..]);
            At -= open.Room - octets;
        }

        for (var at = 0; at < octets - 1; at++)
        {
            _into[open.IndicatorStart + at] |= 1;
        }
    }
}
