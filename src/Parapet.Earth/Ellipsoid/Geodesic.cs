namespace Parapet.Earth.Ellipsoid;

/// <summary>
/// Shortest ways over WGS 84, by Karney's method to the sixth order of the flattening [Karney2013]: good to 40
/// nanometres anywhere, poles and antipodes included. Heights take no part: distances are along the surface.
/// </summary>
public static class Geodesic
{
    /// <summary>The distance between two places and the directions at both ends. Between equal places the direction is north.</summary>
    public static GeodesicLeg Inverse(Geodetic from, Geodetic to) => GeodesicInverse.Solve(from, to);

    /// <summary>The place at a distance along an azimuth, at the height of the start. A negative distance goes backwards; from a pole the azimuth counts from the meridian of the start's longitude.</summary>
    public static GeodesicEnd Direct(Geodetic from, Azimuth departure, Length distance)
    {
        var azimuth = UnitAngle.FromRadians(departure.Radians);
        var start = ReducedLatitude(from.Latitude.Radians);
        var equatorial = EquatorialAzimuth(azimuth, start);
        var arcStart = UnitAngle.Of(start.Sin, azimuth.Cos * start.Cos);
        var epsilon = GeodesicSeries.Epsilon(equatorial.Cos);
        var scaled = distance.Metres / (Wgs84.SemiMinorAxisMetres * GeodesicSeries.DistanceScale(epsilon));
        var arcEnd = ArcAfter(arcStart, epsilon, scaled);

        var cosLatitude = Math.Sqrt(
            equatorial.Cos * arcEnd.Cos * (equatorial.Cos * arcEnd.Cos) + equatorial.Sin * equatorial.Sin);
        var latitude = Math.Atan2(equatorial.Cos * arcEnd.Sin, (1 - Wgs84.Flattening) * cosLatitude);
        var arrival = Azimuth.FromRadians(Math.Atan2(equatorial.Sin, equatorial.Cos * arcEnd.Cos));
        var longitude = from.Longitude.Radians + LongitudeGain(equatorial.Sin, epsilon, arcStart, arcEnd, scaled);
        return new(
            new(Angle.FromRadians(latitude), Angle.FromRadians(Math.IEEERemainder(longitude, 2 * Math.PI)), from.Height),
            arrival);
    }

    /// <summary>The latitude on the auxiliary sphere.</summary>
    internal static UnitAngle ReducedLatitude(double latitude)
    {
        var (sin, cos) = Math.SinCos(latitude);
        return UnitAngle.Of((1 - Wgs84.Flattening) * sin, cos);
    }

    /// <summary>The azimuth with which a geodesic crosses the equator northwards.</summary>
    internal static UnitAngle EquatorialAzimuth(UnitAngle azimuth, UnitAngle reducedLatitude)
    {
        var across = azimuth.Sin * reducedLatitude.Sin;
        return new(azimuth.Sin * reducedLatitude.Cos, Math.Sqrt(azimuth.Cos * azimuth.Cos + across * across));
    }

    private static UnitAngle ArcAfter(UnitAngle start, double epsilon, double scaled)
    {
        Span<double> terms = stackalloc double[GeodesicSeries.Order];
        GeodesicSeries.DistanceTerms(epsilon, terms);
        var stretched = start.TurnedBy(GeodesicSeries.SineSum(terms, start)).TurnedBy(scaled);
        GeodesicSeries.ArcTerms(epsilon, terms);
        return stretched.TurnedBy(GeodesicSeries.SineSum(terms, stretched));
    }

    /// <summary>How far east the end lies of the start, whole turns aside.</summary>
    private static double LongitudeGain(double sinEquatorial, double epsilon, UnitAngle start, UnitAngle end, double scaled)
    {
        Span<double> terms = stackalloc double[GeodesicSeries.Order];
        GeodesicSeries.LongitudeTerms(epsilon, terms);

        // The scaled distance is within a hundredth of the arc, and so tells how many turns lie between the two angles.
        var arc = end.Radians - start.Radians;
        arc += 2 * Math.PI * Math.Round((scaled - arc) / (2 * Math.PI));
        var sphericalStart = Math.Atan2(sinEquatorial * start.Sin, start.Cos);
        var sphericalEnd = Math.Atan2(sinEquatorial * end.Sin, end.Cos);
        var shift = arc + GeodesicSeries.SineSum(terms, end) - GeodesicSeries.SineSum(terms, start);
        return sphericalEnd - sphericalStart
            - Wgs84.Flattening * sinEquatorial * GeodesicSeries.LongitudeScale(epsilon) * shift;
    }
}
