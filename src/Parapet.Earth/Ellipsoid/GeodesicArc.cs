namespace Parapet.Earth.Ellipsoid;

/// <summary>
/// The geodesic that leaves one parallel with a given azimuth and reaches another while going north: the hybrid problem
/// of [Karney2013, sec. 4], with the longitude it gains and how that changes with the azimuth (eq. 45 and 46).
/// </summary>
internal readonly record struct GeodesicArc(
    UnitAngle Departure,
    UnitAngle Arrival,
    double Arc,
    double Longitude,
    double LongitudePerAzimuth,
    double Metres,
    double ReducedLength)
{
    /// <param name="departure">Azimuth at the start, from north by east to south.</param>
    /// <param name="start">Reduced latitude of the start, south and at least as far from the equator as the end's.</param>
    /// <param name="end">Reduced latitude of the end.</param>
    public static GeodesicArc At(UnitAngle departure, UnitAngle start, UnitAngle end)
    {
        var equatorial = Geodesic.EquatorialAzimuth(departure, start);
        var arrival = ArrivalOf(departure, start, end, equatorial);
        var from = UnitAngle.Of(start.Sin, departure.Cos * start.Cos);
        var to = UnitAngle.Of(end.Sin, arrival.Cos * end.Cos);
        var arc = to.ForwardFrom(from);
        var spherical = UnitAngle.Of(equatorial.Sin * to.Sin, to.Cos)
            .ForwardFrom(UnitAngle.Of(equatorial.Sin * from.Sin, from.Cos));

        var epsilon = GeodesicSeries.Epsilon(equatorial.Cos);
        Span<double> terms = stackalloc double[GeodesicSeries.Order];
        GeodesicSeries.LongitudeTerms(epsilon, terms);
        var longitude = spherical - Wgs84.Flattening * equatorial.Sin * GeodesicSeries.LongitudeScale(epsilon)
            * (arc + SineSumBetween(terms, from, to));

        GeodesicSeries.DistanceTerms(epsilon, terms);
        var distance = GeodesicSeries.DistanceScale(epsilon) * (arc + SineSumBetween(terms, from, to));
        GeodesicSeries.ReducedTerms(epsilon, terms);
        var reduced = ReducedLengthOf(
            distance - GeodesicSeries.ReducedScale(epsilon) * (arc + SineSumBetween(terms, from, to)), equatorial.Cos, from, to);
        return new(
            departure, arrival, arc, longitude, Slope(reduced, departure, arrival, start, end),
            Wgs84.SemiMinorAxisMetres * distance, reduced);
    }

    private static UnitAngle ArrivalOf(UnitAngle departure, UnitAngle start, UnitAngle end, UnitAngle equatorial)
    {
        if (end.Cos == start.Cos && end.Sin == start.Sin)
        {
            return new(departure.Sin, Math.Abs(departure.Cos));
        }

        // The difference of the squared cosines, taken from whichever functions are small.
        var difference = start.Cos < -start.Sin
            ? (end.Cos - start.Cos) * (start.Cos + end.Cos)
            : (start.Sin - end.Sin) * (start.Sin + end.Sin);
        var along = departure.Cos * start.Cos;
        return UnitAngle.Of(equatorial.Sin, Math.Sqrt(Math.Max(0, along * along + difference)));
    }

    private static double ReducedLengthOf(double integral, double cosEquatorial, UnitAngle from, UnitAngle to)
    {
        var squared = GeodesicSeries.SecondEccentricitySquared * cosEquatorial * cosEquatorial;
        return Math.Sqrt(1 + squared * to.Sin * to.Sin) * from.Cos * to.Sin
            - Math.Sqrt(1 + squared * from.Sin * from.Sin) * from.Sin * to.Cos
            - from.Cos * to.Cos * integral;
    }

    private static double Slope(double reduced, UnitAngle departure, UnitAngle arrival, UnitAngle start, UnitAngle end)
    {
        if (arrival.Cos * end.Cos != 0)
        {
            return (1 - Wgs84.Flattening) * reduced / (arrival.Cos * end.Cos);
        }

        // Parallels of one latitude, left along them: the limit of the line above as the azimuth passes east.
        return -2 * Math.Sqrt(1 - Wgs84.EccentricitySquared * start.Cos * start.Cos) / start.Sin * (departure.Sin > 0 ? 1 : 0);
    }

    private static double SineSumBetween(ReadOnlySpan<double> terms, UnitAngle from, UnitAngle to) =>
        GeodesicSeries.SineSum(terms, to) - GeodesicSeries.SineSum(terms, from);
}
