namespace Parapet.Flight.Interceptors;

/// <summary>
/// What a type of round reaches by its flight alone, whatever reach is published for it: over range and height, the time
/// of the quickest fly-out, and the speed and lateral acceleration left on arrival. A place counts as reached where the
/// round could still intercept. See docs/models/envelope.md.
/// </summary>
public sealed class InterceptorEnvelope
{
    private const int RangePosts = 161;
    private const int HeightPosts = 101;

    private readonly FlyOutPoint[] _usable;

    private InterceptorEnvelope(FlyOutPoint[] usable, double[] ranges, double[] heights, FlyOutMesh mesh, double[] loads)
    {
        _usable = usable;
        (RangesMetres, HeightsMetres) = (ranges, heights);
        (TimesOfFlightSeconds, SpeedsMetresPerSecond, LoadsMetresPerSecondSquared) = (mesh.Seconds, mesh.Speeds, loads);
    }

    /// <summary>Posts along the surface, evenly spaced from zero.</summary>
    public ReadOnlyMemory<double> RangesMetres { get; }

    /// <summary>Posts above the ellipsoid, evenly spaced from zero.</summary>
    public ReadOnlyMemory<double> HeightsMetres { get; }

    /// <summary>Range by range, each over all heights; not a number where the round does not come.</summary>
    public ReadOnlyMemory<double> TimesOfFlightSeconds { get; }

    /// <summary>Speed left on arrival, in the same order.</summary>
    public ReadOnlyMemory<double> SpeedsMetresPerSecond { get; }

    /// <summary>Lateral acceleration left on arrival by fins and divert thrusters, in the same order.</summary>
    public ReadOnlyMemory<double> LoadsMetresPerSecondSquared { get; }

    /// <summary>Flies the type's fan of launch elevations to where it is spent. Some ten milliseconds.</summary>
    public static InterceptorEnvelope Compute(InterceptorDescription round)
    {
        var fan = FlyOutFan.AsFarAsItFlies(round);
        FlyOutPoint[] usable = [.. fan.Usable.Where(point => point.Height >= 0)];
        var ranges = Posts(RangePosts, usable.Select(point => point.Range));
        var heights = Posts(HeightPosts, usable.Select(point => point.Height));
        var mesh = new FlyOutMesh(ranges, heights);
        fan.Cover(mesh, onlyUsable: false);
        var loads = new double[mesh.Speeds.Length];
        for (var post = 0; post < loads.Length; post++)
        {
            var speed = mesh.Speeds[post];
            loads[post] = RoundMotion.FinLimit(round.LoadLimit.MetresPerSecondSquared, speed * speed, heights[post % HeightPosts])
                + round.DivertAcceleration.MetresPerSecondSquared;
            if (!FlyOutFan.CanIntercept(speed, loads[post]))
            {
                (mesh.Seconds[post], mesh.Speeds[post], loads[post]) = (double.NaN, double.NaN, double.NaN);
            }
        }

        return new(usable, ranges, heights, mesh, loads);
    }

    /// <summary>The greatest range along the surface at which the round could still intercept at a height between two; zero where it could nowhere.</summary>
    public Length GreatestRange(Length lowest, Length highest) => Length.FromMetres(_usable
        .Where(point => point.Height >= lowest.Metres && point.Height <= highest.Metres)
        .Select(point => point.Range).DefaultIfEmpty().Max());

    /// <summary>The greatest height at which the round could still intercept at a range between two; zero where it could nowhere.</summary>
    public Length GreatestHeight(Length nearest, Length farthest) => Length.FromMetres(_usable
        .Where(point => point.Range >= nearest.Metres && point.Range <= farthest.Metres)
        .Select(point => point.Height).DefaultIfEmpty().Max());

    private static double[] Posts(int count, IEnumerable<double> values)
    {
        var greatest = values.DefaultIfEmpty(1).Max();
        return [.. Enumerable.Range(0, count).Select(post => greatest * post / (count - 1))];
    }
}
