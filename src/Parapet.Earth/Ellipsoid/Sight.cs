namespace Parapet.Earth.Ellipsoid;

/// <summary>Where a point stands as seen from a place: slant range, azimuth, elevation above the local horizontal.</summary>
public readonly record struct Sight(Length Range, Azimuth Azimuth, Angle Elevation);
