using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;

namespace Parapet.Studies.Raids;

/// <summary>Flies over a terrain.</summary>
internal sealed class Flyer(IElevation terrain) : IFlyer
{
    public Trajectory Route(AirframeDescription airframe, ReadOnlySpan<Waypoint> route, Instant begins, RouteEnd end) =>
        RouteFlight.Fly(airframe, route, begins, terrain, end);

    public Trajectory Ballistic(BallisticDescription missile, Geodetic launch, Geodetic impact, Instant begins, Angle? loft, ManoeuvrePlan plan) =>
        BallisticFlight.Fly(missile, launch, impact, begins, terrain, loft, plan).Trajectory;
}
