namespace Parapet.Flight.Targets;

/// <summary>How a route's last point is met.</summary>
public enum RouteEnd
{
    /// <summary>The target leaves the scene there.</summary>
    Leaves,

    /// <summary>The target dives to the point and strikes it.</summary>
    Strikes,
}
