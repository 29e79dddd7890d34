using System.Globalization;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Places;

namespace Parapet.Interop.Msdl;

/// <summary>The four ways in which MSDL tells a place.</summary>
internal static class MsdlPlace
{
    /// <param name="choice">Which of them.</param>
    /// <param name="part">Gives a part by its name, empty where there is none.</param>
    /// <returns>Null where it cannot be read. A height above the ground or the sea is left out: a study asks its terrain.</returns>
    public static Geodetic? Of(string choice, Func<string, string> part) => choice switch
    {
        "GDC" => OfDegrees(part("Latitude"), part("Longitude")),
        "MGRS" => OfGrid(part),
        "UTM" => OfMercator(part),
        "GCC" => OfCentre(part),
        _ => null,
    };

    private static Geodetic? OfDegrees(string latitude, string longitude) =>
        IsNumber(latitude, out var north) && IsNumber(longitude, out var east) && Math.Abs(north) <= 90 && Math.Abs(east) <= 180 ? Geodetic.FromDegrees(north, east) : null;

    /// <summary>Easting and northing within the square may be written without their leading noughts; their digits are those of the precision.</summary>
    private static Geodetic? OfGrid(Func<string, string> part)
    {
        var (zone, square) = (part("MGRSGridZone"), part("MGRSGridSquare"));
        if (!int.TryParse(part("MGRSPrecision"), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) || digits is < 1 or > 5)
        {
            digits = 5;
        }

        var reference = zone + square + part("MGRSX").PadLeft(digits, '0') + part("MGRSY").PadLeft(digits, '0');
        return zone.Length > 0 && square.Length > 0 && part("MGRSX").Length > 0 && part("MGRSY").Length > 0 ? PlaceText.Read(reference) : null;
    }

    /// <summary>The zone with the letter of its band: those before N lie south of the equator, where a northing counts from ten thousand kilometres.</summary>
    private static Geodetic? OfMercator(Func<string, string> part)
    {
        var zone = part("UTMGridZone");
        return zone.Length is 2 or 3 && int.TryParse(zone.AsSpan(0, zone.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 60
            && char.ToUpperInvariant(zone[^1]) is >= 'C' and <= 'X' and var band
            && IsNumber(part("UTMEasting"), out var easting) && IsNumber(part("UTMNorthing"), out var northing)
            && easting is >= 100_000 and <= 900_000 && northing is >= 0 and <= 10_000_000
            ? TransverseMercator.PlaceAt(number, easting, band < 'N' ? northing - 10_000_000 : northing)
            : null;
    }

    private static Geodetic? OfCentre(Func<string, string> part) =>
        IsNumber(part("X"), out var x) && IsNumber(part("Y"), out var y) && IsNumber(part("Z"), out var z) && Math.Sqrt(x * x + y * y + z * z) is > 6.3e6 and < 6.5e6
            ? Wgs84.ToGeodetic(new(x, y, z))
            : null;

    private static bool IsNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
