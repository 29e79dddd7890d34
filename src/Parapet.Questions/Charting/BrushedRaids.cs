using System.Collections.Immutable;

namespace Parapet.Questions.Charting;

/// <summary>Raids that brushes leave.</summary>
/// <param name="Within">All brushes, by their numbers, ascending.</param>
/// <param name="Beside">By brushed rows, those that lie in all brushes but the row's own, which does not narrow the row itself.</param>
internal sealed record BrushedRaids(int[] Within, ImmutableDictionary<int, int[]> Beside)
{
    /// <summary>Goes through all raids once for each brush.</summary>
    /// <param name="rows">All of them.</param>
    /// <param name="brushes">Each of another row; at most <see cref="ChartsAsked.MostRows"/>.</param>
    /// <param name="raids">How many there are.</param>
    public static BrushedRaids Of(ImmutableArray<LaidRow> rows, ImmutableArray<BrushAsked> brushes, int raids)
    {
        // Of each raid, how many brushes it lies beside, and which of them was the last.
        var (misses, missed) = (new byte[raids], new byte[raids]);
        foreach (var (index, brush) in brushes.Index())
        {
            var row = rows[brush.Row];
            if (row.Axis.Bins(brush.From, brush.To) is { } bins)
            {
                var (first, width) = (bins.Start.Value, (uint)(bins.End.Value - bins.Start.Value));
                for (var raid = 0; raid < raids; raid++)
                {
                    Miss(raid, index, (uint)(row.Bins[raid] - first) < width);
                }
            }
            else
            {
                for (var raid = 0; raid < raids; raid++)
                {
                    Miss(raid, index, row.Values[raid] >= brush.From && row.Values[raid] < brush.To);
                }
            }
        }

        return new(
            Numbers(raids, raid => misses[raid] == 0),
            brushes.Index().ToImmutableDictionary(brush => brush.Item.Row, brush => Numbers(raids, raid => misses[raid] == 1 && missed[raid] == brush.Index)));

        void Miss(int raid, int brush, bool isWithin)
        {
            if (!isWithin)
            {
                misses[raid]++;
                missed[raid] = (byte)brush;
            }
        }
    }

    private static int[] Numbers(int raids, Predicate<int> lies)
    {
        var numbers = new int[raids];
        var count = 0;
        for (var raid = 0; raid < raids; raid++)
        {
            numbers[count] = raid;
            count += lies(raid) ? 1 : 0;
        }

        return numbers[..count];
    }
}
