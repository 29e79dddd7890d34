using Parapet.Foundation.Randomness;
using Parapet.Statistics.Estimates;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

/// <summary>
/// How often the interval of a quotient over units holds the true one where a range leaves some raids of a run and not others,
/// over a thousand made-up runs of each kind (0.7 points of a hundred by chance).
/// </summary>
public sealed class UnitRatioCoverageTests(ITestOutputHelper output)
{
    private const int Runs = 1000;

    /// <summary>Draws from which the truth is taken: its own error is a fiftieth of an interval's of 24 draws.</summary>
    private const int DrawsOfTruth = 60_000;

    public enum Values
    {
        Normal,
        Counts,

        /// <summary>Log-normal, with a skewness of 2.</summary>
        Skewed,

        /// <summary>Nine tenths of the variance between draws.</summary>
        Clustered,

        /// <summary>The same, and the draws log-normal with a skewness of 2.</summary>
        SkewedDraws,
    }

    public enum Kept
    {
        All,

        /// <summary>A range on another row, that goes with the value and with the draw.</summary>
        AThird,

        /// <summary>So narrow that some draws keep nothing.</summary>
        ATenth,
    }

    public static TheoryData<Values, Kept, int, int, bool> Kinds => new(
        from values in Enum.GetValues<Values>()
        from kept in Enum.GetValues<Kept>()
        from layout in new[] { (Draws: 24, Raids: 4), (Draws: 24, Raids: 40), (Draws: 64, Raids: 16) }
        from isShare in new[] { false, true }
        select (values, kept, layout.Draws, layout.Raids, isShare));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Brushed_raids_are_covered(Values values, Kept kept, int draws, int raids, bool isShare)
    {
        var sums = Sums(values, kept, isShare, DrawsOfTruth, raids, new RandomSource(1, 0).Stream(Purpose.Test, 1));
        var truth = sums.Above.Sum() / sums.Below.Sum();
        var (covered, told) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var (above, below) = Sums(values, kept, isShare, draws, raids, new RandomSource(2, (ulong)run).Stream(Purpose.Test, 2));
            var (_, chance) = UnitRatio.Of(above, below);
            told += chance.IsKnown ? 1 : 0;
            covered += chance.IsKnown && chance.Contains(truth) ? 1 : 0;
        }

        output.WriteLine($"{values} {kept} {draws} x {raids} {(isShare ? "share" : "mean")}: {(double)covered / told:P1} of {told}");
        // Twice what chance makes of 93 in a hundred. Of log-normal values ten raids, or the ten most of 24 draws, show too little of their tail.
        var isFew = draws == 24 && kept == Kept.ATenth && values is (Values.Skewed or Values.SkewedDraws);
        Assert.InRange((double)covered / told, isFew ? 0.89 : 0.93 - 0.014, 0.98);
    }

    /// <summary>What each draw adds above and below the line.</summary>
    private static (double[] Above, double[] Below) Sums(Values values, Kept kept, bool isShare, int draws, int raids, RandomStream random)
    {
        var (above, below) = (new double[draws], new double[draws]);
        for (var draw = 0; draw < draws; draw++)
        {
            var effect = random.NextNormal();
            for (var raid = 0; raid < raids; raid++)
            {
                var own = random.NextNormal();
                var other = 0.4 * effect + 0.4 * own + 0.83 * random.NextNormal();
                var size = isShare ? 10 + random.NextIndex(20) : 1;
                if (kept == Kept.All || other > (kept == Kept.AThird ? 0.43 : 1.28))
                {
                    above[draw] += size * Value(values, effect, own, ref random);
                    below[draw] += size;
                }
            }
        }

        return (above, below);
    }

    private static double Value(Values values, double effect, double own, ref RandomStream random) => values switch
    {
        Values.Normal => 5 + effect + 2 * own,
        Values.Counts => random.NextPoisson(Math.Max(0, 2 + 0.6 * effect + 0.6 * own)),
        Values.Skewed => Math.Exp(0.25 * effect + 0.49 * own),
        Values.Clustered => 5 + 3 * effect + own,
        _ => Math.Exp(0.55 * effect) + 0.25 * own,
    };
}
