using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>
/// Whether a round can meet a path: there is a time t, before impact, at which the predicted place lies inside the
/// envelope and in the radar's sector, and t less the time of flight there is a launch time still to come.
/// </summary>
internal readonly struct LaunchAcceptability
{
    private const int Bisections = 12;

    /// <summary>More than rounding can take a time of flight below none.</summary>
    private const double RoundingSeconds = 1e-6;

    private readonly PathView _view;
    private readonly EngagementEnvelope? _envelope;
    private readonly double _maximumSpeed;
    private readonly double _squaredReach;
    private readonly double _lowestMetres;
    private readonly double _highestMetres;
    private readonly bool _falls;

    public LaunchAcceptability(PathView view, RoundType round, TargetCategory category)
    {
        _view = view;
        _envelope = round.EnvelopeAgainst(category);
        _maximumSpeed = round.MaximumTargetSpeed.MetresPerSecond;
        _falls = category == TargetCategory.BallisticMissile;
        _squaredReach = FireUnit.SquaredReachOf(_envelope);
        (_lowestMetres, _highestMetres) = (_envelope?.MinimumHeight.Metres ?? 0, _envelope?.MaximumHeight.Metres ?? 0);
    }

    /// <summary>The launch times that the path offers from its origin on; the closing to the accuracy of its samples, never too late.</summary>
    public LaunchWindow Window()
    {
        if (_envelope is null)
        {
            return LaunchWindow.None(ShotConstraint.OutOfEnvelope);
        }

        var closes = LatestLaunch();
        return double.IsNegativeInfinity(closes)
            ? LaunchWindow.None(IsBesideSector() ? ShotConstraint.OutsideSector : ComesWithinRange() ? ShotConstraint.OutOfEnvelope : ShotConstraint.StandsTooFar)
            : new(OpensBefore(closes), closes, EndsByHeight() ? ShotConstraint.OutOfEnvelope : null);
    }

    /// <summary>By which the last sample to be met is met; negative infinity where none can be. No round flies for less than no time, which spares the earlier samples.</summary>
    private double LatestLaunch()
    {
        var samples = _view.Path.Samples;
        var closes = double.NegativeInfinity;
        for (var i = _view.End - 1; i >= _view.Begin && samples[i].Seconds + RoundingSeconds > closes; i--)
        {
            var launch = LaunchFor(samples[i], _view[i]);
            closes = launch > closes ? launch : closes;
        }

        return closes;
    }

    /// <summary>Whether a round could meet the path if the radar looked there.</summary>
    private bool IsBesideSector()
    {
        var samples = _view.Path.Samples;
        for (var i = _view.Begin; i < _view.End; i++)
        {
            ref readonly var seen = ref _view[i];
            if (seen.SquaredChord <= _squaredReach && !seen.InSector && !double.IsNaN(_envelope!.TimeOfFlightSeconds(seen.RangeMetres, samples[i].HeightMetres)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any point of the path lies within the round's range over the ground, whatever its height, sector and time.</summary>
    private bool ComesWithinRange()
    {
        for (var i = _view.Begin; i < _view.End; i++)
        {
            if (_view[i].SquaredChord <= _squaredReach)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a flyer leaves the envelope by its height and not by its way: it ends within range, too low or too high. All that falls does.</summary>
    private bool EndsByHeight()
    {
        var last = _view.Path.Samples.Length - 1;
        var height = _view.Path.Samples[last].HeightMetres;
        return !_falls && _view[last].SquaredChord <= _squaredReach && _view[last].InSector
            && (height < _lowestMetres || height > _highestMetres);
    }

    // A window that closed before the origin was missed, which is not the same as never to be reached.
    private double OpensBefore(double closes) => closes < 0 ? closes : Math.Min(closes, Earliest(0).LaunchSeconds);

    /// <summary>The earliest intercept by a launch not before a time; none where the path offers none.</summary>
    public LaunchSolution Earliest(double notBeforeSeconds)
    {
        if (_envelope is null)
        {
            return LaunchSolution.None;
        }

        var samples = _view.Path.Samples;
        for (var i = _view.Begin; i < _view.End; i++)
        {
            var launch = LaunchFor(samples[i], _view[i]);
            if (launch >= notBeforeSeconds)
            {
                return i == 0 ? new(launch, samples[0]) : Refine(samples[i - 1], samples[i], notBeforeSeconds);
            }
        }

        return LaunchSolution.None;
    }

    /// <summary>
    /// Between a sample that cannot be met in time and one that can: the first that can, which is where the envelope
    /// begins or where the launch falls on the earliest time allowed.
    /// </summary>
    private LaunchSolution Refine(in PathSample before, in PathSample after, double notBefore)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Bisections; i++)
        {
            var middle = (low + high) / 2;
            if (LaunchFor(PredictedPath.Between(before, after, middle)) >= notBefore)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        var intercept = PredictedPath.Between(before, after, high);
        return new(LaunchFor(intercept), intercept);
    }

    /// <summary>When to launch to be at a sample with the target; NaN where that cannot be.</summary>
    private double LaunchFor(in PathSample sample, in SampleView seen) =>
        // The cheapest question first: most places of a fall lie too high, however near they are over the ground.
        sample.HeightMetres > _highestMetres || sample.HeightMetres < _lowestMetres
            || seen.SquaredChord > _squaredReach || !seen.InSector || (_falls && sample.SpeedMetresPerSecond > _maximumSpeed)
            ? double.NaN
            : sample.Seconds - _envelope!.TimeOfFlightSeconds(seen.RangeMetres, sample.HeightMetres);

    /// <summary><see cref="LaunchFor(in PathSample, in SampleView)"/> of a point between two samples.</summary>
    private double LaunchFor(in PathSample point)
    {
        var offset = point.Direction - _view.Unit.Direction;
        var squaredChord = offset.NormSquared;
        return squaredChord > _squaredReach || !_view.Unit.Guides(offset) || (_falls && point.SpeedMetresPerSecond > _maximumSpeed)
            ? double.NaN
            : point.Seconds - _envelope!.TimeOfFlightSeconds(EarthShape.GroundRange(squaredChord), point.HeightMetres);
    }
}
