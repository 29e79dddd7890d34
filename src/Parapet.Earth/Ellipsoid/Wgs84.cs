namespace Parapet.Earth.Ellipsoid;

/// <summary>The WGS 84 ellipsoid and its turning frame [NGA2014].</summary>
public static class Wgs84
{
    /// <summary>a, the equatorial radius.</summary>
    public const double SemiMajorAxisMetres = 6378137.0;

    /// <summary>f = (a - b) / a.</summary>
    public const double Flattening = 1 / 298.257223563;

    /// <summary>b = a (1 - f), the polar radius.</summary>
    public const double SemiMinorAxisMetres = SemiMajorAxisMetres * (1 - Flattening);

    /// <summary>e^2 = f (2 - f), the first eccentricity squared.</summary>
    public const double EccentricitySquared = Flattening * (2 - Flattening);

    /// <summary>GM, the atmosphere included, in m3/s2.</summary>
    public const double GravitationalParameter = 3.986004418e14;

    /// <summary>In rad/s, about the polar axis, eastward.</summary>
    public const double RotationRateRadiansPerSecond = 7.292115e-5;

    /// <summary>
    /// Closed form: with N = a / sqrt(1 - e^2 sin^2 latitude), x and y from (N + h) cos latitude and z = (N (1 - e^2) +
    /// h) sin latitude. Angles need not be wrapped.
    /// </summary>
    public static Position<Ecef> ToEcef(Geodetic place)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(place.Latitude.Radians);
        var (sinLongitude, cosLongitude) = Math.SinCos(place.Longitude.Radians);
        var height = place.Height.Metres;
        var primeVertical = SemiMajorAxisMetres / Math.Sqrt(1 - EccentricitySquared * sinLatitude * sinLatitude);
        var equatorial = (primeVertical + height) * cosLatitude;
        return new(
            equatorial * cosLongitude,
            equatorial * sinLongitude,
            (primeVertical * (1 - EccentricitySquared) + height) * sinLatitude);
    }

    /// <summary>The inverse of <see cref="ToEcef"/>, by Bowring's first step and one of Newton's; poles included.</summary>
    public static Geodetic ToGeodetic(Position<Ecef> position)
    {
        var equatorial = Math.Sqrt(position.X * position.X + position.Y * position.Y);
        var longitude = Math.Atan2(position.Y, position.X);
        const double Axes = SemiMinorAxisMetres / SemiMajorAxisMetres;
        const double SecondEccentricity = EccentricitySquared / (1 - EccentricitySquared);
        var (sinParametric, cosParametric) = SinCosOf(position.Z, equatorial * Axes);
        var (sin, cos) = (0.0, 1.0);
        for (var pass = 0; pass < 2; pass++)
        {
            (sin, cos) = SinCosOf(
                position.Z + SecondEccentricity * SemiMinorAxisMetres * sinParametric * sinParametric * sinParametric,
                equatorial - EccentricitySquared * SemiMajorAxisMetres * cosParametric * cosParametric * cosParametric);
            (sinParametric, cosParametric) = SinCosOf(Axes * sin, cos);
        }

        var height = equatorial * cos + position.Z * sin
            - SemiMajorAxisMetres * Math.Sqrt(1 - EccentricitySquared * sin * sin);
        return new(Angle.FromRadians(Math.Atan2(sin, cos)), Angle.FromRadians(longitude), Length.FromMetres(height));
    }

    /// <summary>The radius of the circle that fits the surface at a latitude along an azimuth: Euler's formula [Torge2012].</summary>
    public static Length RadiusOfCurvature(Angle latitude, Azimuth azimuth)
    {
        var cosAzimuth = Math.Cos(azimuth.Radians);
        return Length.FromMetres(RadiusOfCurvatureMetres(Math.Sin(latitude.Radians), cosAzimuth * cosAzimuth));
    }

    internal static double RadiusOfCurvatureMetres(double sinLatitude, double cosAzimuthSquared)
    {
        var square = 1 - EccentricitySquared * sinLatitude * sinLatitude;
        var primeVertical = SemiMajorAxisMetres / Math.Sqrt(square);

        // The prime vertical's radius over the meridian's, less one.
        var excess = square / (1 - EccentricitySquared) - 1;
        return primeVertical / (1 + excess * cosAzimuthSquared);
    }

    private static (double Sin, double Cos) SinCosOf(double opposite, double adjacent)
    {
        var norm = Math.Sqrt(opposite * opposite + adjacent * adjacent);
        return norm == 0 ? (0, 1) : (opposite / norm, adjacent / norm);
    }
}
