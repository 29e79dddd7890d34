namespace Parapet.Earth.Ellipsoid;

/// <summary>The shortest way over the ellipsoid between two places: its length and its direction at both ends, both pointing onwards.</summary>
public readonly record struct GeodesicLeg(Length Distance, Azimuth Departure, Azimuth Arrival);
