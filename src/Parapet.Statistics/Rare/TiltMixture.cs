namespace Parapet.Statistics.Rare;

/// <summary>
/// Tries of which some are left untilted, so that no weight exceeds the inverse of their share [Hesterberg1995]: however
/// ill a tilt suits, the estimate's variance is no more than that many times plain counting's.
/// </summary>
public static class TiltMixture
{
    /// <summary>The share of tries that are left untilted: an estimate may cost at most ten times as many as plain counting.</summary>
    public const double Untilted = 0.1;

    /// <summary>No weight is above it.</summary>
    public const double MostWeight = 1 / Untilted;

    /// <summary>What a try counts for: how much likelier it is without a tilt than in the mixture, whichever part of it the try came from.</summary>
    public static double WeightOf(Tilt tilt, TiltedTry tried) => 1 / (Untilted + (1 - Untilted) * Math.Exp(tilt.LogRatio(tried.Draws)));
}
