using Parapet.Earth.Terrain;

namespace Parapet.Flight.Targets;

/// <summary>
/// Flight of aircraft, drones and cruise missiles along waypoints: geodesic legs at constant speed, turns at the
/// lateral limit that begin before the waypoint, climbs within the climb limit, and terrain following.
/// See docs/models/route-flight.md.
/// </summary>
public static class RouteFlight
{
    private const double LongestStepSeconds = 5;

    /// <summary>
    /// The largest acceleration step times the square of the sample step, in metres, for which a cubic stays within a
    /// metre of a motion whose acceleration jumps: its error is at most that product over 61.
    /// </summary>
    private const double MetresOfJump = 60;

    private const double FirstPassSeconds = 10;

    /// <summary>The flight over the whole route.</summary>
    /// <param name="airframe">Its limits.</param>
    /// <param name="route">At least two points; legs long enough for the turns at their ends.</param>
    /// <param name="begins">When the first point is left.</param>
    /// <param name="elevation">The ground.</param>
    /// <param name="end">Whether the last point is struck.</param>
    /// <param name="step">Spacing of the states; chosen for an interpolation error below a metre where none is given.</param>
    /// <exception cref="ArgumentException">Waypoints that cannot be flown; the message names each with its value and what is allowed.</exception>
    public static Trajectory Fly(
        AirframeDescription airframe, ReadOnlySpan<Waypoint> route, Instant begins, IElevation elevation,
        RouteEnd end = RouteEnd.Leaves, Duration? step = null)
    {
        var plan = new RoutePlan(airframe, route);
        var seconds = SecondsOf(plan);
        var longest = step?.Seconds ?? Math.Min(LongestStepSeconds, Math.Sqrt(MetresOfJump / plan.TurnLimit));
        var steps = Math.Max(1, (int)Math.Ceiling(seconds / longest));
        var track = Trace(plan, seconds / steps, steps);
        var heights = new HeightProfile(track, route, airframe, elevation, seconds / steps).Plan(end);
        return new(begins, begins + Duration.FromSeconds(seconds), States(track, heights, seconds / steps), end == RouteEnd.Strikes) { Route = [.. route] };
    }

    /// <summary>Whether a route could be flown, without flying it.</summary>
    /// <exception cref="ArgumentException">As from <see cref="Fly"/>.</exception>
    public static void Check(AirframeDescription airframe, ReadOnlySpan<Waypoint> route) => _ = new RoutePlan(airframe, route);

    private static double SecondsOf(RoutePlan plan)
    {
        var tracer = new RouteTracer(plan);
        var seconds = 0.0;
        while (!tracer.IsAtEnd)
        {
            seconds += tracer.Step(FirstPassSeconds);
        }

        return seconds;
    }

    private static TrackPoint[] Trace(RoutePlan plan, double stepSeconds, int steps)
    {
        var track = new TrackPoint[steps + 1];
        var tracer = new RouteTracer(plan);
        for (var i = 0; i <= steps; i++)
        {
            var up = tracer.Up;
            track[i] = new(
                up, tracer.Heading, tracer.Speed, Math.Asin(up.Z), Math.Atan2(up.Y, up.X), tracer.Leg, tracer.Speed * stepSeconds);
            tracer.Advance(stepSeconds);
        }

        return track;
    }

    private static TargetState[] States(TrackPoint[] track, double[] heights, double stepSeconds)
    {
        var states = new TargetState[track.Length];
        for (var i = 0; i < states.Length; i++)
        {
            var (up, heading, speed) = (track[i].Up, track[i].Heading, track[i].Speed);
            var lift = heading * speed + SurfaceMotion.NormalRate(up, heading) * (heights[i] * speed) + up * (Rate(heights, i) / stepSeconds);
            states[i] = new(SurfaceMotion.PlaceAt(up) + up * heights[i], new(lift.X, lift.Y, lift.Z));
        }

        return states;
    }

    /// <summary>The rise per step at a height of a series, so that the cubic through them never leaves their span [Fritsch1984].</summary>
    private static double Rate(double[] heights, int i)
    {
        var before = i == 0 ? 0 : heights[i] - heights[i - 1];
        var after = i == heights.Length - 1 ? 0 : heights[i + 1] - heights[i];
        if (i == 0 || i == heights.Length - 1)
        {
            return before + after;
        }

        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }
}
