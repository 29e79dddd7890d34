using System.Text;

namespace Parapet.Record.Journal;

/// <summary>
/// One column of a page. Whole numbers are kept as differences in as few bytes as they need; reals as what differs from
/// the one before, bit by bit, first bytes of all with first bytes, so that compression finds what repeats.
/// </summary>
internal sealed class Column
{
    private readonly List<byte> _bytes = [];
    private readonly List<ulong> _reals = [];
    private readonly List<uint> _coarse = [];
    private long _lastWhole;
    private ulong _lastReal;
    private uint _lastCoarse;

    public void Add(long value)
    {
        Varint.Write(_bytes, Varint.ZigZag(unchecked(value - _lastWhole)));
        _lastWhole = value;
    }

    public void Add(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        _reals.Add(bits ^ _lastReal);
        _lastReal = bits;
    }

    public void AddCoarse(double value)
    {
        var bits = BitConverter.SingleToUInt32Bits((float)value);
        _coarse.Add(bits ^ _lastCoarse);
        _lastCoarse = bits;
    }

    public void Add(string value)
    {
        var text = Encoding.UTF8.GetBytes(value);
        Varint.Write(_bytes, (ulong)text.Length);
        _bytes.AddRange(text);
    }

    /// <summary>Appends the column to a page and empties it.</summary>
    public void Drain(List<byte> page)
    {
        Varint.Write(page, (ulong)(_bytes.Count + _reals.Count * sizeof(ulong) + _coarse.Count * sizeof(uint)));
        page.AddRange(_bytes);
        AddPlanes(page);
        (_lastWhole, _lastReal, _lastCoarse) = (0, 0, 0);
        _bytes.Clear();
        _reals.Clear();
        _coarse.Clear();
    }

    private void AddPlanes(List<byte> page)
    {
        for (var plane = 0; plane < sizeof(ulong); plane++)
        {
            foreach (var bits in _reals)
            {
                page.Add((byte)(bits >> 8 * plane));
            }
        }

        for (var plane = 0; plane < sizeof(uint); plane++)
        {
            foreach (var bits in _coarse)
            {
                page.Add((byte)(bits >> 8 * plane));
            }
        }
    }
}
