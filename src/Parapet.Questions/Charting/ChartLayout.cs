using System.Collections.Immutable;
using Parapet.Store;

namespace Parapet.Questions.Charting;

/// <summary>Rows laid side by side, a number of each for every raid, so that a brush reads columns of numbers alone.</summary>
/// <param name="Rows">In the order asked for.</param>
/// <param name="Units">Of chance, of each raid.</param>
internal sealed record ChartLayout(ImmutableArray<LaidRow> Rows, byte[] Units)
{
    /// <summary>Units of chance into which draws, or raids of a single draw, are gathered.</summary>
    public const int MostUnits = 64;

    /// <summary>Lays rows out.</summary>
    /// <param name="store">With the tables raids and measures.</param>
    /// <param name="units">Of each raid.</param>
    /// <param name="rows">With whether their measure is a quotient.</param>
    /// <param name="known">Rows that are laid out already, elsewhere or in another order.</param>
    public static ChartLayout Of(ResultStore store, byte[] units, IEnumerable<(RowAsked Asked, bool IsQuotient)> rows, IEnumerable<LaidRow> known, CancellationToken cancellation)
    {
        var found = known.DistinctBy(row => row.Asked).ToDictionary(row => row.Asked);
        LaidRow[] laid = [.. rows.Select((row, index) => (found.GetValueOrDefault(row.Asked) ?? new LaidRow(index, row.Asked, row.IsQuotient)) with { Index = index })];
        LaidRow[] missing = [.. laid.Where(row => !found.ContainsKey(row.Asked))];
        var read = MeasuredRaids.Read(store, [.. missing.SelectMany(row => row.Options.Select(option => (row.Asked.Measure, option, row.IsQuotient))).Distinct()], units.Length, cancellation);
        var together = new ParallelOptions { CancellationToken = cancellation };
        Parallel.ForEach(missing, together, row => laid[row.Index] = row.With([.. row.Options.Select(option => read[(row.Asked.Measure, option)])]));
        var axes = laid.ToLookup(row => (row.Asked.Measure, row.Asked.Less is null), row => row.Extent).ToDictionary(alike => alike.Key, alike => Axis([.. alike]));
        Parallel.For(0, laid.Length, together, index => laid[index] = laid[index].In(axes[(laid[index].Asked.Measure, laid[index].Asked.Less is null)]));
        return new([.. laid], units);
    }

    /// <summary>What brushes leave, for every bin of one row more at once.</summary>
    /// <param name="row">Not brushed; null for none.</param>
    /// <param name="brushes">Of other rows.</param>
    public ChartCube Cube(int? row, ImmutableArray<BrushAsked> brushes) =>
        new(Rows, row is { } of ? Rows[of] : null, BrushedRaids.Of(Rows, brushes, Units.Length), Units, MostUnits);

    /// <summary>The bins that rows of one measure share.</summary>
    private static ChartAxis Axis((double Least, double Most, bool IsWhole)[] extents)
    {
        var (least, most) = (extents.Min(extent => extent.Least), extents.Max(extent => extent.Most));
        return least <= most ? ChartAxis.Of(least, most, extents.All(extent => extent.IsWhole)) : ChartAxis.Empty;
    }
}
