namespace Parapet.Flight.Targets;

/// <summary>The limits within which an aircraft, drone or cruise missile flies its route.</summary>
public sealed record AirframeDescription
{
    /// <summary>Along the route, over the ellipsoid.</summary>
    public required Speed CruiseSpeed { get; init; }

    /// <summary>Greatest lateral acceleration in a turn.</summary>
    public required Acceleration TurnLimit { get; init; }

    /// <summary>Greatest rate of climb or descent.</summary>
    public required Speed ClimbLimit { get; init; }

    /// <summary>Greatest height above the ellipsoid.</summary>
    public required Length Ceiling { get; init; }
}
