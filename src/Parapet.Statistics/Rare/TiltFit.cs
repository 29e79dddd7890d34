namespace Parapet.Statistics.Rare;

/// <summary>
/// The tilt nearest, by cross-entropy, to the law of the tries in which what is looked for happened [Rubinstein2004,
/// section 3.3]: in each group the weighted draws of those tries succeed as often as the tilt says.
/// </summary>
internal static class TiltFit
{
    // Odds of a thousandfold: what a fit to few tries claims beyond that is chance.
    private const double Steepest = 6.9;

    // A prior of one try at no tilt keeps groups of few draws near it.
    private const double Prior = 1;

    private const int Halvings = 40;

    /// <param name="tries">Those that are fitted, each with its weight; one at least.</param>
    public static Tilt Of(IReadOnlyCollection<(TiltedTry Try, double Weight)> tries)
    {
        var scale = tries.Count / tries.Sum(entry => entry.Weight);
        var groups = tries.SelectMany(entry => entry.Try.Draws.Where(draw => draw.Chance is > 0 and < 1).Select(draw => (Draw: draw, Weight: entry.Weight * scale)))
            .ToLookup(entry => entry.Draw.Group);
        var count = groups.Select(group => group.Key + 1).DefaultIfEmpty(0).Max();
        return new([.. Enumerable.Range(0, count).Select(group => LogFactor([.. groups[group]]))]);
    }

    /// <summary>The excess of successes over what a factor says falls with the factor: its root is found by halving.</summary>
    private static double LogFactor((TiltedDraw Draw, double Weight)[] draws)
    {
        if (draws.Length == 0)
        {
            return 0;
        }

        var (low, high) = (-Steepest, Steepest);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = 0.5 * (low + high);
            (low, high) = Excess(draws, middle) > 0 ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }

    private static double Excess((TiltedDraw Draw, double Weight)[] draws, double logFactor)
    {
        var excess = -Prior * logFactor;
        foreach (var (draw, weight) in draws)
        {
            excess += weight * ((draw.Succeeded ? 1 : 0) - Tilt.Tilted(draw.Chance, logFactor));
        }

        return excess;
    }
}
