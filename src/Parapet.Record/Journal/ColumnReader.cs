using System.Text;

namespace Parapet.Record.Journal;

/// <summary>Gives the fields of one kind of entry on a page, one entry after the other.</summary>
internal sealed class ColumnReader : IFields
{
    private readonly ReadOnlyMemory<byte>[] _columns;
    private readonly int[] _places;
    private readonly ulong[] _last;
    private readonly int _entries;
    private int _entry = -1;
    private int _next;

    /// <param name="columns">Their bytes, in the order of the fields.</param>
    /// <param name="entries">How many each holds.</param>
    public ColumnReader(ReadOnlyMemory<byte>[] columns, int entries)
    {
        _columns = columns;
        _entries = entries;
        _places = new int[columns.Length];
        _last = new ulong[columns.Length];
    }

    /// <summary>The next entry begins.</summary>
    public void Begin()
    {
        _entry++;
        _next = 0;
    }

    public long Whole(string name, string unit, long value)
    {
        var column = _next++;
        var difference = Varint.UnZigZag(Varint.Read(_columns[column].Span, ref _places[column]));
        _last[column] = unchecked(_last[column] + (ulong)difference);
        return (long)_last[column];
    }

    public double Real(string name, string unit, double value) => BitConverter.UInt64BitsToDouble(Bits(sizeof(ulong)));

    public double Coarse(string name, string unit, double value) => BitConverter.UInt32BitsToSingle((uint)Bits(sizeof(uint)));

    public string Text(string name, string value)
    {
        var column = _next++;
        var bytes = _columns[column].Span;
        var length = Varint.Read(bytes, ref _places[column]);
        if (length > (ulong)(bytes.Length - _places[column]))
        {
            throw new InvalidDataException($"text of {length} bytes where {bytes.Length - _places[column]} are left");
        }

        var text = Encoding.UTF8.GetString(bytes.Slice(_places[column], (int)length));
        _places[column] += (int)length;
        return text;
    }

    private ulong Bits(int width)
    {
        var column = _next++;
        var bytes = _columns[column].Span;
        if (bytes.Length != _entries * width)
        {
            throw new InvalidDataException($"a column of {bytes.Length} bytes for {_entries} numbers of {width}");
        }

        var bits = 0UL;
        for (var plane = 0; plane < width; plane++)
        {
            bits |= (ulong)bytes[plane * _entries + _entry] << 8 * plane;
        }

        return _last[column] ^= bits;
    }
}
