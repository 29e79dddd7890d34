using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Guidance;

namespace Parapet.Flight.Interceptors;

/// <summary>
/// How long a type of round takes to each place it can reach, flown by the same motion and guidance as in the run at a
/// point that stands still: what its commander's launch acceptability is made of.
/// </summary>
public sealed class FlyOutTable
{
    private const int RangePosts = 15;
    private const int HeightPosts = 9;
    private const double StepSeconds = 0.2;

    /// <summary>What a round must still be able to give on arrival to correct for its target: one shared estimate for all types.</summary>
    private const double LeastLateralMetresPerSecondSquared = 30;
    private const double LeastSpeedMetresPerSecond = 300;
    private const double LongestFlightSeconds = 600;

    /// <summary>Where the table is flown: fly-out differs little with latitude.</summary>
    private static readonly LocalFrame Launcher = LocalFrame.At(Geodetic.FromDegrees(39, 35));

    private FlyOutTable(double[] rangesMetres, double[] heightsMetres, double[] timesOfFlightSeconds)
    {
        RangesMetres = rangesMetres;
        HeightsMetres = heightsMetres;
        TimesOfFlightSeconds = timesOfFlightSeconds;
    }

    /// <summary>Posts along the surface, ascending from near zero to the published range.</summary>
    public ReadOnlyMemory<double> RangesMetres { get; }

    /// <summary>Posts above the ellipsoid, ascending between the published least and greatest heights.</summary>
    public ReadOnlyMemory<double> HeightsMetres { get; }

    /// <summary>Range by range, each over all heights; not a number where the round does not get there, or may not.</summary>
    public ReadOnlyMemory<double> TimesOfFlightSeconds { get; }

    /// <summary>The table within one of the round's published limits, which must not be empty.</summary>
    /// <exception cref="ArgumentException">The limits are empty.</exception>
    public static FlyOutTable Compute(InterceptorDescription round, EnvelopeLimits limits)
    {
        if (limits.IsEmpty)
        {
            throw new ArgumentException($"{round.Id} has no reach here; a maximum range above 0 m is needed", nameof(limits));
        }

        var ranges = Posts(0, limits.MaximumRange.Metres, RangePosts);
        var heights = Posts(limits.MinimumHeight.Metres, limits.MaximumHeight.Metres, HeightPosts);
        var times = new double[ranges.Length * heights.Length];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = FlyTo(round, limits, ranges[i / heights.Length], heights[i % heights.Length]);
        }

        return new(ranges, heights, times);
    }

    /// <summary>Posts that stand closer where the near and the low matter most.</summary>
    private static double[] Posts(double first, double last, int count)
    {
        var posts = new double[count];
        for (var i = 0; i < count; i++)
        {
            var share = (double)i / (count - 1);
            posts[i] = first + (last - first) * share * (0.4 + 0.6 * share);
        }

        return posts;
    }

    private static double FlyTo(InterceptorDescription round, EnvelopeLimits limits, double groundRangeMetres, double heightMetres)
    {
        var place = PlaceAt(groundRangeMetres, heightMetres);
        if ((place - Launcher.Origin).Norm < limits.MinimumRange.Metres)
        {
            return double.NaN;
        }

        var aim = new AimPoint(place, default, Falls: false);
        var guidance = default(MidcourseGuidance);
        var motion = new RoundMotion(round, Launcher.Origin, MidcourseGuidance.LaunchDirection(ref guidance, round, Launcher.Origin, aim));
        while (motion.Seconds < LongestFlightSeconds && motion.HeightMetres > -50)
        {
            var sight = place - motion.Position;
            var timeToGo = ProportionalNavigation.TimeToGo(sight, aim.Velocity - motion.Velocity);
            if (timeToGo < StepSeconds && !(timeToGo < 0 && motion.Burns))
            {
                return Arrives(motion, sight, timeToGo) ? motion.Seconds + Math.Max(0, timeToGo) : double.NaN;
            }

            if (!motion.Burns && motion.Velocity.Norm < LeastSpeedMetresPerSecond)
            {
                return double.NaN;
            }

            motion.Step(StepSeconds, guidance.Demand(motion, aim));
            guidance.Pass(StepSeconds);
        }

        return double.NaN;
    }

    private static bool Arrives(in RoundMotion motion, Vector<Ecef> sight, double timeToGo)
    {
        const double NearEnoughMetres = 2_000;
        return (sight - motion.Velocity.Over(timeToGo)).Norm < NearEnoughMetres
            && motion.LateralLimit >= LeastLateralMetresPerSecondSquared
            && motion.Velocity.Norm >= LeastSpeedMetresPerSecond;
    }

    private static Position<Ecef> PlaceAt(double groundRangeMetres, double heightMetres)
    {
        // Along the curve on a sphere through the launcher; the height is then set on the ellipsoid.
        var radius = Launcher.Origin.FromOrigin.Norm;
        var (sin, cos) = Math.SinCos(groundRangeMetres / radius);
        var up = Launcher.Origin.FromOrigin / radius;
        var east = Launcher.Rotation.XAxis;
        var below = new Position<Ecef>(0, 0, 0) + (up * cos + east * sin) * radius;
        return Wgs84.ToEcef(Wgs84.ToGeodetic(below).WithHeight(Length.FromMetres(heightMetres)));
    }
}
