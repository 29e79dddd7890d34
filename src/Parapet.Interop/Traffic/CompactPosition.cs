namespace Parapet.Interop.Traffic;

/// <summary>
/// Finds the places of one aircraft from compact reports [ICAO9871]: the first from an even and an odd one within ten seconds, those after from one and the place before, where that
/// is not older than a minute: within it nothing flies half a zone, 180 nautical miles.
/// </summary>
internal sealed class CompactPosition
{
    private const double Steps = 131_072;

    /// <summary>Zones of latitude between the equator and a pole.</summary>
    private const int Zones = 15;

    private static readonly Duration s_pair = Duration.FromSeconds(10);
    private static readonly Duration s_memory = Duration.FromSeconds(60);

    private readonly (int Latitude, int Longitude, Instant Time)?[] _last = new (int, int, Instant)?[2];
    private (double Latitude, double Longitude, Instant Time)? _before;

    /// <summary>Takes a report of 17 bits each; gives the place in degrees, null where it is not known yet.</summary>
    public (double Latitude, double Longitude)? Add(bool isOdd, int latitude, int longitude, Instant time)
    {
        _last[isOdd ? 1 : 0] = (latitude, longitude, time);
        var place = _before is { } before && time >= before.Time && time - before.Time <= s_memory
            ? Near(before.Latitude, before.Longitude, isOdd, latitude / Steps, longitude / Steps)
            : Anywhere(isOdd);
        if (place is var (north, east))
        {
            _before = (north, east, time);
        }

        return place;
    }

    /// <summary>How many zones of longitude there are at a latitude.</summary>
    internal static int ZonesAt(double latitude)
    {
        var cosine = Math.Cos(latitude * Math.PI / 180);
        var inner = 1 - (1 - Math.Cos(Math.PI / (2 * Zones))) / (cosine * cosine);
        return Math.Abs(latitude) > 87 || inner < -1 ? 1 : (int)Math.Floor(2 * Math.PI / Math.Acos(inner));
    }

    private static (double, double)? Near(double latitude, double longitude, bool isOdd, double north, double east)
    {
        var height = 360.0 / (4 * Zones - (isOdd ? 1 : 0));
        var row = Math.Floor(latitude / height) + Math.Floor(0.5 + Modulo(latitude, height) / height - north);
        var foundLatitude = height * (row + north);
        if (Math.Abs(foundLatitude) > 90)
        {
            return null;
        }

        var width = 360.0 / Math.Max(1, ZonesAt(foundLatitude) - (isOdd ? 1 : 0));
        var column = Math.Floor(longitude / width) + Math.Floor(0.5 + Modulo(longitude, width) / width - east);
        return (foundLatitude, Wrapped(width * (column + east)));
    }

    private (double, double)? Anywhere(bool isOdd)
    {
        if (_last[0] is not { } even || _last[1] is not { } odd || new Duration(Math.Abs((even.Time - odd.Time).Nanoseconds)) > s_pair)
        {
            return null;
        }

        var (evenNorth, oddNorth) = (even.Latitude / Steps, odd.Latitude / Steps);
        var row = Math.Floor(59 * evenNorth - 60 * oddNorth + 0.5);
        var evenLatitude = Hemisphere(360.0 / 60 * (Modulo(row, 60) + evenNorth));
        var oddLatitude = Hemisphere(360.0 / 59 * (Modulo(row, 59) + oddNorth));
        var zones = ZonesAt(evenLatitude);
        if (Math.Abs(evenLatitude) > 90 || Math.Abs(oddLatitude) > 90 || zones != ZonesAt(oddLatitude))
        {
            // It crossed into another zone between the two.
            return null;
        }

        var latitude = isOdd ? oddLatitude : evenLatitude;
        var (evenEast, oddEast) = (even.Longitude / Steps, odd.Longitude / Steps);
        var count = Math.Max(1, zones - (isOdd ? 1 : 0));
        var column = Math.Floor(evenEast * (zones - 1) - oddEast * zones + 0.5);
        return (latitude, Wrapped(360.0 / count * (Modulo(column, count) + (isOdd ? oddEast : evenEast))));
    }

    private static double Hemisphere(double latitude) => latitude >= 270 ? latitude - 360 : latitude;

    private static double Wrapped(double longitude) => longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;

    private static double Modulo(double value, double divisor) => value - divisor * Math.Floor(value / divisor);
}
