using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Estimates;

/// <summary>A mean with its two kinds of doubt, kept apart.</summary>
public sealed record Estimate
{
    public required double Mean { get; init; }

    /// <summary>95 %: what a repeat of the study with another seed would give. Shrinks with draws and replications.</summary>
    public required Interval Chance { get; init; }

    /// <summary>95 %, for a repeat with the very same draws of the disputed figures; unknown with one replication a draw.</summary>
    public required Interval ChanceGivenDraws { get; init; }

    /// <summary>5 to 95 % over the disputed figures, chance taken off. Neither shrinks nor grows with the draws; unknown for a single draw, and with one replication a draw.</summary>
    public required Interval Band { get; init; }

    /// <summary>Whether chance could be told from the disputed figures; it cannot be with one replication a draw.</summary>
    public required bool IsSeparated { get; init; }

    /// <summary>
    /// Fewer draws, or replications of a single draw, tell nothing at 95 %, whatever they come to: five of five on one side
    /// happen by chance in one study of sixteen, six of six in one of thirty-two [Conover1999, section 3.4].
    /// </summary>
    public const int FewestUnits = 6;

    /// <summary>What stands for itself: the draws, or the replications of a single draw.</summary>
    public int Units { get; init; }

    /// <summary>Skewness of the units over the root of their number, on which the ends of <see cref="Chance"/> rest; 0 where they rest on something else.</summary>
    public double Lean { get; init; }

    /// <summary>How many replications, each with a draw of its own, tell as much of the mean as these do [Kish1965]; NaN where nothing varies.</summary>
    public double EffectiveReplications { get; init; } = double.NaN;

    /// <summary>Whether all of them came to the same: there is no interval then, and <see cref="BinomialInterval.UpperBoundWithoutEvent"/> bounds how often another comes to something else.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Whether it is another than zero beyond chance, at 95 %.</summary>
    public bool IsClear => Units >= FewestUnits && (IsConstant ? Mean != 0 : Chance.IsKnown && !Chance.Contains(0));

    /// <summary>The event was seen in no replication: the upper end of <see cref="Chance"/> is what stays possible.</summary>
    public bool IsWithoutEvent { get; init; }

    public required int Replications { get; init; }

    public required int Draws { get; init; }

    /// <summary>Whether the draws of the disputed figures differ by no more than chance makes them: no spread was seen, which is not to say that there is none.</summary>
    public bool HasNoSpread => IsSeparated && Band.Width == 0;

    public bool IsDefined => !double.IsNaN(Mean);

    /// <summary>For a measure that has no value here.</summary>
    public static Estimate Undefined { get; } = new()
    {
        Mean = double.NaN,
        Chance = Interval.Unknown,
        ChanceGivenDraws = Interval.Unknown,
        Band = Interval.Unknown,
        IsSeparated = false,
        Replications = 0,
        Draws = 0,
    };

    /// <summary>With its intervals cut to what the mean can lie in: few values of any size would have them reach beyond it.</summary>
    public Estimate Within(Interval bounds) => this with
    {
        Chance = Chance.Within(bounds),
        ChanceGivenDraws = ChanceGivenDraws.Within(bounds),
        Band = Band.Within(bounds),
    };

    /// <summary>The mean of a sample with its intervals, in the unit of its values; undefined where the mean is not a number.</summary>
    public static Estimate Of(NestedSample sample) => double.IsNaN(sample.Mean) ? Undefined : new()
    {
        Mean = sample.Mean,
        Chance = sample.Chance(),
        ChanceGivenDraws = sample.ChanceGivenDraws(),
        Band = sample.Band(),
        IsSeparated = sample.IsSeparated,
        Units = sample.Units,
        Lean = sample.Lean,
        EffectiveReplications = sample.EffectiveCount,
        IsConstant = sample.IsConstant,
        Replications = sample.Count,
        Draws = sample.DrawMeans.Length,
    };
}
