namespace Parapet.Flight.Fixes;

/// <summary>Where something was found at a moment.</summary>
/// <param name="Time">Since the start of the scenario, before it too.</param>
/// <param name="Place">With the height above the ellipsoid.</param>
public readonly record struct Fix(Instant Time, Geodetic Place);
