using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>
/// Whether a track's own path shows that it falls: by two standard deviations of its estimate faster or higher than
/// anything that breathes air, and on a way that ends at the ground. What does needs no challenge and no operator's
/// judgement, for nothing of one's own flies so.
/// </summary>
internal static class FallRule
{
    // Nothing that breathes air does both: 3.5 times the speed of sound, or 30 km of height.
    public const double SpeedMetresPerSecond = 1_000;
    public const double HeightMetres = 30_000;

    private const double Sigmas = 2;

    /// <param name="track">The estimate.</param>
    /// <param name="heightMetres">Of it, above the ellipsoid.</param>
    /// <param name="path">Predicted from it or from an earlier report of the track, as of a falling body.</param>
    public static bool Shows(TrackReport track, double heightMetres, PredictedPath path) =>
        !double.IsInfinity(path.ImpactSeconds) && (IsSurelyFast(track) || IsSurelyHigh(track, heightMetres));

    /// <summary>Whether the track is surely faster than anything that breathes air.</summary>
    public static bool IsSurelyFast(TrackReport track)
    {
        var speed = track.Velocity.Norm;
        return speed > SpeedMetresPerSecond
            && speed - Sigmas * ImpactSpread.SpeedSigma(track.Covariance, Along(track.Velocity, speed)) > SpeedMetresPerSecond;
    }

    private static bool IsSurelyHigh(TrackReport track, double heightMetres)
    {
        if (heightMetres <= HeightMetres)
        {
            return false;
        }

        var up = EarthShape.Direction(track.Position);
        return heightMetres - Sigmas * Math.Sqrt(ImpactSpread.Carried(track.Covariance, 0, up, up)) > HeightMetres;
    }

    private static Vector<Ecef> Along(in Velocity<Ecef> velocity, double speed) =>
        new(velocity.X / speed, velocity.Y / speed, velocity.Z / speed);
}
