using System.Collections.Immutable;
using System.Globalization;

namespace Parapet.Validation.Tables;

/// <summary>One case of a reference table.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Columns">The names of the table's columns.</param>
/// <param name="Cells">One text per column.</param>
public sealed record ReferenceRow(int Line, ImmutableArray<string> Columns, ImmutableArray<string> Cells)
{
    /// <summary>A row that fills this column is shown beside the others but judges no model: it says why.</summary>
    public const string OutsideColumn = "outside";

    /// <summary>The column that names the cases, where a table has one.</summary>
    public const string NameColumn = "case";

    public string Name => Has(NameColumn) ? Text(NameColumn) : $"line {Line}";

    /// <summary>Why the model does not claim this case; empty where it does.</summary>
    public string Outside => Has(OutsideColumn) ? Text(OutsideColumn) : "";

    /// <summary>Whether the table has the column, filled in this row or not; capitals count.</summary>
    public bool Has(string column) => Columns.Contains(column);

    /// <summary>The cell without the spaces around it; empty where nothing is given.</summary>
    /// <exception cref="InvalidDataException">The table has no such column.</exception>
    public string Text(string column)
    {
        var index = Columns.IndexOf(column);
        return index >= 0 ? Cells[index] : throw new InvalidDataException($"line {Line}: no column \"{column}\"");
    }

    /// <summary>In the column's own unit, written with a decimal point whatever the culture; an exponent is allowed.</summary>
    /// <exception cref="InvalidDataException">The table has no such column, or the cell holds no number.</exception>
    public double Number(string column) =>
        double.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidDataException($"line {Line}: {column} is \"{Text(column)}\", which is no number");

    /// <summary>A whole number with or without a sign.</summary>
    /// <exception cref="InvalidDataException">The table has no such column, or the cell holds no whole number.</exception>
    public int Count(string column) =>
        int.TryParse(Text(column), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidDataException($"line {Line}: {column} is \"{Text(column)}\", which is no whole number");
}
