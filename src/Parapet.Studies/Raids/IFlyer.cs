using Parapet.Flight.Targets;

namespace Parapet.Studies.Raids;

/// <summary>Makes flights of what a raid has drawn.</summary>
internal interface IFlyer
{
    /// <exception cref="ArgumentException">It cannot be flown.</exception>
    Trajectory Route(AirframeDescription airframe, ReadOnlySpan<Waypoint> route, Instant begins, RouteEnd end);

    /// <exception cref="ArgumentException">It cannot be flown.</exception>
    Trajectory Ballistic(BallisticDescription missile, Geodetic launch, Geodetic impact, Instant begins, Angle? loft, ManoeuvrePlan plan);
}
