using System.Globalization;
using System.Text.RegularExpressions;

namespace Parapet.Earth.Places;

/// <summary>
/// References of the military grid reference system on WGS 84 [NGA2014b]: 36SYG0439108441, with or without spaces; at
/// the poles, where there are no zones, ZAH0123456789. A reference names a square; the place is the square's middle.
/// </summary>
internal static partial class MilitaryGrid
{
    private const double Square = 100_000;
    private const double Cycle = 2_000_000;
    private const double SquareDegrees = 0.92;
    private const string Bands = "CDEFGHJKLMNPQRSTUVWX";
    private const string Columns = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Rows = "ABCDEFGHJKLMNPQRSTUV";
    private const string WestOfPole = "JKLPQRSTUXYZ";
    private const string EastOfPole = "ABCFGHJKLPQR";
    private const string PolarRows = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>Whether a text has the form of a reference, rightly or not.</summary>
    public static bool IsReference(string text) => Form().IsMatch(text);

    /// <summary>The middle of the square that a reference names, at height zero; null where there is no such square.</summary>
    public static Geodetic? PlaceOf(string text)
    {
        var match = Form().Match(text);
        var (first, second) = (match.Groups["first"].Value, match.Groups["second"].Value);
        var digits = second.Length == 0 ? first : first + second;
        if (!match.Success || digits.Length % 2 != 0 || digits.Length > 10 || (second.Length > 0 && first.Length != second.Length))
        {
            return null;
        }

        var half = digits.Length / 2;
        var side = Square / Math.Pow(10, half);
        var (east, north) = ((Number(digits[..half]) + 0.5) * side, (Number(digits[half..]) + 0.5) * side);
        var (band, column, row) = (char.ToUpperInvariant(match.Groups["band"].Value[0]), char.ToUpperInvariant(match.Groups["square"].Value[0]), char.ToUpperInvariant(match.Groups["square"].Value[1]));
        return match.Groups["zone"].Length == 0
            ? Polar(band, column, row, east, north)
            : Zoned((int)Number(match.Groups["zone"].Value), Bands.IndexOf(band), column, row, east, north);
    }

    private static Geodetic? Zoned(int zone, int band, char column, char row, double east, double north)
    {
        // Eight columns a zone, in three sets; twenty rows, in even zones begun five letters on.
        var places = (Column: Columns.IndexOf(column) - 8 * ((zone - 1) % 3), Row: Rows.IndexOf(row));
        if (zone is < 1 or > 60 || band < 0 || places.Column is < 0 or > 7 || places.Row < 0 || (band == Bands.Length - 1 && zone is 32 or 34 or 36))
        {
            return null;
        }

        // Rows come again every 2,000 km, and only one of them meets the band of eight degrees, or twelve at the northern end.
        var (bottom, top) = (-80 + 8 * band, band == Bands.Length - 1 ? 84 : -72 + 8 * band);
        var inCycle = (places.Row + (zone % 2 == 0 ? 15 : 0)) % 20 * Square + north;
        for (var cycle = -5; cycle <= 4; cycle++)
        {
            var place = TransverseMercator.PlaceAt(zone, (places.Column + 1) * Square + east, cycle * Cycle + inCycle);
            if (place.Latitude.Degrees >= bottom - SquareDegrees && place.Latitude.Degrees <= top + SquareDegrees)
            {
                return place;
            }
        }

        return null;
    }

    private static Geodetic? Polar(char band, char column, char row, double east, double north)
    {
        // West of a pole the columns end at its easting of 2,000 km, east of it they begin there; in the north fewer are used.
        var isNorth = band is 'Y' or 'Z';
        var (isWest, letters) = band is 'A' or 'Y' ? (true, WestOfPole) : (false, EastOfPole);
        var (across, up) = (letters.IndexOf(column), PolarRows.IndexOf(row));
        var used = isNorth ? isWest ? across >= 5 : across < 7 : across >= 0;
        if (band is not ('A' or 'B' or 'Y' or 'Z') || across < 0 || up < 0 || !used || (isNorth && up >= 14))
        {
            return null;
        }

        return PolarStereographic.PlaceAt(
            isNorth, (isWest ? 800_000 : 2_000_000) + across * Square + east, (isNorth ? 1_300_000 : 800_000) + up * Square + north);
    }

    private static double Number(string digits) => digits.Length == 0 ? 0 : double.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<zone>[0-9]{1,2})?\s*(?<band>[A-Z])\s*(?<square>[A-Z]{2})\s*(?<first>[0-9]*)\s*(?<second>[0-9]*)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
