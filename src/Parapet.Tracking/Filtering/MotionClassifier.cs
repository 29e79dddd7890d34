using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.Tracking.Filtering;

/// <summary>
/// Tells a falling body from one that is held up, by its height and climb alone: nothing that flies on air is above
/// 25 km or climbs or dives at 1 km/s. Rockets that stay below both pass for air-breathing.
/// </summary>
internal static class MotionClassifier
{
    private const double CeilingMetres = 25_000;
    private const double ClimbMetresPerSecond = 1000;

    // A body once found falling stays so until it is clearly neither high nor steep.
    private const double ReturnCeilingMetres = 15_000;
    private const double ReturnClimbMetresPerSecond = 400;

    /// <summary>The kind of motion that a belief speaks for.</summary>
    /// <param name="before">What the target was taken for so far.</param>
    public static MotionKind Judge(in KalmanState state, MotionKind before)
    {
        var up = state.Position.FromOrigin.Normalized();
        var (heightSigma, climbSigma) = Sigmas(state, up);
        var height = Height(state.Position);
        var climb = Math.Abs(state.Velocity.Along(up));
        if (before == MotionKind.Ballistic)
        {
            var settled = height + heightSigma < ReturnCeilingMetres && climb + climbSigma < ReturnClimbMetresPerSecond;
            return settled ? MotionKind.AirBreathing : MotionKind.Ballistic;
        }

        return height - heightSigma > CeilingMetres || climb - climbSigma > ClimbMetresPerSecond
            ? MotionKind.Ballistic
            : MotionKind.AirBreathing;
    }

    /// <summary>Above the ellipsoid, to first order in its flattening: within some 20 m, which is enough here.</summary>
    private static double Height(in Position<Ecef> position)
    {
        var radiusSquared = position.FromOrigin.NormSquared;
        var ellipsoid = Wgs84.SemiMajorAxisMetres * (1 - Wgs84.Flattening * position.Z * position.Z / radiusSquared);
        return Math.Sqrt(radiusSquared) - ellipsoid;
    }

    private static (double Height, double Climb) Sigmas(in KalmanState state, in Vector<Ecef> up)
    {
        ref readonly var p = ref state.Covariance;
        return (
            Math.Sqrt(Quadratic(p[0], p[1], p[2], p[6], p[7], p[11], up)),
            Math.Sqrt(Quadratic(p[15], p[16], p[17], p[18], p[19], p[20], up)));
    }

    private static double Quadratic(double xx, double xy, double xz, double yy, double yz, double zz, in Vector<Ecef> u) =>
        u.X * (xx * u.X + 2 * (xy * u.Y + xz * u.Z)) + u.Y * (yy * u.Y + 2 * yz * u.Z) + u.Z * zz * u.Z;
}
