using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Sensing.Warning;

/// <summary>One launch-warning satellite of the scenario, which sees every ballistic missile's motor burn.</summary>
/// <param name="sensor">Its declared place among the sensors, which keys its draws.</param>
/// <param name="description">How late, how coarsely and how surely it warns.</param>
public sealed class LaunchWarning(SensorId sensor, LaunchWarningDescription description)
{
    /// <summary>
    /// Every alert of a run, ordered by when it is issued. The delay is uniform between the description's two; the
    /// point errs normally to the east and to the north; the time of launch is taken as known.
    /// </summary>
    public List<LaunchAlert> Alerts(Truth truth, RandomSource random)
    {
        var alerts = new List<LaunchAlert>();
        for (var i = 0; i < truth.Count; i++)
        {
            var target = truth[new TargetId(i)];
            var stream = random.Stream(Purpose.LaunchWarning, sensor.Value, i);
            if (target.Description.Class.IsBallistic && stream.NextBernoulli(description.DetectionProbability.Value))
            {
                alerts.Add(AlertOf(target.Trajectory, ref stream));
            }
        }

        alerts.Sort(ByIssue);
        return alerts;
    }

    private LaunchAlert AlertOf(Trajectory trajectory, ref RandomStream stream)
    {
        var share = stream.NextUniform();
        var delay = description.MinimumDelay + (description.MaximumDelay - description.MinimumDelay) * share;
        var sigma = description.PointSigma.Metres;
        var frame = LocalFrame.At(trajectory.At(trajectory.Begins).Position);
        var point = frame.ToEcef(new Position<Enu>(sigma * stream.NextNormal(), sigma * stream.NextNormal(), 0));
        return new(
            trajectory.Begins + delay,
            trajectory.Begins,
            Wgs84.ToGeodetic(point).WithHeight(Length.Zero),
            description.PointSigma);
    }

    private static int ByIssue(LaunchAlert a, LaunchAlert b)
    {
        var issued = a.Issued.CompareTo(b.Issued);
        return issued != 0 ? issued : a.EstimatedPoint.Latitude.CompareTo(b.EstimatedPoint.Latitude);
    }
}
