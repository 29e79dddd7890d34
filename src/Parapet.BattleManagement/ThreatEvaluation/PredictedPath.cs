using Parapet.Messages;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// Where a track is expected to be: samples of direction from the Earth's centre and height, from the time of its
/// report onward. A falling body falls through the air by its estimated ballistic coefficient; anything else keeps its speed and course along a great circle, and
/// what is believed of its climb.
/// </summary>
internal sealed class PredictedPath
{
    public const int Capacity = 128;

    private const double AirStepSeconds = 8;
    private const double AirHorizonSeconds = 400;
    private const double LongestFallStepSeconds = 15;
    private const double ShortestFallStepSeconds = 1.5;

    // A rate of climb seldom lasts: after this the path is level.
    private const double ClimbSeconds = 60;

    // What flies over ground levels off rather than run into it: about the height of a cruise missile under way.
    private const double LevelOffMetres = 50;

    // Sigmas by which a height must lie below that to be taken for lower.
    private const double SurelyLower = 2;

    // By which a rising path, slowed by the air, may leave the straight way between samples.
    private const double SlowedMetres = 50;

    private const double LongestUseSeconds = 12;

    // Samples joined straight leave a fall by up to 300 m.
    private const double FitMetres = 500;

    // Enough for most paths; the longest need more.
    private PathSample[] _samples = new PathSample[32];
    private int _count;
    private TrackReport? _report;
    private double _inverseCoefficient;
    private double _fallStepSeconds;

    public ReadOnlySpan<PathSample> Samples => _samples.AsSpan(0, _count);

    /// <summary>How often the path has been predicted, this time included.</summary>
    public int Predictions { get; private set; }

    /// <summary>The time of the report, from which the samples count.</summary>
    public Instant Origin { get; private set; }

    /// <summary>Where a falling body meets the ellipsoid, as seconds after the origin; infinite if it does not within the samples.</summary>
    public double ImpactSeconds { get; private set; }

    /// <summary>Direction from the Earth's centre to the impact.</summary>
    public Vector<Ecef> ImpactDirection { get; private set; }

    /// <summary>Velocity of a falling body at its impact; zero where there is none.</summary>
    public Velocity<Ecef> ImpactVelocity { get; private set; }

    /// <summary>Where a falling body is expected on the ground; null where it does not reach it within the samples.</summary>
    public PredictedImpact? Impact => double.IsInfinity(ImpactSeconds)
        ? null
        : new(Origin + Duration.FromSeconds(ImpactSeconds), ImpactDirection, ImpactVelocity);

    /// <param name="track">Of something that falls.</param>
    /// <param name="inverseCoefficient">One over its ballistic coefficient, in m2/kg; 0 for a fall without air.</param>
    public void Fall(TrackReport track, double inverseCoefficient = 0)
    {
        var point = BeginFall(track, inverseCoefficient);
        do
        {
            point = DragFall.Advance(point, inverseCoefficient, NextStep(point));
        }
        while (FallsOn(point));
    }

    /// <summary>Begins a fall of which each next point is given to <see cref="FallsOn"/>, <see cref="NextStep"/> after the one before.</summary>
    public FallPoint BeginFall(TrackReport track, double inverseCoefficient)
    {
        Begin(track);
        (_report, _inverseCoefficient) = (track, inverseCoefficient);
        var point = new FallPoint(track.Position, track.Velocity);
        Add(0, point);
        return point;
    }

    /// <summary>Seconds from the newest point of a fall to the next.</summary>
    public double NextStep(in FallPoint newest)
    {
        var descent = newest.Descent;
        return _fallStepSeconds = Math.Clamp(descent > 0 ? newest.HeightMetres / descent / 6 : RisingStep(newest), ShortestFallStepSeconds, LongestFallStepSeconds);
    }

    /// <summary>What rises through thick air is slowed by tens of m/s2: between samples too far apart it would be expected where it is long past.</summary>
    private double RisingStep(in FallPoint newest)
    {
        var slowing = DragFall.AirPassed(newest) * _inverseCoefficient * newest.SpeedMetresPerSecond;
        return slowing > 0 ? Math.Sqrt(8 * SlowedMetres / slowing) : LongestFallStepSeconds;
    }

    /// <summary>Adds the next point of a fall.</summary>
    /// <returns>Whether there is more of it: neither has it met the ground, nor is there no room left.</returns>
    public bool FallsOn(in FallPoint point)
    {
        var last = _samples[_count - 1];
        Add(last.Seconds + _fallStepSeconds, point);
        if (point.HeightMetres <= 0 && point.Descent > 0)
        {
            MarkImpact(last, _samples[_count - 1]);
            ImpactVelocity = point.Velocity;
            return false;
        }

        return _count < Capacity;
    }

