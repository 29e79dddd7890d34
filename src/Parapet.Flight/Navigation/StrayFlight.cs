using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;

namespace Parapet.Flight.Navigation;

/// <summary>
/// The flights that may follow a laid one from a state of it on. Each is flown as a route of its own within the limits of
/// the airframe and set behind the states before; null where too little of the way is left to turn on, or where it would lead so
/// near to a pole that no route can be flown.
/// </summary>
internal sealed class StrayFlight
{
    /// <summary>Legs no shorter than so many radii of turn have room for any two turns at their ends.</summary>
    private const double RadiiOfLeg = 5;

    private static readonly Length AimHeight = 5.Metres;

    private readonly Trajectory _laid;
    private readonly int _step;
    private readonly AirframeDescription _airframe;
    private readonly IElevation _elevation;
    private readonly Geodetic _here;
    private readonly Waypoint _leg;
    private readonly int _next;
    private readonly Length _shortest;

    public StrayFlight(Trajectory laid, int step, AirframeDescription airframe, IElevation elevation)
    {
        (_laid, _step, _airframe, _elevation) = (laid, step, airframe, elevation);
        _here = Wgs84.ToGeodetic(laid.States[step].Position);
        _next = NextWaypoint();
        _leg = laid.Route[_next - 1];

        // In a wind legs have speeds over the ground of their own.
        var speed = airframe.CruiseSpeed.MetresPerSecond;
        foreach (var point in laid.Route.AsSpan()[(_next - 1)..])
        {
            speed = Math.Max(speed, SpeedOf(point).MetresPerSecond);
        }

        _shortest = Length.FromMetres(RadiiOfLeg * speed * speed / airframe.TurnLimit.MetresPerSecondSquared);
    }

    private Duration Left => _laid.Ends - _laid.TimeOf(_step);

    private Length WayLeft => Length.FromMetres(SpeedOf(_leg).MetresPerSecond * Left.Seconds);

    /// <summary>To its aim as it takes it to be, each second by as much beside as its own measurement goes astray.</summary>
    public Trajectory? DriftOn(Speed north, Speed east)
    {
        var aim = _laid.Route[^1];
        var (toNorth, toEast) = (north.MetresPerSecond * Left.Seconds, east.MetresPerSecond * Left.Seconds);
        var end = Moved(PlaceOf(aim), Azimuth.Of(toEast, toNorth), Length.FromMetres(Math.Sqrt(toNorth * toNorth + toEast * toEast)));
        var route = new List<Waypoint> { At(_here) };
        for (var i = _next; i < _laid.Route.Length - 1; i++)
        {
            var point = PlaceOf(_laid.Route[i]);
            if (Between(PlaceOf(route[^1]), point) > _shortest && Between(point, end) > _shortest)
            {
                route.Add(_laid.Route[i]);
            }
        }

        route.Add(aim with { Latitude = end.Latitude, Longitude = end.Longitude });
        return Between(PlaceOf(route[^2]), end) > _shortest ? Fly([.. route], RouteEnd.Strikes) : null;
    }

    /// <summary>Off its course by an angle, and down after a share of the way that was left to it.</summary>
    public Trajectory? ComeDown(Angle turn, double share)
    {
        if (WayLeft < _shortest * 3)
        {
            return null;
        }

        var (ahead, course) = Ahead();
        var end = Moved(ahead, course + turn, Length.Max(_shortest, (WayLeft - _shortest) * share));
        return Fly([At(_here), At(ahead), new(end.Latitude, end.Longitude, AimHeight, HeightReference.Ground)], RouteEnd.Strikes);
    }

    /// <summary>Back towards its start, for as long as it would have flown on; it is then out of the scene.</summary>
    public Trajectory? TurnBack()
    {
        var (ahead, _) = Ahead();
        var start = PlaceOf(_laid.Route[0]);
        return WayLeft < _shortest * 3 || Between(ahead, start) < _shortest ? null : Fly([At(_here), At(ahead), At(start)], RouteEnd.Leaves);
    }

    /// <summary>The tail's states are set on the raster of those before, for which its time is stretched by less than half a step.</summary>
    private Trajectory? Fly(ReadOnlySpan<Waypoint> route, RouteEnd end)
    {
        foreach (var point in route)
        {
            if (!RoutePlanCheck.IsFlown(point.Latitude))
            {
                return null;
            }
        }

        var tail = RouteFlight.Fly(_airframe, route, Instant.Start, _elevation, end);
        var (seconds, step) = (tail.Ends.Seconds, _laid.StepSeconds);
        var most = Math.Max(1, _laid.States.Length - 1 - _step);
        var whole = Math.Max(1, (int)Math.Round(seconds / step));
        var isWhole = end == RouteEnd.Strikes || whole <= most;
        var count = isWhole ? whole : most;
        var stretch = isWhole ? seconds / (whole * step) : 1;
        var states = new TargetState[_step + count + 1];
        _laid.States[..(_step + 1)].CopyTo(states);
        var descent = new Descent(_here.Height - Wgs84.ToGeodetic(tail.States[0].Position).Height, _airframe.ClimbLimit);
        for (var i = 1; i <= count; i++)
        {
            var state = tail.At(Instant.FromSeconds(i * step * stretch));
            states[_step + i] = descent.Raise(new(state.Position, state.Velocity * stretch), i * step);
        }

        return new(_laid.Begins, _laid.Begins + Duration.FromSeconds((states.Length - 1) * step), states, end == RouteEnd.Strikes);
    }

    /// <summary>Straight on by the shortest leg.</summary>
    private (Geodetic Place, Azimuth Course) Ahead()
    {
        var velocity = LocalFrame.At(_here).ToLocal(_laid.States[_step].Velocity);
        var course = Azimuth.Of(velocity.X, velocity.Y);
        var end = Geodesic.Direct(_here, course, _shortest);
        return (end.Place, end.Arrival);
    }

    /// <summary>The first waypoint that it has not passed; the last at the latest.</summary>
    private int NextWaypoint()
    {
        var (passed, from) = (1, 0);
        while (passed < _laid.Route.Length - 1)
        {
            from = NearestStep(PlaceOf(_laid.Route[passed]), from);
            if (from > _step)
            {
                break;
            }

            passed++;
        }

        return passed;
    }

    private int NearestStep(Geodetic point, int from)
    {
        var place = Wgs84.ToEcef(point.WithHeight(_here.Height));
        var nearest = from;
        for (var i = from; i < _laid.States.Length; i++)
        {
            if ((_laid.States[i].Position - place).NormSquared < (_laid.States[nearest].Position - place).NormSquared)
            {
                nearest = i;
            }
        }

        return nearest;
    }

    /// <summary>A point that keeps the height of the leg that was flown.</summary>
    private Waypoint At(Geodetic place) => new(place.Latitude, place.Longitude, _leg.Height, _leg.Reference, _leg.Speed);

    private Speed SpeedOf(Waypoint point) => point.Speed ?? _airframe.CruiseSpeed;

    private static Geodetic PlaceOf(Waypoint point) => new(point.Latitude, point.Longitude, Length.Zero);

    private static Geodetic Moved(Geodetic from, Azimuth bearing, Length distance) => Geodesic.Direct(from, bearing, distance).Place;

    private static Length Between(Geodetic from, Geodetic to) => Geodesic.Inverse(from, to).Distance;
}
