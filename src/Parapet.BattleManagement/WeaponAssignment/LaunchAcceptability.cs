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

    private readonly PredictedPath _path;
    private readonly FireUnit _unit;
    private readonly EngagementEnvelope? _envelope;
    private readonly Vector<Ecef> _site;
    private readonly double _maximumSpeed;
    private readonly double _squaredReach;
    private readonly bool _falls;

    public LaunchAcceptability(PredictedPath path, FireUnit unit, RoundType round, TargetGroup group)
    {
        _path = path;
        _unit = unit;
        _envelope = round.EnvelopeAgainst(group);
        _site = unit.Direction;
        _maximumSpeed = round.MaximumTargetSpeed.MetresPerSecond;
        _falls = group == TargetGroup.Ballistic;
        var reach = (_envelope?.MaximumGroundRange.Metres ?? 0) / EarthShape.RadiusMetres;
        _squaredReach = reach * reach;
    }

    /// <summary>The launch times that the path offers from its origin on; the closing to the accuracy of its samples, never too late.</summary>
    public LaunchWindow Window()
    {
        if (_envelope is null)
        {
            return LaunchWindow.None(ShotConstraint.OutOfEnvelope);
        }

        var closes = double.NegativeInfinity;
        foreach (ref readonly var sample in _path.Samples)
        {
            var launch = LaunchFor(sample);
            closes = launch > closes ? launch : closes;
        }

        return double.IsNegativeInfinity(closes)
            ? LaunchWindow.None(IsBesideSector() ? ShotConstraint.OutsideSector : ComesWithinRange() ? ShotConstraint.OutOfEnvelope : ShotConstraint.StandsTooFar)
            : new(OpensBefore(closes), closes, EndsByHeight() ? ShotConstraint.OutOfEnvelope : null);
    }

    /// <summary>Whether a round could meet the path if the radar looked there.</summary>
    private bool IsBesideSector()
    {
        foreach (ref readonly var sample in _path.Samples)
        {
            var offset = sample.Direction - _site;
            if (offset.NormSquared <= _squaredReach && !InSector(offset)
                && !double.IsNaN(_envelope!.TimeOfFlightSeconds(EarthShape.GroundRange(sample.Direction, _site), sample.HeightMetres)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any point of the path lies within the round's range over the ground, whatever its height, sector and time.</summary>
    private bool ComesWithinRange()
    {
        foreach (ref readonly var sample in _path.Samples)
        {
            if ((sample.Direction - _site).NormSquared <= _squaredReach)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a flyer leaves the envelope by its height and not by its way: it ends within range, too low or too high. All that falls does.</summary>
    private bool EndsByHeight()
    {
        ref readonly var last = ref _path.Samples[^1];
        var offset = last.Direction - _site;
        return !_falls && offset.NormSquared <= _squaredReach && InSector(offset)
            && (last.HeightMetres < _envelope!.MinimumHeight.Metres || last.HeightMetres > _envelope.MaximumHeight.Metres);
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

        var samples = _path.Samples;
        for (var i = 0; i < samples.Length; i++)
        {
            var launch = LaunchFor(samples[i]);
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
    private double LaunchFor(in PathSample sample)
    {
        var offset = sample.Direction - _site;
        if (offset.NormSquared > _squaredReach || !InSector(offset) || (_falls && sample.SpeedMetresPerSecond > _maximumSpeed))
        {
            return double.NaN;
        }

        var range = EarthShape.GroundRange(sample.Direction, _site);
        return sample.Seconds - _envelope!.TimeOfFlightSeconds(range, sample.HeightMetres);
    }

    // A unit that fires on other sensors' tracks is not bound to its own radar's sector.
    private bool InSector(in Vector<Ecef> offset)
    {
        var axes = _unit.Frame.Rotation;
        return _unit.Description.EngagesOnRemoteTrack || _unit.SectorHolds(axes.XAxis.Dot(offset), axes.YAxis.Dot(offset));
    }
}
