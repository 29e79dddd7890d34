using Parapet.Flight.Interceptors;
using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>
/// The walls between stages, through which no number passes that is none or infinite: far behind the place where it arose
/// it would be a shot that was never fired. A sum is finite where all its terms are, so that a wall costs an addition a number.
/// </summary>
internal static class Finite
{
    public static void Require(ReadOnlySpan<Plot> plots)
    {
        for (var i = 0; i < plots.Length; i++)
        {
            ref readonly var plot = ref plots[i];
            if (!double.IsFinite(plot.Range.Metres + plot.Azimuth.Radians + plot.Elevation.Radians + plot.SignalToNoise.Value + (plot.RangeRate?.MetresPerSecond ?? 0)))
            {
                throw new NotFiniteException(
                    $"plot {i} of {plots.Length}", ("range in m", plot.Range.Metres), ("azimuth in rad", plot.Azimuth.Radians), ("elevation in rad", plot.Elevation.Radians),
                    ("signal to noise in dB", plot.SignalToNoise.Value), ("range rate in m/s", plot.RangeRate?.MetresPerSecond ?? 0));
            }
        }
    }

    public static void Require(ReadOnlySpan<TrackReport> tracks)
    {
        foreach (var track in tracks)
        {
            Require(track);
        }
    }

    public static void Require(TrackReport track)
    {
        var spread = 0.0;
        foreach (var element in track.Covariance)
        {
            spread += element;
        }

        if (!double.IsFinite(Sum(track.Position) + Sum(track.Velocity) + spread))
        {
            throw new NotFiniteException(
                $"track {track.Number}", ("place in m", Sum(track.Position)), ("velocity in m/s", Sum(track.Velocity)), ("covariance in m2, m2/s and m2/s2", spread));
        }
    }

    public static void Require(int round, IRoundFlight flight)
    {
        if (!double.IsFinite(Sum(flight.Position) + Sum(flight.Velocity)))
        {
            throw new NotFiniteException($"round {round}", ("place in m", Sum(flight.Position)), ("velocity in m/s", Sum(flight.Velocity)));
        }
    }

    public static void Require(in EngagementOrder order)
    {
        if (!double.IsFinite(Sum(order.PredictedIntercept)))
        {
            throw new NotFiniteException($"the order of engagement {order.Engagement.Value}", ("predicted intercept in m", Sum(order.PredictedIntercept)));
        }
    }

    public static void Require(in LaunchAlert alert)
    {
        var point = alert.EstimatedPoint;
        if (!double.IsFinite(point.Latitude.Radians + point.Longitude.Radians + point.Height.Metres + alert.PointSigma.Metres))
        {
            throw new NotFiniteException(
                "the alert of a launch", ("latitude in rad", point.Latitude.Radians), ("longitude in rad", point.Longitude.Radians), ("height in m", point.Height.Metres),
                ("sigma in m", alert.PointSigma.Metres));
        }
    }

    public static void Require(in FriendPosition friend)
    {
        if (!double.IsFinite(Sum(friend.Position) + Sum(friend.Velocity) + friend.Sigma.Metres))
        {
            throw new NotFiniteException(
                $"the place that participant {friend.Participant} tells", ("place in m", Sum(friend.Position)), ("velocity in m/s", Sum(friend.Velocity)), ("sigma in m", friend.Sigma.Metres));
        }
    }

    private static double Sum(Position<Ecef> place) => place.X + place.Y + place.Z;

    private static double Sum(Velocity<Ecef> velocity) => velocity.X + velocity.Y + velocity.Z;
}
