using System.Collections.Immutable;
using System.Globalization;
using Parapet.Store;

namespace Parapet.Questions.Charting;

/// <summary>Rows laid side by side in a table of the store, a raid to each of its rows, so that a brush reads columns of numbers alone.</summary>
internal sealed class ChartLayout
{
    private const string Stage = "stage";

    private readonly ResultStore _store;

    private ChartLayout(ResultStore store, string table, ImmutableArray<LaidRow> rows) => (_store, Table, Rows) = (store, table, rows);

    /// <summary>Its name in the store.</summary>
    public string Table { get; }

    public ImmutableArray<LaidRow> Rows { get; }

    /// <summary>Raids in each bin of each row, unbrushed; of the bin behind the last, those without a value.</summary>
    public ImmutableArray<long[]> All { get; private init; } = [];

    /// <summary>Lays rows out.</summary>
    /// <param name="rows">With whether their measure is a quotient.</param>
    public static ChartLayout Of(ResultStore store, string table, IEnumerable<(RowAsked Asked, bool IsQuotient)> rows, CancellationToken cancellation)
    {
        ImmutableArray<LaidRow> laid = [.. rows.Select((row, index) => new LaidRow(index, row.Asked, row.IsQuotient))];
        try
        {
            store.Keep(Stage, StagedRaids.Sql(laid), cancellation);
            laid = WithAxes(store, laid, cancellation);
            store.Keep(table, $"SELECT *, {string.Join(", ", laid.Select(row => row.Bin))} FROM {Stage}", cancellation);
        }
        finally
        {
            store.Forget(Stage);
        }

        return new(store, table, laid) { All = [.. new ChartLayout(store, table, laid).Bins([], cancellation)] };
    }

    /// <summary>Raids in each bin of each row that lie in the brushes of all others, as <see cref="All"/> has them.</summary>
    public IEnumerable<long[]> Bins(ImmutableArray<BrushAsked> brushes, CancellationToken cancellation)
    {
        var bins = Rows.Select(row => new long[row.Axis.Count + 1]).ToArray();
        foreach (var (row, own, count) in Counted(brushes, "", cancellation).Select(read => ((int)read[0], read[1], (long)read[2])))
        {
            bins[row][double.IsNaN(own) ? ^1 : (int)own] = count;
        }

        return bins;
    }

    /// <summary>Raids in all brushes and, row by row, the sums of their values by units.</summary>
    public (long Kept, ImmutableArray<UnitSums> Sums) Sums(ImmutableArray<BrushAsked> brushes, CancellationToken cancellation) =>
        UnitSums.Of(Rows, _store.Numbers($"SELECT unit, count(*), {Summed} FROM {Table}{Where(brushes)} GROUP BY unit ORDER BY unit", cancellation));

    /// <summary>What <see cref="Bins"/> and <see cref="Sums"/> would say for every bin of one row more, at once.</summary>
    /// <param name="row">Not brushed.</param>
    /// <param name="brushes">Of other rows.</param>
    public ChartCube Cube(int row, ImmutableArray<BrushAsked> brushes, CancellationToken cancellation) => new(
        Rows,
        Rows[row],
        Counted(brushes, $"b{row}, ", cancellation),
        _store.Numbers($"SELECT b{row}, unit, count(*), {Summed} FROM {Table}{Where(brushes)} GROUP BY b{row}, unit ORDER BY unit", cancellation));

    private string Summed => string.Join(", ", Rows.SelectMany(row => row.Sums));

    /// <summary>Raids by the bins of each row, and by what stands before them; a row's own brush does not narrow it.</summary>
    private IReadOnlyList<double[]> Counted(ImmutableArray<BrushAsked> brushes, string before, CancellationToken cancellation) => _store.Numbers(
        string.Join(" UNION ALL ", Rows.Select(row => $"(SELECT {row.Index}, {before}b{row.Index}, count(*) FROM {Table}{Where(brushes.Where(brush => brush.Row != row.Index))} GROUP BY {before}b{row.Index})")),
        cancellation);

    /// <summary>Numbers of bins are compared more quickly than the values themselves: they are where a range is made up of whole bins.</summary>
    private string Where(IEnumerable<BrushAsked> brushes)
    {
        var conditions = string.Join(" AND ", brushes.Select(brush => Rows[brush.Row].Axis.Bins(brush.From, brush.To) is { } bins
            ? $"b{brush.Row} >= {bins.Start.Value} AND b{brush.Row} < {bins.End.Value}"
            : $"x{brush.Row} >= {Text(brush.From)} AND x{brush.Row} < {Text(brush.To)}"));
        return conditions.Length == 0 ? "" : $" WHERE {conditions}";
    }

    private static ImmutableArray<LaidRow> WithAxes(ResultStore store, ImmutableArray<LaidRow> rows, CancellationToken cancellation)
    {
        var asked = rows.Select(row => $"min(x{row.Index}), max(x{row.Index}), bool_and(x{row.Index} = floor(x{row.Index}))::INTEGER");
        var read = store.Numbers($"SELECT {string.Join(", ", asked)} FROM {Stage}", cancellation)[0];
        var extents = rows.ToLookup(row => (row.Asked.Measure, IsPair: row.Asked.Less is not null), row => (Least: read[3 * row.Index], Most: read[3 * row.Index + 1], IsWhole: read[3 * row.Index + 2] != 0));
        return [.. rows.Select(row => row with { Axis = Axis(extents[(row.Asked.Measure, row.Asked.Less is not null)].Where(extent => !double.IsNaN(extent.Least)).ToArray()) })];
    }

    private static ChartAxis Axis((double Least, double Most, bool IsWhole)[] extents) =>
        extents.Length == 0 ? ChartAxis.Empty : ChartAxis.Of(extents.Min(extent => extent.Least), extents.Max(extent => extent.Most), extents.All(extent => extent.IsWhole));

    internal static string Text(double number) => $"{number.ToString("E16", CultureInfo.InvariantCulture)}::DOUBLE";
}
