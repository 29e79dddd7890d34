namespace Parapet.Earth.Ellipsoid;

/// <summary>Where a geodesic leads to, and its direction there.</summary>
public readonly record struct GeodesicEnd(Geodetic Place, Azimuth Arrival);
