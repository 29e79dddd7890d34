namespace Parapet.Earth.Ellipsoid;

/// <summary>
/// The inverse problem of geodesics [Karney2013, sec. 4]. By symmetry the first place is brought to the south and
/// farther from the equator than the second, which then lies eastward; there the longitude reached grows with the
/// azimuth at departure, whose root Newton's steps find inside a bracket that always holds it.
/// </summary>
internal static class GeodesicInverse
{
    private const int MostSteps = 100;
    private const double Converged = 1e-15;

    /// <summary>Below this arc, a metre or so, the sphere that fits is exact to a nanometre.</summary>
    private const double ShortArc = 2e-7;

    public static GeodesicLeg Solve(Geodetic from, Geodetic to)
    {
        var longitude = Math.IEEERemainder(to.Longitude.Radians - from.Longitude.Radians, 2 * Math.PI);
        var east = longitude < 0 ? -1 : 1;
        var (first, second) = (from.Latitude.Radians, to.Latitude.Radians);
        if (longitude == 0 && first == second)
        {
            return default;
        }

        var order = 1;
        if (Math.Abs(first) < Math.Abs(second))
        {
            (first, second, order, east) = (second, first, -1, -east);
        }

        var north = first < 0 ? 1 : -1;
        var path = Between(
            Geodesic.ReducedLatitude(-Math.Abs(first)), Geodesic.ReducedLatitude(second * north), Math.Abs(longitude));
        var (start, end) = order > 0 ? (path.Departure, path.Arrival) : (path.Arrival, path.Departure);
        return new(
            Length.FromMetres(path.Metres),
            Azimuth.FromRadians(Math.Atan2(start.Sin * order * east, start.Cos * order * north)),
            Azimuth.FromRadians(Math.Atan2(end.Sin * order * east, end.Cos * order * north)));
    }

    private static Path Between(UnitAngle start, UnitAngle end, double longitude)
    {
        if (longitude == 0 || longitude == Math.PI || start.Cos < 1e-15)
        {
            // From a pole every way is a meridian, whose longitude shows in the direction only.
            var meridian = GeodesicArc.At(new(0, longitude == Math.PI ? -1 : 1), start, end);
            if (meridian.Arc < 1 || meridian.ReducedLength >= 0)
            {
                var departure = UnitAngle.FromRadians(longitude);
                return new(meridian.Metres, departure, new(0, 1));
            }
        }

        if (start.Sin == 0 && longitude <= Math.PI * (1 - Wgs84.Flattening))
        {
            return new(Wgs84.SemiMajorAxisMetres * longitude, new(1, 0), new(1, 0));
        }

        var guess = OnSphere(start, end, longitude, out var arc, out var scale);
        if (arc < ShortArc)
        {
            return new(Wgs84.SemiMajorAxisMetres * scale * arc, guess, GeodesicArc.At(guess, start, end).Arrival);
        }

        var found = Search(guess, start, end, longitude);
        return new(found.Metres, found.Departure, found.Arrival);
    }

    private static GeodesicArc Search(UnitAngle guess, UnitAngle start, UnitAngle end, double longitude)
    {
        var (low, high) = (new UnitAngle(0, 1), new UnitAngle(0, -1));
        var arc = GeodesicArc.At(guess, start, end);
        for (var step = 0; step < MostSteps; step++)
        {
            var excess = arc.Longitude - longitude;
            if (Math.Abs(excess) < Converged)
            {
                break;
            }

            (low, high) = excess > 0 ? (low, arc.Departure) : (arc.Departure, high);
            var turn = -excess / arc.LongitudePerAzimuth;
            var next = arc.Departure.TurnedBy(Math.Abs(turn) < Math.PI ? turn : 0);
            if (!Inside(next, low, high))
            {
                // Half-way between north and south, both of sine zero, is east.
                next = low.Sin == 0 && high.Sin == 0 ? new(1, 0) : UnitAngle.Between(low, high);
            }

            if (next == arc.Departure || next == low || next == high)
            {
                break;
            }

            arc = GeodesicArc.At(next, start, end);
        }

        return arc;
    }

    private static bool Inside(UnitAngle angle, UnitAngle low, UnitAngle high) =>
        angle.Sin > 0
        && low.Cos * angle.Sin - low.Sin * angle.Cos > 0
        && angle.Cos * high.Sin - angle.Sin * high.Cos > 0;

    /// <summary>The departure on the sphere that fits half-way between the latitudes [Karney2013, eq. 48-51].</summary>
    private static UnitAngle OnSphere(UnitAngle start, UnitAngle end, double longitude, out double arc, out double scale)
    {
        var middle = (start.Cos + end.Cos) / 2;
        scale = Math.Sqrt(1 - Wgs84.EccentricitySquared * middle * middle);
        var turn = UnitAngle.FromRadians(Math.Min(longitude / scale, Math.PI));

        // The sine of the difference of latitudes plus a small term, so that short ways keep their digits.
        var north = end.Sin * start.Cos - end.Cos * start.Sin
            + start.Sin * end.Cos * (turn.Cos >= 0 ? turn.Sin * turn.Sin / (1 + turn.Cos) : 1 - turn.Cos);
        var across = end.Cos * turn.Sin;
        arc = Math.Atan2(
            Math.Sqrt(across * across + north * north), start.Sin * end.Sin + start.Cos * end.Cos * turn.Cos);
        return UnitAngle.Of(across, north);
    }

    private readonly record struct Path(double Metres, UnitAngle Departure, UnitAngle Arrival);
}
