namespace Parapet.Record.Journal;

/// <summary>One page of a journal, unpacked.</summary>
internal sealed class JournalPage
{
    private readonly ReadOnlyMemory<byte> _kinds;
    private readonly ColumnReader?[] _readers = new ColumnReader?[EntryFamily.Members.Length];

    /// <exception cref="InvalidDataException">The bytes are no page of this schema.</exception>
    public JournalPage(ReadOnlyMemory<byte> bytes, int entries)
    {
        _kinds = bytes[..entries];
        var counts = CountKinds(_kinds.Span);
        var place = entries;
        for (var kind = 0; kind < counts.Length; kind++)
        {
            if (counts[kind] > 0)
            {
                _readers[kind] = new(Columns(bytes, EntryFamily.Members[kind].Columns.Length, ref place), counts[kind]);
            }
        }

        if (place != bytes.Length)
        {
            throw new InvalidDataException($"{bytes.Length - place} bytes are left over on a page");
        }
    }

    /// <exception cref="InvalidDataException">A column does not hold what its kind asks for.</exception>
    public void ReadInto(IRecorder recorder)
    {
        foreach (var kind in _kinds.Span)
        {
            EntryFamily.Members[kind].ReadNext(_readers[kind]!, recorder);
        }
    }

    private static int[] CountKinds(ReadOnlySpan<byte> kinds)
    {
        var counts = new int[EntryFamily.Members.Length];
        foreach (var kind in kinds)
        {
            if (kind >= counts.Length)
            {
                throw new InvalidDataException($"an entry of kind {kind}; the schema knows 0 to {counts.Length - 1}");
            }

            counts[kind]++;
        }

        return counts;
    }

    private static ReadOnlyMemory<byte>[] Columns(ReadOnlyMemory<byte> bytes, int count, ref int place)
    {
        var columns = new ReadOnlyMemory<byte>[count];
        for (var i = 0; i < count; i++)
        {
            var length = Varint.Read(bytes.Span, ref place);
            if (length > (ulong)(bytes.Length - place))
            {
                throw new InvalidDataException($"a column of {length} bytes where {bytes.Length - place} are left");
            }

            columns[i] = bytes.Slice(place, (int)length);
            place += (int)length;
        }

        return columns;
    }
}
