namespace Parapet.Earth.Ellipsoid;

/// <summary>Where a point stands over the surface as seen from a place: azimuth, range along the surface, height above the ellipsoid.</summary>
public readonly record struct SurfaceSight(Azimuth Azimuth, Length GroundRange, Length Height);
