using System.Globalization;
using Parapet.Record;

namespace Parapet.Tests.Unit.Record;

/// <summary>Hears entries and writes each down as a line of names and values, to the last bit.</summary>
internal sealed class FieldTexts : IRecorder, IFields
{
    private readonly List<string> _lines = [];
    private readonly List<string> _fields = [];

    public IReadOnlyList<string> Lines => _lines;

    public bool Wants(EntryKind kind) => true;

    public void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry>
    {
        _fields.Clear();
        TEntry.Through(entry, this);
        _lines.Add($"{TEntry.KindOf}: {string.Join(' ', _fields)}");
    }

    public long Whole(string name, string unit, long value)
    {
        _fields.Add($"{name}={value}");
        return value;
    }

    public double Real(string name, string unit, double value)
    {
        _fields.Add($"{name}={BitConverter.DoubleToInt64Bits(value):X}");
        return value;
    }

    public double Coarse(string name, string unit, double value)
    {
        _fields.Add(string.Create(CultureInfo.InvariantCulture, $"{name}={(float)value:R}"));
        return value;
    }

    public string Text(string name, string value)
    {
        _fields.Add($"{name}='{value}'");
        return value;
    }
}
