using System.Collections.Immutable;

namespace Parapet.Record.Journal;

/// <summary>Lists the columns of a kind of entry by taking an empty one through.</summary>
internal sealed class ColumnDescriptions : IFields
{
    private readonly ImmutableArray<ColumnDescription>.Builder _columns = ImmutableArray.CreateBuilder<ColumnDescription>();

    private ColumnDescriptions()
    {
    }

    public static ImmutableArray<ColumnDescription> Of<TEntry>()
        where TEntry : struct, IEntry<TEntry>
    {
        var columns = new ColumnDescriptions();
        TEntry.Through(default, columns);
        return columns._columns.ToImmutable();
    }

    public long Whole(string name, string unit, long value)
    {
        _columns.Add(new(name, ColumnForm.Whole, unit));
        return value;
    }

    public double Real(string name, string unit, double value)
    {
        _columns.Add(new(name, ColumnForm.Real, unit));
        return value;
    }

    public double Coarse(string name, string unit, double value)
    {
        _columns.Add(new(name, ColumnForm.Coarse, unit));
        return value;
    }

    public string Text(string name, string value)
    {
        _columns.Add(new(name, ColumnForm.Text, ""));
        return value ?? "";
    }
}
