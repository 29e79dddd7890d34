using Parapet.Flight.Targets;

namespace Parapet.Flight.Fixes;

/// <summary>
/// A flight along fixes that were recorded: the motion of least jerk that keeps to them as well as they are good. Place on the ellipsoid
/// and height are smoothed apart. See docs/models/recorded-traffic.md.
/// </summary>
public sealed class FixFlight
{
    /// <summary>Between the states of a trajectory the path leaves the spline by at most so much, in metres.</summary>
    private const double InterpolationMetres = 0.1;

    private const double ShortestStepSeconds = 0.25;
    private const double LongestStepSeconds = 5;

    private readonly double[] _seconds;
    private readonly Vector<Ecef> _origin;
    private readonly SplineNode[][] _surface;
    private readonly SplineNode[] _height;
    private readonly double _stepSeconds;

    /// <param name="fixes">At least two, ascending in time, each apart from the one before.</param>
    /// <param name="accuracy">How good they are.</param>
    /// <exception cref="ArgumentException">Fewer than two, or times that do not ascend.</exception>
    public FixFlight(ReadOnlySpan<Fix> fixes, FixAccuracy accuracy)
    {
        if (fixes.Length < 2)
        {
            throw new ArgumentException($"a flight of {fixes.Length} fixes; at least 2 are needed", nameof(fixes));
        }

        (Begins, Ends) = (fixes[0].Time, fixes[^1].Time);
        _seconds = new double[fixes.Length];
        _origin = Ground(fixes[0]).FromOrigin;
        double[][] places = [new double[fixes.Length], new double[fixes.Length], new double[fixes.Length]];
        var heights = new double[fixes.Length];
        for (var i = 0; i < fixes.Length; i++)
        {
            if (i > 0 && fixes[i].Time <= fixes[i - 1].Time)
            {
                throw new ArgumentException($"fix {i} at {fixes[i].Time}, not after the one before it at {fixes[i - 1].Time}", nameof(fixes));
            }

            var place = Ground(fixes[i]).FromOrigin - _origin;
            _seconds[i] = (fixes[i].Time - Begins).Seconds;
            (places[0][i], places[1][i], places[2][i], heights[i]) = (place.X, place.Y, place.Z, fixes[i].Place.Height.Metres);
        }

        var (surface, height) = (new SmoothingSpline(_seconds, places), new SmoothingSpline(_seconds, heights));
        SmoothestSpline.Fit(surface, fixes.Length, accuracy.Horizontal.Metres, axes: 2);
        SmoothestSpline.Fit(height, fixes.Length, accuracy.Height.Metres, axes: 1);
        (_surface, _height) = (surface.Nodes, height.Nodes[0]);
        Misfit = new(Rms(surface, fixes.Length), Rms(height, fixes.Length), Greatest(surface, fixes.Length), Greatest(height, fixes.Length));
        (_stepSeconds, GreatestAcceleration) = Looked();
        GreatestHeight = Length.FromMetres(_height.Max(node => node.Place));
    }

    /// <summary>At the first fix.</summary>
    public Instant Begins { get; }

    /// <summary>At the last fix.</summary>
    public Instant Ends { get; }

    /// <summary>How far the fixes lie from the path.</summary>
    public FixMisfit Misfit { get; }

    /// <summary>Across and along the way together, over the turning earth.</summary>
    public Acceleration GreatestAcceleration { get; }

    /// <summary>At the fixes, above the ellipsoid.</summary>
    public Length GreatestHeight { get; }

    /// <summary>How many states a trajectory between two moments has.</summary>
    public int States(Instant from, Instant until) => 1 + Math.Max(1, (int)Math.Ceiling((until - from).Seconds / _stepSeconds));

    /// <summary>The part of it between two moments.</summary>
    /// <param name="from">Not before it begins.</param>
    /// <param name="until">Later, and not after it ends.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not in the air for all of that time.</exception>
    public Trajectory Between(Instant from, Instant until)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, Begins);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until, Ends);
        var states = new TargetState[States(from, until)];
        var (begin, step) = ((from - Begins).Seconds, (until - from).Seconds / (states.Length - 1));
        var piece = 0;
        for (var i = 0; i < states.Length; i++)
        {
            var seconds = begin + i * step;
            while (piece < _seconds.Length - 2 && seconds > _seconds[piece + 1])
            {
                piece++;
            }

            states[i] = State(piece, seconds - _seconds[piece]);
        }

        return new(from, until, states, endsInImpact: false);
    }

    private TargetState State(int piece, double seconds)
    {
        var (x, y, z) = (Piece(_surface[0], piece).After(seconds), Piece(_surface[1], piece).After(seconds), Piece(_surface[2], piece).After(seconds));
        var height = Piece(_height, piece).After(seconds);
        var up = SurfaceMotion.NormalBelow(new(_origin.X + x.Place, _origin.Y + y.Place, _origin.Z + z.Place));
        var speed = new Vector<Ecef>(x.Speed, y.Speed, z.Speed);
        var level = speed - up * up.Dot(speed);
        var velocity = level + SurfaceMotion.NormalRate(up, level) * height.Place + up * height.Speed;
        return new(SurfaceMotion.PlaceAt(up) + up * height.Place, new(velocity.X, velocity.Y, velocity.Z));
    }

    private SplinePiece Piece(SplineNode[] nodes, int piece) => new(nodes[piece], nodes[piece + 1], _seconds[piece + 1] - _seconds[piece]);

    /// <summary>The spacing of states for which a cubic stays near the spline: its error is the fourth power of the step times the snap over 384 [Burden2010, sec. 3.4]; and the greatest acceleration, at and amid fixes.</summary>
    private (double StepSeconds, Acceleration Greatest) Looked()
    {
        var (snap, squared) = (0.0, 0.0);
        for (var piece = 0; piece < _seconds.Length - 1; piece++)
        {
            var half = (_seconds[piece + 1] - _seconds[piece]) / 2;
            SplinePiece[] pieces = [.. _surface.Append(_height).Select(nodes => Piece(nodes, piece))];
            snap = Math.Max(snap, Math.Sqrt(pieces.Sum(one => one.GreatestSnap * one.GreatestSnap)));
            for (var at = 0; at <= 2; at++)
            {
                squared = Math.Max(squared, pieces.Sum(one => Math.Pow(one.After(at * half).Acceleration, 2)));
            }
        }

        var step = Math.Pow(384 * InterpolationMetres / Math.Max(snap, double.Epsilon), 0.25);
        return (Math.Clamp(step, ShortestStepSeconds, LongestStepSeconds), Acceleration.FromMetresPerSecondSquared(Math.Sqrt(squared)));
    }

    private static Length Rms(SmoothingSpline spline, int count) => Length.FromMetres(Math.Sqrt(Enumerable.Range(0, count).Sum(spline.MisfitSquared) / count));

    private static Length Greatest(SmoothingSpline spline, int count) => Length.FromMetres(Math.Sqrt(Enumerable.Range(0, count).Max(spline.MisfitSquared)));

    private static Position<Ecef> Ground(in Fix fix) => SurfaceMotion.PlaceAt(SurfaceMotion.NormalAt(fix.Place.Latitude, fix.Place.Longitude));
}
