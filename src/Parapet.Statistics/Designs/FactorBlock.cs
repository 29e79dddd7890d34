using System.Collections.Immutable;

namespace Parapet.Statistics.Designs;

/// <summary>
/// The largest complete block of a table of two factors with empty cells: only there can the two factors' main effects
/// and their interaction be told apart.
/// </summary>
public sealed class FactorBlock
{
    private readonly ImmutableDictionary<(string Row, string Column), int> _cells;

    private FactorBlock(ImmutableArray<string> rows, ImmutableArray<string> columns, ImmutableDictionary<(string, string), int> cells) =>
        (Rows, Columns, _cells) = (rows, columns, cells);

    /// <summary>Levels of the first factor, in the order given.</summary>
    public ImmutableArray<string> Rows { get; }

    /// <summary>Levels of the second factor that every row of the block has, in the order given; the first is the base.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The number of a cell.</summary>
    public int this[string row, string column] => _cells[(row, column)];

    /// <summary>Every two rows, the one that comes later named second.</summary>
    public IEnumerable<(string First, string Second)> RowPairs =>
        from second in Enumerable.Range(1, Rows.Length - 1)
        from first in Enumerable.Range(0, second)
        select (Rows[first], Rows[second]);

    /// <summary>The largest block by cells, of equal ones that with more rows; null unless two rows share two columns.</summary>
    /// <param name="cells">The filled cells with their numbers; of several in one place the first counts.</param>
    public static FactorBlock? Largest(IReadOnlyCollection<(string Row, string Column, int Number)> cells)
    {
        var filled = cells.GroupBy(cell => (cell.Row, cell.Column)).ToImmutableDictionary(group => group.Key, group => group.First().Number);
        string[] columns = [.. cells.Select(cell => cell.Column).Distinct()];
        string[] rows = [.. cells.Select(cell => cell.Row).Distinct()];
        var blocks =
            from chosen in Subsets(columns)
            where chosen.Length >= 2
            let having = rows.Where(row => chosen.All(column => filled.ContainsKey((row, column)))).ToImmutableArray()
            where having.Length >= 2
            orderby having.Length * chosen.Length descending, having.Length descending
            select new FactorBlock(having, chosen, filled);
        return blocks.FirstOrDefault();
    }

    /// <summary>One row minus another, averaged over the columns.</summary>
    public Contrast BetweenRows(string row, string less) => Contrast.Between(Row(row), Row(less));

    /// <summary>One column minus the base, averaged over the rows.</summary>
    public Contrast FromBase(string column) => Contrast.Between(Column(column), Column(Columns[0]));

    /// <summary>How much more one row gains from a column over the base than another row does.</summary>
    public Contrast Interaction(string row, string less, string column) => new(
    [
        (this[row, column], 1), (this[row, Columns[0]], -1),
        (this[less, column], -1), (this[less, Columns[0]], 1),
    ]);

    private int[] Row(string row) => [.. Columns.Select(column => this[row, column])];

    private int[] Column(string column) => [.. Rows.Select(row => this[row, column])];

    private static IEnumerable<ImmutableArray<string>> Subsets(string[] names) =>
        from mask in Enumerable.Range(1, (1 << names.Length) - 1)
        select names.Where((_, index) => (mask >> index & 1) == 1).ToImmutableArray();
}
