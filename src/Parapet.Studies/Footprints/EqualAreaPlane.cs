using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Footprints;

namespace Parapet.Studies.Footprints;

/// <summary>
/// Lambert's azimuthal equal-area projection about a site [Snyder1987, ch. 24], with geodesic distances and azimuths
/// in place of those of a sphere: areas within 1,500 km are true to half a percent.
/// </summary>
public sealed class EqualAreaPlane(Geodetic site)
{
    private const double RadiusMetres = 6_371_007;

    /// <summary>Where the plane touches the earth.</summary>
    public Geodetic Site { get; } = site;

    /// <summary>The place on the ellipsoid of a point given in metres east and north of the site.</summary>
    public Geodetic PlaceAt(FootprintPoint point)
    {
        var radius = Math.Sqrt(point.EastMetres * point.EastMetres + point.NorthMetres * point.NorthMetres);
        var distance = 2 * RadiusMetres * Math.Asin(Math.Min(1, radius / (2 * RadiusMetres)));
        return Geodesic.Direct(Site, Azimuth.Of(point.EastMetres, point.NorthMetres), Length.FromMetres(distance)).Place;
    }

    /// <summary>The point of a place, in metres east and north of the site; its height is left out.</summary>
    public FootprintPoint PointOf(Geodetic place)
    {
        var leg = Geodesic.Inverse(Site, place);
        var radius = 2 * RadiusMetres * Math.Sin(leg.Distance.Metres / (2 * RadiusMetres));
        var (sin, cos) = Math.SinCos(leg.Departure.Radians);
        return new(radius * sin, radius * cos);
    }
}
