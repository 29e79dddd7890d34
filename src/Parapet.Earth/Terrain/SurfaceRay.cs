using Parapet.Earth.Ellipsoid;

namespace Parapet.Earth.Terrain;

/// <summary>
/// The path over the ground from a site along one azimuth: the ellipsoid's normal section, taken as the circle that
/// fits it at the site. Within 5 m of the geodesic in range up to 500 km.
/// </summary>
internal readonly struct SurfaceRay
{
    private readonly double _longitude;
    private readonly double _radius;
    private readonly double _axisX;
    private readonly double _axisZ;
    private readonly double _upX;
    private readonly double _upZ;
    private readonly double _east;
    private readonly double _northX;
    private readonly double _northZ;

    public SurfaceRay(Angle latitude, Angle longitude, Azimuth azimuth)
    {
        // Seen from the site's own meridian, so that longitudes never jump along the ray.
        var origin = Wgs84.ToEcef(new(latitude, Angle.Zero, Length.Zero));
        var (sinLatitude, cosLatitude) = Math.SinCos(latitude.Radians);
        var (sinAzimuth, cosAzimuth) = Math.SinCos(azimuth.Radians);
        _longitude = longitude.Radians;
        _radius = Wgs84.RadiusOfCurvature(latitude, azimuth).Metres;
        (_axisX, _axisZ) = (origin.X, origin.Z);
        (_upX, _upZ) = (cosLatitude, sinLatitude);
        _east = sinAzimuth;
        (_northX, _northZ) = (-sinLatitude * cosAzimuth, cosLatitude * cosAzimuth);
    }

    /// <summary>Latitude and longitude in radians at a range in metres; the longitude may leave [-pi, pi].</summary>
    public (double Latitude, double Longitude) At(double rangeMetres)
    {
        var (sin, cos) = Math.SinCos(rangeMetres / _radius);
        var along = _radius * sin;
        var down = _radius * (1 - cos);
        var x = _axisX + along * _northX - down * _upX;
        var y = along * _east;
        var z = _axisZ + along * _northZ - down * _upZ;
        return (
            Math.Atan2(z, (1 - Wgs84.EccentricitySquared) * Math.Sqrt(x * x + y * y)),
            _longitude + Math.Atan2(y, x));
    }
}