    /// <summary>Where the falling body is expected some seconds after the report, not before: to the metre, where the samples are joined straight.</summary>
    public Position<Ecef> FallTo(double seconds)
    {
        var point = new FallPoint(_report!.Position, _report.Velocity);
        for (; seconds > LongestFallStepSeconds; seconds -= LongestFallStepSeconds)
        {
            point = DragFall.Advance(point, _inverseCoefficient, LongestFallStepSeconds);
        }

        return DragFall.Advance(point, _inverseCoefficient, seconds).Position;
    }

    /// <param name="track">Of something that does not fall.</param>
    /// <param name="untilSeconds">After the report; no farther than 400 s.</param>
    /// <param name="groundMetres">Height of the ground under the track, above the ellipsoid.</param>
    public void Cruise(TrackReport track, double untilSeconds, double groundMetres)
    {
        Begin(track);
        var up = EarthShape.Direction(track.Position);
        var height = EarthShape.HeightMetres(track.Position);
        var climb = ClimbBelief.Mean(track.Velocity.Along(up), ImpactSpread.SpeedSigma(track.Covariance, up));
        var floor = Floor(track, up, height, groundMetres);
        var course = EarthShape.Course(track.Velocity, up, out var speed);
        var turn = speed / (EarthShape.RadiusMetres + height);
        var end = Math.Min(untilSeconds, AirHorizonSeconds);
        var steps = Math.Clamp((int)Math.Ceiling(end / AirStepSeconds), 1, Capacity - 1);
        for (var i = 0; i <= steps; i++)
        {
            var seconds = end * i / steps;
            var (sin, cos) = Math.SinCos(turn * seconds);
            var at = Math.Max(floor, height + climb * Math.Min(seconds, ClimbSeconds));
            Add(new(seconds, cos * up + sin * course, at, speed));
        }
    }

    /// <summary>The sample between two neighbours, linear in direction and height: within 300 m of the fall on a 15 s step.</summary>
    public static PathSample Between(in PathSample a, in PathSample b, double share)
    {
        var direction = (1 - share) * a.Direction + share * b.Direction;
        return new(
            a.Seconds + share * (b.Seconds - a.Seconds),
            direction / direction.Norm,
            a.HeightMetres + share * (b.HeightMetres - a.HeightMetres),
            a.SpeedMetresPerSecond + share * (b.SpeedMetresPerSecond - a.SpeedMetresPerSecond));
    }

    /// <summary>Whether a later report of the track lies so near to the path that it need not be predicted anew.</summary>
    public bool StillFits(TrackReport track)
    {
        var seconds = (track.Time - Origin).Seconds;
        return seconds <= LongestUseSeconds && At(seconds) is { } sample
            && (sample.Position - track.Position).NormSquared < FitMetres * FitMetres;
    }

    /// <summary>The path so many seconds after its origin; null where it has ended by then.</summary>
    public PathSample? At(double seconds)
    {
        for (var i = 1; i < _count; i++)
        {
            if (_samples[i].Seconds >= seconds)
            {
                ref readonly var before = ref _samples[i - 1];
                return Between(before, _samples[i], (seconds - before.Seconds) / (_samples[i].Seconds - before.Seconds));
            }
        }

        return null;
    }

    /// <summary>Where the report is surely lower, that; else the height at which low flyers fly; never under the ground.</summary>
    private static double Floor(TrackReport track, in Vector<Ecef> up, double height, double ground)
    {
        var highest = height + SurelyLower * Math.Sqrt(ImpactSpread.Carried(track.Covariance, 0, up, up));
        return ground + Math.Clamp(highest - ground, 0, LevelOffMetres);
    }

    private void Begin(TrackReport track)
    {
        _count = 0;
        Predictions++;
        Origin = track.Time;
        ImpactSeconds = double.PositiveInfinity;
        ImpactDirection = default;
        ImpactVelocity = default;
    }

    private void Add(double seconds, in FallPoint point) =>
        Add(new(seconds, point.Up, point.HeightMetres, point.SpeedMetresPerSecond));

    private void Add(in PathSample sample)
    {
        if (_count == _samples.Length)
        {
            Array.Resize(ref _samples, 2 * _count);
        }

        _samples[_count++] = sample;
    }

    private void MarkImpact(in PathSample above, in PathSample below)
    {
        var impact = Between(above, below, above.HeightMetres / (above.HeightMetres - below.HeightMetres));
        ImpactSeconds = impact.Seconds;
        ImpactDirection = impact.Direction;
        _samples[_count - 1] = impact;
    }
}
