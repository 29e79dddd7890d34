using System.Collections.Immutable;

namespace Parapet.Statistics.Rare;

/// <summary>
/// Another law for yes-or-no draws: within each group the odds of success are multiplied by one factor, the exponential
/// change of measure of a Bernoulli draw [Rubinstein2004]. What is certain stays certain, so that whatever can
/// happen under one law can under the other.
/// </summary>
/// <param name="LogFactors">Of the odds, by group; groups beyond are not tilted.</param>
public sealed record Tilt(ImmutableArray<double> LogFactors)
{
    /// <summary>Tilts nothing.</summary>
    public static Tilt None { get; } = new([]);

    /// <summary>Whether it leaves every draw as it is.</summary>
    public bool IsNone => LogFactors.All(factor => factor == 0);

    /// <summary>What the odds of a group are multiplied by.</summary>
    public double FactorOf(int group) => Math.Exp(LogFactorOf(group));

    /// <summary>The chance in place of a draw's own.</summary>
    /// <param name="group">0 or more.</param>
    /// <param name="chance">In [0, 1].</param>
    public double Of(int group, double chance) => Tilted(chance, LogFactorOf(group));

    /// <summary>The logarithm of how much likelier these draws are under the tilt than without it.</summary>
    public double LogRatio(IEnumerable<TiltedDraw> draws) => draws.Sum(LogRatio);

    /// <summary>The chance whose odds are those of another, times a factor given by its logarithm.</summary>
    internal static double Tilted(double chance, double logFactor) => chance is <= 0 or >= 1 || logFactor == 0
        ? chance
        : 1 / (1 + (1 - chance) / chance * Math.Exp(-logFactor));

    private double LogRatio(TiltedDraw draw)
    {
        var tilted = Of(draw.Group, draw.Chance);
        return tilted == draw.Chance ? 0 : draw.Succeeded ? Math.Log(tilted / draw.Chance) : Math.Log((1 - tilted) / (1 - draw.Chance));
    }

    private double LogFactorOf(int group) => group < LogFactors.Length ? LogFactors[group] : 0;
}
