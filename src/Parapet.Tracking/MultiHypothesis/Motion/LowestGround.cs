using System.Runtime.CompilerServices;
using Parapet.Foundation.Randomness;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>
/// What no target flies below. A Gaussian state reaches below the ground; of the target itself only the part above is
/// left. That part follows from the whole by cutting it off [SimonSimon2010], and the whole stays as it is: cutting
/// and a linear update or prediction may change places, while a cut state that is taken for a Gaussian again is cut anew at
/// every look, and climbs.
/// </summary>
/// <param name="heightMetres">Above the origin of the local coordinates.</param>
/// <param name="isFlat">Whether the third coordinate is that of a Cartesian frame, in which the ground falls off with the distance.</param>
internal sealed class LowestGround(double heightMetres, bool isFlat)
{
    private const double EarthRadiusMetres = 6_371_000;

    /// <summary>A state with less than this above the ground is not held to be any.</summary>
    private const double LeastShare = 1e-4;
    private const double FarSigmas = 5;

    /// <summary>By how much the state is above the lowest ground there, in metres.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Margin(in KinematicState s) =>
        isFlat ? s.Z - heightMetres + (s.X * s.X + s.Y * s.Y) / (2 * EarthRadiusMetres) : s.Z - heightMetres;

    /// <summary>Whether the ground is so far below that nothing is to be cut off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFarBelow(double margin, double variance) => margin > 0 && margin * margin > FarSigmas * FarSigmas * variance;

    /// <summary>The chance of being above the ground, of a height with a margin and a variance.</summary>
    public static double ShareAbove(double margin, double variance)
    {
        if (IsFarBelow(margin, variance))
        {
            return 1;
        }

        var share = StandardNormal.Below(margin / Math.Sqrt(variance));
        return share < LeastShare ? 0 : share;
    }

    /// <summary>
    /// Leaves of a state what is above the ground: the mean and covariance of the Gaussian cut off below it.
    /// </summary>
    /// <returns>The share that is above; of 0 the state stays as it was.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Cut(ref KinematicState s)
    {
        var margin = Margin(s);
        var share = ShareAbove(margin, s.Pzz);
        if (share is 0 or 1)
        {
            return share;
        }

        // Of a standard normal value above -d the mean is h = density / share, the variance 1 - h (h + d).
        var sigma = Math.Sqrt(s.Pzz);
        var d = margin / sigma;
        var h = StandardNormal.Density(d) / share;
        s.CorrectHeight(h * sigma, h * (h + d));
        return share;
    }
}
