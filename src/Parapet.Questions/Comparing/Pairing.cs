using System.Collections.Immutable;
using Parapet.Statistics.Designs;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Questions.Comparing;

/// <summary>How the raids of two runs are laid side by side: the same raids one by one, or two samples that share nothing.</summary>
internal sealed class Pairing
{
    private readonly ImmutableArray<ComparedRaid> _a;
    private readonly ImmutableArray<ComparedRaid> _b;
    private readonly ReplicationDesign _designA;
    private readonly ReplicationDesign _designB;

    private Pairing(ComparedRun a, ComparedRun b, bool isPaired, ImmutableArray<ComparedRaid> ofA, ImmutableArray<ComparedRaid> ofB, string reason)
    {
        (IsPaired, _a, _b, Reason) = (isPaired, ofA, ofB, reason);
        _designA = a.Design(ofA, isPaired && b.IsDisputed);
        _designB = isPaired ? _designA : b.Design(ofB);
    }

    /// <summary>Whether differences are taken raid by raid.</summary>
    public bool IsPaired { get; }

    /// <summary>Why, in a sentence.</summary>
    public string Reason { get; }

    /// <summary>What stands for itself: the draws, or the raids of a single draw.</summary>
    public int Units => Math.Min(Count(_designA), Count(_designB));

    /// <summary>Runs of one seed meet the same raids under the same numbers, unless the study's raids are others: then it has other threats in one of them at least.</summary>
    public static Pairing Of(ComparedRun a, ComparedRun b)
    {
        var others = b.Raids.ToDictionary(raid => raid.Key);
        ImmutableArray<ComparedRaid> common = [.. a.Raids.Where(raid => others.ContainsKey(raid.Key))];
        if (a.Record.Seed != b.Record.Seed)
        {
            return Apart("their seeds differ");
        }

        if (common.Any(raid => raid.Threats != others[raid.Key].Threats))
        {
            return Apart("their raids hold other threats");
        }

        if (common.Length < 2)
        {
            return Apart("fewer than two raids are met by both");
        }

        var whole = common.Length == a.Raids.Length && common.Length == b.Raids.Length;
        return new(a, b, isPaired: true, common, common, whole
            ? $"Both runs met the same {common.Length} raids: differences are taken raid by raid."
            : $"Differences are taken raid by raid, over the {common.Length} raids that both met; A has {a.Raids.Length} in all, B {b.Raids.Length}.");

        Pairing Apart(string why) => new(a, b, isPaired: false, a.Raids, b.Raids, $"The runs are taken as two samples that share nothing, of {a.Raids.Length} raids and {b.Raids.Length}: {why}.");
    }

    /// <summary>Compares a measure; null where it has no value in one of the runs.</summary>
    /// <param name="id">Of the measure.</param>
    public ComparedMeasure? Compare(string id, MeasureSeries a, MeasureSeries b)
    {
        double[] valuesA = a.Values(_a), valuesB = b.Values(_b);
        var (first, second) = (new NestedSample(valuesA, _designA), new NestedSample(valuesB, _designB));
        if (double.IsNaN(first.Mean) || double.IsNaN(second.Mean))
        {
            return null;
        }

        var bounds = new Interval(-b.Most(_b), a.Most(_a));
        var isSame = IsPaired && _a.All(raid => a.IsSame(b, raid.Key));
        var (mean, chance, level) = IsPaired ? Paired(Contrast.Between(0, 1).Sample(cell => cell == 0 ? valuesA : valuesB, _designA)) : Independent(new(first, second));
        var cut = chance.IsKnown ? chance.Within(bounds) : chance;
        return new()
        {
            Measure = id, Unit = a.Unit, MeanA = first.Mean, MeanB = second.Mean, Mean = mean, Low = cut.Low, High = cut.High,
            Same = isSame, Level = level, HolmLevel = 1,
        };
    }

    private static (double Mean, Interval Chance, double Level) Paired(NestedSample sample) =>
        (sample.Mean, sample.Chance(), Significance.LevelOf(sample));

    private static (double Mean, Interval Chance, double Level) Independent(IndependentDifference difference) =>
        (difference.Mean, difference.Chance(), difference.Units < Estimate.FewestUnits || (difference.IsConstant && difference.Mean == 0) ? 1

            // Two values, parted as the runs are: of all ways to part so many units among two runs this is one, and its mirror.
            : difference.IsConstant ? Math.Pow(2, 1 - difference.Units)
            : Significance.LevelOf(difference.Chance));

    private static int Count(ReplicationDesign design) => design.Draws.Length < 2 ? design.Count : design.Draws.Length;
}
