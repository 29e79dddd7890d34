using System.Buffers.Binary;

namespace Parapet.Interop.Asterix.Layouts;

/// <summary>Puts the values of one record into octets, part by part.</summary>
internal ref struct WritingCursor
{
    private const int MostDepth = 8;
    private const int MostIndicator = 16;

    private readonly Span<byte> _into;
    private readonly AsterixRecord _record;
    private readonly CompiledLayout _layout;
    private readonly OpenPart[] _open = s_open ??= new OpenPart[MostDepth];

    private int _depth;
    private int _variant;
    private Chunk? _chunk;
    private int _position;
    private ulong _word;
    private int _chunkStart;

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
        if (_into.Length < MostIndicator || Begin(_layout.Root) is { })
        {
            return "there is no room for the record";
        }

        var places = _layout.Places;
        foreach (var value in _record.Values)
        {
            ref readonly var place = ref places[value.Field];
            if (place.Chunk == _chunk && place.Position > _position && place.Chunk is { Octets: <= sizeof(ulong) } && value.Raw <= place.Mask)
            {
                _position = place.Position;
                _word |= value.Raw << place.Shift;
                continue;
            }

            if (Write(value) is { } problem)
            {
                Place = _layout.Fields[value.Field].Path;
                return problem;
            }
        }

        EndChunk();
        while (_depth > 0)
        {
            if (End() is { } problem)
            {
                return problem;
            }
        }

        return At <= RecordWriter.MostOctets ? null : $"{At} octets; at most {RecordWriter.MostOctets} are allowed";
    }

    private string? Write(FieldValue value)
    {
        if (_layout.Places[value.Field] is not { Chunk: { } chunk, Position: var position })
        {
            return WriteOutside(value);
        }

        if (chunk != _chunk || position <= _position)
        {
            EndChunk();
            if (BeginChunk(chunk) is { } problem)
            {
                return problem;
            }
        }

        _position = position;
        ref readonly var plan = ref chunk.Fields[position];
        if (plan.Bits <= 64 && value.Raw > plan.Mask)
        {
            return $"{value.Raw} needs more than its {plan.Bits} bits";
        }

        if (chunk.Octets <= sizeof(ulong))
        {
            _word |= value.Raw << plan.Shift;
            return null;
        }

        return WriteWide(value, plan);
    }

    private readonly string? WriteWide(FieldValue value, in FieldPlan plan)
    {
        var first = _chunkStart + (plan.Bit / 8);
        if (plan.Bits > 64)
        {
            var octets = _record.Octets(value);
            if (octets.Length != plan.Bits / 8)
            {
                return $"{octets.Length} octets; {plan.Bits / 8} are allowed";
            }

            octets.CopyTo(_into[first..]);
            return null;
        }

        var end = plan.Bit + plan.Bits;
        var bits = value.Raw << (-end & 7);
        for (var at = _chunkStart + ((end + 7) / 8) - 1; at >= first; at--, bits >>= 8)
        {
            _into[at] |= (byte)bits;
        }

        return null;
    }

    /// <summary>A value of no chunk: octets of an item, or a mark of structure.</summary>
    private string? WriteOutside(FieldValue value)
    {
        var node = _layout.NodeOf[value.Field]!;
        EndChunk();
        if (node.Depth == 0)
        {
            return Keep(value);
        }

        if (Reach(node) is { } problem)
        {
            return problem;
        }

        return value.Field == node.Octets ? WriteOctets(value) : node.Kind == NodeKind.Counted ? null : Keep(value);
    }

    private string? WriteOctets(FieldValue value)
    {
        var octets = _record.Octets(value);
        if (octets.Length >= byte.MaxValue || octets.Length > _into.Length - At)
        {
            return $"{octets.Length} octets; at most {byte.MaxValue - 1} are allowed";
        }

        // Of an expansion the indicator's room is taken back: the octets hold it.
        ref var open = ref _open[_depth - 1];
        At = open.Start + 1;
        octets.CopyTo(_into[At..]);
        At += octets.Length;
        open.IsVerbatim = true;
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

    private string? BeginChunk(Chunk chunk)
    {
        if (Reach(chunk.Owner) is { } problem)
        {
            return problem;
        }

        ref var open = ref _open[_depth - 1];
        var owner = chunk.Owner;
        if (owner.Kind is NodeKind.Fixed ? open.Chunks > 0 : owner.Kind == NodeKind.Extended && chunk.Position != open.Chunks)
        {
            return owner.Kind == NodeKind.Fixed ? "the item is there twice" : $"part {chunk.Position + 1} comes where part {open.Chunks + 1} belongs";
        }

        if (open.Chunks == byte.MaxValue && owner.Kind == NodeKind.Counted)
        {
            return $"more than {byte.MaxValue} repetitions";
        }

        if (open.Chunks > 0 && owner.Kind is NodeKind.Extended or NodeKind.Marked)
        {
            _into[At - 1] |= 1;
        }

        if (chunk.Octets > _into.Length - At)
        {
            return "there is no room for the record";
        }

        open.Chunks++;
        (_chunk, _position, _word, _chunkStart) = (chunk, -1, 0, At);
        if (chunk.Octets > sizeof(ulong))
        {
            _into.Slice(At, chunk.Octets).Clear();
        }

        At += chunk.Octets;
        return null;
    }

    private void EndChunk()
    {
        if (_chunk is null)
        {
            return;
        }

        if (_chunk.Octets <= sizeof(ulong))
        {
            // What is written beyond the chunk is written over by what follows.
            if (_into.Length - _chunkStart >= sizeof(ulong))
            {
                BinaryPrimitives.WriteUInt64BigEndian(_into[_chunkStart..], _word << (64 - (8 * _chunk.Octets)));
            }
            else
            {
                var word = _word;
                for (var at = At - 1; at >= _chunkStart; at--, word >>= 8)
                {
                    _into[at] = (byte)word;
                }
            }

            Choose();
        }

        _chunk = null;
    }

    /// <summary>From the next item on, the order of items that a value of this one chooses.</summary>
    private void Choose()
    {
        if (_chunk!.Owner.Variants is not { } choice || _chunk.Position > 0)
        {
            return;
        }

        foreach (ref readonly var plan in _chunk.Fields.AsSpan())
        {
            if (plan.Field == choice.Field)
            {
                _variant = Math.Max(0, Array.IndexOf(choice.Values, (_word >> plan.Shift) & plan.Mask));
            }
        }
    }

    /// <summary>Ends what is open and begins what is not, until a part is the innermost that is open.</summary>
    private string? Reach(Node node)
    {
        if (_open[_depth - 1].Node == node)
        {
            return null;
        }

        // A part of the same parent is the usual case; else the way up is looked for.
        while (!Holds(_open[_depth - 1].Node, node))
        {
            if (End() is { } problem)
            {
                return problem;
            }
        }

        return Descend(node);
    }

    private static bool Holds(Node outer, Node inner)
    {
        for (var node = inner; node is not null; node = node.Parent)
        {
            if (node == outer)
            {
                return true;
            }
        }

        return false;
    }

    private string? Descend(Node node)
    {
        if (_open[_depth - 1].Node == node)
        {
            return null;
        }

        if (node.Parent != _open[_depth - 1].Node && Descend(node.Parent!) is { } problem)
        {
            return problem;
        }

        ref var outer = ref _open[_depth - 1];
        var slot = node.SlotByVariant[outer.Node.Depth == 0 ? _variant : 0];
        if (outer.IsVerbatim || slot <= outer.LastSlot)
        {
            return slot < 0 ? "this kind of record has no such item" : $"{node.Path} comes behind what belongs after it";
        }

        outer.LastSlot = slot;
        var width = outer.Node.IndicatorOctets > 0 ? 8 : 7;
        _into[outer.IndicatorStart + (slot / width)] |= (byte)(0x80 >> (slot % width));
        return Begin(node);
    }

    private string? Begin(Node node)
    {
        if (_into.Length - At < MostIndicator + 1)
        {
            return "there is no room for the record";
        }

        ref var open = ref _open[_depth++];
        open = new() { Node = node, Start = At, LastSlot = -1 };
        switch (node.Kind)
        {
            case NodeKind.Counted or NodeKind.Octets:
                At++;
                break;
            case NodeKind.Compound or NodeKind.Expansion:
                At += node.Kind == NodeKind.Expansion ? 1 : 0;
                open.IndicatorStart = At;
                open.Room = node.IndicatorOctets > 0 ? node.IndicatorOctets : Math.Min(MostIndicator, ((node.Slots[0].Length + 6) / 7) + 1);
                _into.Slice(At, open.Room).Clear();
                At += open.Room;
                break;
        }

        return null;
    }

    private string? End()
    {
        ref var open = ref _open[--_depth];
        switch (open.Node.Kind)
        {
            case NodeKind.Counted:
                _into[open.Start] = (byte)open.Chunks;
                break;
            case NodeKind.Octets:
                _into[open.Start] = (byte)(At - open.Start);
                break;
            case NodeKind.Compound or NodeKind.Expansion:
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

                break;
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
