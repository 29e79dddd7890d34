using System.Collections.Immutable;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Questions.Charting;

/// <summary>What the units of a run add up to in a row: above and below the line, of a pair of quotients for both options.</summary>
/// <param name="Columns">Two, or four; a number for each unit.</param>
internal sealed record UnitSums(ImmutableArray<double[]> Columns)
{
    /// <summary>The mean with its interval.</summary>
    public (double Mean, Interval Chance) Mean() => Columns.Length == 2
        ? UnitRatio.Of(Columns[0], Columns[1])
        : UnitRatio.Difference(Columns[0], Columns[1], Columns[2], Columns[3]);

    /// <summary>Raids in all, and the sums of each row.</summary>
    /// <param name="columns">A number for each unit: the raids, and the sums of all rows one after another. Units without a raid are left out.</param>
    public static (long Raids, ImmutableArray<UnitSums> Sums) Of(ImmutableArray<LaidRow> rows, double[][] columns)
    {
        int[] met = [.. Enumerable.Range(0, columns[0].Length).Where(unit => columns[0][unit] > 0)];
        var column = 1;
        var sums = ImmutableArray.CreateBuilder<UnitSums>(rows.Length);
        foreach (var row in rows)
        {
            sums.Add(new([.. Enumerable.Range(column, row.Sums).Select(place => Array.ConvertAll(met, unit => columns[place][unit]))]));
            column += row.Sums;
        }

        return ((long)columns[0].Sum(), sums.ToImmutable());
    }
}
