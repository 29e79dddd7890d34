using Parapet.Earth.Ellipsoid;

namespace Parapet.Flight.Interceptors;

/// <summary>
/// How long a type of round takes to each place that it can reach, and how fast it still is there, by the same motion
/// as in the run: what its commander's launch acceptability is made of. See docs/models/interceptor-flight.md.
/// </summary>
public sealed class FlyOutTable
{
    private const int RangePosts = 41;
    private const int HeightPosts = 25;

    private FlyOutTable(double[] rangesMetres, double[] heightsMetres, double[] timesOfFlightSeconds, double[] speedsMetresPerSecond)
    {
        RangesMetres = rangesMetres;
        HeightsMetres = heightsMetres;
        TimesOfFlightSeconds = timesOfFlightSeconds;
        SpeedsMetresPerSecond = speedsMetresPerSecond;
    }

    /// <summary>Posts along the surface, ascending from near zero to the published range.</summary>
    public ReadOnlyMemory<double> RangesMetres { get; }

    /// <summary>Posts above the ellipsoid, ascending between the published least and greatest heights.</summary>
    public ReadOnlyMemory<double> HeightsMetres { get; }

    /// <summary>Range by range, each over all heights; not a number where the round does not get there, or may not.</summary>
    public ReadOnlyMemory<double> TimesOfFlightSeconds { get; }

    /// <summary>Speed left on arrival, in the same order.</summary>
    public ReadOnlyMemory<double> SpeedsMetresPerSecond { get; }

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
        var mesh = new FlyOutMesh(ranges, heights);
        FlyOutFan.Of(round).Cover(mesh);
        for (var i = 0; i < mesh.Seconds.Length; i++)
        {
            if (!IsWithin(limits, ranges[i / heights.Length], heights[i % heights.Length]))
            {
                mesh.Seconds[i] = double.NaN;
                mesh.Speeds[i] = double.NaN;
            }
        }

        return new(ranges, heights, mesh.Seconds, mesh.Speeds);
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

    /// <summary>Whether the slant range is one of those published.</summary>
    private static bool IsWithin(EnvelopeLimits limits, double groundRangeMetres, double heightMetres)
    {
        const double Radius = Wgs84.SemiMajorAxisMetres;
        var chord = 2 * Math.Sin(groundRangeMetres / Radius / 2);
        var slant = Math.Sqrt(Radius * (Radius + heightMetres) * chord * chord + heightMetres * heightMetres);

        // The farthest post stands at the greatest range along the ground: that is within it at every height.
        return slant >= limits.MinimumRange.Metres && groundRangeMetres <= limits.MaximumRange.Metres;
    }
}
