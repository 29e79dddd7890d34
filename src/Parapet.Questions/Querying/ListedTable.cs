using System.Collections.Immutable;

namespace Parapet.Questions.Querying;

/// <summary>A table of a run.</summary>
/// <param name="Name">As a query names it.</param>
/// <param name="Meaning">What a row is; empty for a table that no run of this version writes.</param>
/// <param name="Rows">How many.</param>
/// <param name="Columns">In the order of the file.</param>
public sealed record ListedTable(string Name, string Meaning, long Rows, ImmutableArray<ListedColumn> Columns);
