using System.Runtime.CompilerServices;
using Parapet.Earth.Ellipsoid;

namespace Parapet.Flight.Interceptors;

/// <summary>
/// Fly-outs of one type at launch elevations from the horizon to the zenith, each a straight boost and then free
/// flight with drag. Every place that the type reaches lies between two of them, and the flat ones, which dense air
/// slows, lose to the steep ones where the way is long: lofting follows by itself.
/// </summary>
internal sealed class FlyOutFan
{
    /// <summary>Between two moments of a fly-out, in seconds.</summary>
    public const double RecordSeconds = 1;

    /// <summary>A little below the horizon, so that low places near the launcher lie between two fly-outs too: guidance bends the real path over the ground.</summary>
    private const double LowestElevationDegrees = -4;

    private const int ElevationSteps = 94;
    private const int LongestRecords = 600;
    private const double BelowGroundMetres = -3000;

    /// <summary>So far that every strip of neighbouring fly-outs reaches the ground.</summary>
    private const double FarBelowGroundMetres = -15_000;

    private const double DenseAirMetres = 40_000;

    /// <summary>Beyond the published range, so that the edge of the reach lies inside the fan.</summary>
    private const double Margin = 1.05;

    /// <summary>Slower than this a round does not intercept: one shared estimate for all types.</summary>
    private const double LeastSpeedMetresPerSecond = 300;

    /// <summary>What a round must still be able to give on arrival to correct for its target: one shared estimate for all types.</summary>
    private const double LeastLateralMetresPerSecondSquared = 30;

    /// <summary>Where fly-outs start: they differ little with latitude. They head north, where the Earth's turning lifts nothing.</summary>
    private static readonly LocalFrame Launcher = LocalFrame.At(Geodetic.FromDegrees(39, 35));

    private static readonly ConditionalWeakTable<InterceptorDescription, FlyOutFan> Known = [];

    private readonly FlyOutPoint[][] _flyOuts = new FlyOutPoint[ElevationSteps + 1][];

    private FlyOutFan(InterceptorDescription round, double farthestMetres, double lowestMetres)
    {
        for (var step = 0; step <= ElevationSteps; step++)
        {
            _flyOuts[step] = Fly(round, step, farthestMetres, lowestMetres);
        }

        Launches = new(this, round);
    }

    /// <summary>How to launch so as to come to a place.</summary>
    public LaunchTable Launches { get; }

    /// <summary>Every moment of every fly-out at which the round could still intercept.</summary>
    public IEnumerable<FlyOutPoint> Usable => _flyOuts.SelectMany(points => points).Where(point => point.Usable);

    /// <summary>The fan of a type to a little beyond its published range, flown at the first call for it: it depends on the description alone.</summary>
    public static FlyOutFan Of(InterceptorDescription round) => Known.GetValue(round, static type => new(
        type, Margin * Length.Max(type.AgainstAircraft.MaximumRange, type.AgainstBallistic.MaximumRange).Metres, BelowGroundMetres));

    /// <summary>The fan of a type as far as it flies, whatever is published.</summary>
    public static FlyOutFan AsFarAsItFlies(InterceptorDescription round) => new(round, double.PositiveInfinity, FarBelowGroundMetres);

    /// <summary>Whether a round could still intercept at a speed and with a lateral acceleration left, in m/s and m/s2.</summary>
    public static bool CanIntercept(double speed, double lateral) =>
        speed >= LeastSpeedMetresPerSecond && lateral >= LeastLateralMetresPerSecondSquared;

    /// <summary>Lays the fan over a grid.</summary>
    /// <param name="onlyUsable">Whether to leave out strips where the round could no longer intercept.</param>
    public void Cover(FlyOutMesh mesh, bool onlyUsable = true)
    {
        for (var step = 1; step <= ElevationSteps; step++)
        {
            mesh.Add(_flyOuts[step - 1], _flyOuts[step], Elevation(step - 1), Elevation(step), onlyUsable);
        }
    }

    private static double Elevation(int step) =>
        (LowestElevationDegrees + (90 - LowestElevationDegrees) * step / ElevationSteps) * (Math.PI / 180);

    private static FlyOutPoint[] Fly(InterceptorDescription round, int elevationStep, double farthestMetres, double lowestMetres)
    {
        var (sin, cos) = Math.SinCos(Elevation(elevationStep));
        var direction = Launcher.Rotation.YAxis * cos + Launcher.Rotation.ZAxis * sin;
        var motion = new RoundMotion(round, Launcher.Origin, direction);
        var points = new List<FlyOutPoint>(LongestRecords);
        while (points.Count < LongestRecords)
        {
            var point = PointOf(motion, isVertical: elevationStep == ElevationSteps);
            points.Add(point);
            if (point.Height < lowestMetres || point.Range > farthestMetres)
            {
                break;
            }

            var steps = motion.Burns ? 4 : point.Height < DenseAirMetres ? 2 : 1;
            for (var i = 0; i < steps; i++)
            {
                motion.Step(RecordSeconds / steps, motion.Support);
            }
        }

        return [.. points];
    }

    private static FlyOutPoint PointOf(in RoundMotion motion, bool isVertical)
    {
        // The fly-out that goes straight up is bent east by some metres; it stands for range zero.
        var (from, to) = (Launcher.Origin.FromOrigin, motion.Position.FromOrigin);
        var range = isVertical ? 0 : from.Norm * Math.Atan2(from.Cross(to).Norm, from.Dot(to));
        var speed = motion.Velocity.Norm;
        return new(range, motion.HeightMetres, speed, CanIntercept(speed, motion.LateralLimit));
    }
}
