namespace Parapet.Record.Journal;

/// <summary>How the numbers of a column are kept.</summary>
internal enum ColumnForm
{
    Whole,
    Real,
    Coarse,
    Text,
}

/// <summary>One column of a kind of entry.</summary>
/// <param name="Unit">As "m/s"; the words of a list, parted by bars; empty for a plain number or text.</param>
internal readonly record struct ColumnDescription(string Name, ColumnForm Form, string Unit);
