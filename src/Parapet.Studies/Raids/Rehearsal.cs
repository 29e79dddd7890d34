using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;

namespace Parapet.Studies.Raids;

/// <summary>Finds out whether a flight could be flown, and stands still instead.</summary>
internal sealed class Rehearsal : IFlyer
{
    public Trajectory Route(AirframeDescription airframe, ReadOnlySpan<Waypoint> route, Instant begins, RouteEnd end)
    {
        RouteFlight.Check(airframe, route);
        return Standing(begins, Way(airframe, route));
    }

    public Trajectory Ballistic(BallisticDescription missile, Geodetic launch, Geodetic impact, Instant begins, Angle? loft, ManoeuvrePlan plan)
    {
        BallisticFlight.CheckReach(missile, launch, impact, loft);
        return Standing(begins, Duration.FromSeconds(1));
    }

    /// <summary>From waypoint to waypoint at the speed of each leg: turns cut corners, so the flight itself takes a little less.</summary>
    private static Duration Way(AirframeDescription airframe, ReadOnlySpan<Waypoint> route)
    {
        var seconds = 0.0;
        for (var i = 1; i < route.Length; i++)
        {
            var leg = Geodesic.Inverse(Ground(route[i - 1]), Ground(route[i])).Distance;
            seconds += leg.Metres / (route[i - 1].Speed ?? airframe.CruiseSpeed).MetresPerSecond;
        }

        return Duration.FromSeconds(Math.Max(1, seconds));
    }

    private static Geodetic Ground(Waypoint point) => new(point.Latitude, point.Longitude, Length.Zero);

    private static Trajectory Standing(Instant begins, Duration length) => new(begins, begins + length, [default, default], endsInImpact: false);
}
