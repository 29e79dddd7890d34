using Parapet.Flight.Targets;

namespace Parapet.Studies.Raids;

/// <summary>Finds out whether a flight could be flown, and stands still instead.</summary>
internal sealed class Rehearsal : IFlyer
{
    public Trajectory Route(AirframeDescription airframe, ReadOnlySpan<Waypoint> route, Instant begins, RouteEnd end)
    {
        RouteFlight.Check(airframe, route);
        return Standing(begins);
    }

    public Trajectory Ballistic(BallisticDescription missile, Geodetic launch, Geodetic impact, Instant begins)
    {
        BallisticFlight.CheckReach(missile, launch, impact);
        return Standing(begins);
    }

    private static Trajectory Standing(Instant begins) => new(begins, begins + Duration.FromSeconds(1), [default, default], endsInImpact: false);
}
