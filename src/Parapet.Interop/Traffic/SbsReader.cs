using System.Globalization;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Traffic;

/// <summary>
/// Reads lines of the BaseStation format, as receivers send them on port 30003 [BaseStation2005]: 22 values apart by commas, of which a message of kind MSG has those that it
/// knows. Times are those of the message, taken for UTC.
/// </summary>
public static class SbsReader
{
    private const int Values = 22;

    /// <summary>Whether a file begins as one of lines, with one of their words.</summary>
    internal static bool Begins(ReadOnlySpan<byte> letters) =>
        letters.StartsWith("MSG,"u8) || letters.StartsWith("SEL,"u8) || letters.StartsWith("ID,"u8) || letters.StartsWith("AIR,"u8) || letters.StartsWith("STA,"u8) || letters.StartsWith("CLK,"u8);

    /// <summary>Reads to the end of the stream.</summary>
    public static TrafficRecording Read(Stream stream)
    {
        var book = new FlightBook();
        DateTimeOffset? begins = null;
        var lines = new ByteLines(stream, goesOn: false, fault => book.Fail(fault.Offset, fault.Item, fault.Reason));
        while (lines.Next() is { } line)
        {
            if (line.StartsWith("MSG,", StringComparison.Ordinal))
            {
                Message(line.Split(','), lines.Offset, book, ref begins);
            }
            else if (line.Length > 0 && !IsOther(line))
            {
                book.Fail(lines.Offset, "line", $"'{Short(line)}'; allowed: MSG, SEL, ID, AIR, STA or CLK and a comma");
            }
        }

        return book.Recording(begins);
    }

    private static void Message(string[] values, int offset, FlightBook book, ref DateTimeOffset? begins)
    {
        if (values.Length != Values)
        {
            book.Fail(offset, "MSG", $"{values.Length} values; allowed: {Values}");
            return;
        }

        var id = values[4].Trim().ToUpperInvariant();
        if (id.Length is < 6 or > 7 || !uint.TryParse(id.TrimStart('~'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _))
        {
            book.Fail(offset, "hex ident", $"'{Short(values[4])}'; allowed: six hexadecimal digits");
            return;
        }

        if (!DateTimeOffset.TryParseExact($"{values[6].Trim()} {values[7].Trim()}", "yyyy/MM/dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            book.Fail(offset, "date and time", $"'{Short(values[6])} {Short(values[7])}'; allowed: as 2000/01/31 and 12:00:00.000");
            return;
        }

        begins ??= date;
        book.Count();
        var time = new Instant((date - begins.Value).Ticks * 100);
        if (values[10].Trim() is { Length: > 0 } callsign)
        {
            book.Name(id, callsign);
        }

        if (Number(values, 11, "altitude", -2000, 150_000, offset, book) is { } altitude)
        {
            book.Height(id, time, TrafficUnits.Feet(altitude), isGeometric: false);
        }

        if (Number(values, 12, "ground speed", 0, 5000, offset, book) is { } speed && Number(values, 13, "track", -360, 360, offset, book) is { } track)
        {
            var climb = Number(values, 16, "vertical rate", -100_000, 100_000, offset, book);
            book.Move(id, time, new(Azimuth.FromDegrees(track), TrafficUnits.Knots(speed), climb is { } rate ? TrafficUnits.FeetPerMinute(rate) : null));
        }

        if (Number(values, 14, "latitude", -90, 90, offset, book) is { } latitude && Number(values, 15, "longitude", -180, 180, offset, book) is { } longitude)
        {
            book.Place(id, time, latitude, longitude, offset);
        }
    }

    private static double? Number(string[] values, int index, string item, double low, double high, int offset, FlightBook book)
    {
        var text = values[index].Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high)
        {
            return value;
        }

        book.Fail(offset, item, string.Create(CultureInfo.InvariantCulture, $"'{Short(text)}'; allowed: a number from {low} to {high}"));
        return null;
    }

    private static bool IsOther(string line) => line.Split(',', 2)[0] is "SEL" or "ID" or "AIR" or "STA" or "CLK";

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
