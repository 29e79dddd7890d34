namespace Parapet.Foundation.Frames;

/// <summary>
/// When something of a constant speed can first meet something that goes straight on: the smaller positive root of
/// |r + v t| = s t, with r the way from the one to the other, v the other's velocity and s the speed.
/// </summary>
public static class CollisionCourse
{
    private const double Parallel = 1e-9;

    /// <summary>Seconds until the meeting; infinite where there is none, and zero where both are at one place.</summary>
    /// <param name="way">From the one that chases to the other, in metres.</param>
    /// <param name="velocity">Of the other.</param>
    /// <param name="speed">Of the one that chases, in m/s; positive.</param>
    public static double SecondsToMeet<TFrame>(Vector<TFrame> way, Velocity<TFrame> velocity, double speed)
        where TFrame : struct, IFrame
    {
        var (a, half, c) = (velocity.NormSquared - speed * speed, velocity.X * way.X + velocity.Y * way.Y + velocity.Z * way.Z, way.NormSquared);
        if (c == 0)
        {
            return 0;
        }

        if (Math.Abs(a) < Parallel * speed * speed)
        {
            return half < 0 ? c / (-2 * half) : double.PositiveInfinity;
        }

        var discriminant = half * half - a * c;
        if (discriminant < 0)
        {
            return double.PositiveInfinity;
        }

        // Written without a difference of like numbers: the roots are c / (-half +- root).
        var root = Math.Sqrt(discriminant);
        var (soon, late) = (c / (-half + root), c / (-half - root));
        var least = Math.Min(soon > 0 ? soon : double.PositiveInfinity, late > 0 ? late : double.PositiveInfinity);
        return least;
    }
}
