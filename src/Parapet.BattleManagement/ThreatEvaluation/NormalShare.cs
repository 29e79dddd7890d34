using Parapet.Foundation.Randomness;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>Shares of a normal distribution that fall on a stretch or on a disc.</summary>
internal static class NormalShare
{
    private const int Strips = 48;
    private const double FarSigmas = 6;

    // Below this an axis counts as exact; it keeps divisions apart from zero.
    private const double LeastSigma = 1e-3;

    /// <summary>The chance that a normal value of this mean and deviation lies within <paramref name="half"/> of zero.</summary>
    public static double OnStretch(double mean, double sigma, double half)
    {
        sigma = Math.Max(sigma, LeastSigma);
        return StandardNormal.Below((half - mean) / sigma) - StandardNormal.Below((-half - mean) / sigma);
    }

    /// <summary>
    /// The chance that a point of this mean and covariance lies on a disc of a radius about the origin: strips across the
    /// first principal axis by the midpoint rule, each exact along the second.
    /// </summary>
    public static double OnDisc(double x, double y, in ImpactSpread spread, double radius)
    {
        var turn = 0.5 * Math.Atan2(2 * spread.AcrossAlong, spread.Across - spread.Along);
        var (sin, cos) = Math.SinCos(turn);
        var half = Math.Sqrt(Math.Pow((spread.Across - spread.Along) / 2, 2) + spread.AcrossAlong * spread.AcrossAlong);
        var middle = (spread.Across + spread.Along) / 2;
        var first = Math.Max(LeastSigma, Math.Sqrt(middle + half));
        var second = Math.Max(LeastSigma, Math.Sqrt(Math.Max(0, middle - half)));
        var (meanFirst, meanSecond) = (cos * x + sin * y, -sin * x + cos * y);
        var from = Math.Max(-radius, meanFirst - FarSigmas * first);
        var to = Math.Min(radius, meanFirst + FarSigmas * first);
        var sum = 0.0;
        for (var i = 0; i < Strips && from < to; i++)
        {
            var low = from + (to - from) * i / Strips;
            var high = from + (to - from) * (i + 1) / Strips;
            var at = (low + high) / 2;
            var share = StandardNormal.Below((high - meanFirst) / first) - StandardNormal.Below((low - meanFirst) / first);
            sum += share * OnStretch(meanSecond, second, Math.Sqrt(Math.Max(0, radius * radius - at * at)));
        }

        return sum;
    }
}
