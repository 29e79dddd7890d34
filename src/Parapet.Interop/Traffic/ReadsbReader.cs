using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Parapet.Interop.Traffic;

/// <summary>
/// Reads JSON of readsb and its kin: a trace of one aircraft over a day (globe_history), packed by gzip or not, or a picture of all at one moment (aircraft.json). Where
/// both heights are told, that above the ellipsoid is taken; where one is told, see <see cref="HeightDifferences"/>.
/// </summary>
public static class ReadsbReader
{
    /// <summary>A day of one aircraft has a few megabytes.</summary>
    private const int LongestDocument = 256 << 20;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 32, AllowTrailingCommas = false };

    /// <summary>Reads to the end of the stream.</summary>
    public static TrafficRecording Read(Stream stream)
    {
        var book = new FlightBook();
        DateTimeOffset? begins = null;
        if (Bytes(stream, book, out var isPacked) is { } bytes)
        {
            try
            {
                using var document = JsonDocument.Parse(bytes, s_options);
                begins = Document(document.RootElement, book);
            }
            catch (JsonException problem)
            {
                book.Fail(problem.BytePositionInLine ?? 0, "file", $"no JSON: line {(problem.LineNumber + 1)?.ToString(CultureInfo.InvariantCulture)}{(isPacked ? " of what gzip packs; of packed files only JSON is read, others unpacked" : "")}");
            }
            catch (InvalidOperationException)
            {
                // A name with half of a pair of characters: the reader of JSON finds it when it is compared.
                book.Fail(0, "file", "a name that is no text");
            }
        }

        return book.Recording(begins);
    }

    private static byte[]? Bytes(Stream stream, FlightBook book, out bool isPacked)
    {
        isPacked = false;
        try
        {
            var whole = Limited(stream, book);
            isPacked = whole is [0x1f, 0x8b, ..];
            if (!isPacked)
            {
                return whole;
            }

            using var unpacked = new GZipStream(new MemoryStream(whole!), CompressionMode.Decompress);
            return Limited(unpacked, book);
        }
        catch (InvalidDataException)
        {
            book.Fail(0, "file", "no whole gzip");
            return null;
        }
    }

    private static byte[]? Limited(Stream stream, FlightBook book)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[65_536];
        while (stream.Read(buffer) is var read and > 0)
        {
            if (bytes.Length + read > LongestDocument)
            {
                book.Fail(LongestDocument, "file", $"longer than {LongestDocument} bytes");
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static DateTimeOffset? Document(JsonElement root, FlightBook book)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("trace", out var trace) && trace.ValueKind == JsonValueKind.Array)
        {
            return Trace(root, trace, book);
        }

        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("aircraft", out var aircraft) && aircraft.ValueKind == JsonValueKind.Array)
        {
            return Picture(root, aircraft, book);
        }

        book.Fail(0, "file", "neither a trace nor aircraft");
        return null;
    }

    /// <summary>Points of a trace are arrays: seconds, latitude, longitude, pressure altitude in feet or "ground", knots, track, flags, feet a minute, an object, a source, height above the ellipsoid.</summary>
    private static DateTimeOffset? Trace(JsonElement root, JsonElement trace, FlightBook book)
    {
        var begins = Moment(root, "timestamp", book);
        if (begins is null || Id(root, "icao", book) is not { } id)
        {
            return null;
        }

        foreach (var (index, point) in trace.EnumerateArray().Index())
        {
            if (point.ValueKind != JsonValueKind.Array || point.GetArrayLength() < 4 || Number(point[0], 0, 200_000) is not { } seconds
                || Number(point[1], -90, 90) is not { } latitude || Number(point[2], -180, 180) is not { } longitude)
            {
                book.Fail(0, $"trace[{index}]", "no seconds, latitude and longitude");
                continue;
            }

            book.Count();
            var time = Instant.FromSeconds(seconds);
            JsonElement? At(int place) => place < point.GetArrayLength() ? point[place] : null;
            if (At(8) is { ValueKind: JsonValueKind.Object } more && more.TryGetProperty("flight", out var flight) && Text(flight) is { Length: > 0 } callsign)
            {
                book.Name(id, callsign);
            }

            Height(id, time, At(3), At(10), book);
            Motion(id, time, At(4), At(5), At(7), book);
            book.Place(id, time, latitude, longitude, 0);
        }

        return begins;
    }

    private static DateTimeOffset? Picture(JsonElement root, JsonElement aircraft, FlightBook book)
    {
        var begins = Moment(root, "now", book);
        if (begins is null)
        {
            return null;
        }

        foreach (var one in aircraft.EnumerateArray())
        {
            if (one.ValueKind != JsonValueKind.Object || Id(one, "hex", book) is not { } id)
            {
                continue;
            }

            book.Count();
            JsonElement? Of(string name) => one.TryGetProperty(name, out var value) ? value : null;
            if (Of("flight") is { } flight && Text(flight) is { Length: > 0 } callsign)
            {
                book.Name(id, callsign);
            }

            // Times before the picture's: the recording begins with it.
            var time = Instant.FromSeconds(-(Number(Of("seen_pos"), 0, 86_400) ?? 0));
            Height(id, time, Of("alt_baro"), Of("alt_geom"), book);
            Motion(id, time, Of("gs"), Of("track"), Of("baro_rate"), book);
            if (Number(Of("lat"), -90, 90) is { } latitude && Number(Of("lon"), -180, 180) is { } longitude)
            {
                book.Place(id, time, latitude, longitude, 0);
            }
        }

        return begins;
    }

    private static void Height(string id, Instant time, JsonElement? pressure, JsonElement? geometric, FlightBook book)
    {
        if (Number(pressure, -5000, 150_000) is { } altitude)
        {
            book.Height(id, time, TrafficUnits.Feet(altitude), isGeometric: false);
        }

        if (Number(geometric, -5000, 150_000) is { } above)
        {
            book.Height(id, time, TrafficUnits.Feet(above), isGeometric: true);
        }
    }

    private static void Motion(string id, Instant time, JsonElement? speed, JsonElement? track, JsonElement? rate, FlightBook book)
    {
        if (Number(speed, 0, 5000) is { } knots && Number(track, -360, 360) is { } degrees)
        {
            book.Move(id, time, new(Azimuth.FromDegrees(degrees), TrafficUnits.Knots(knots), Number(rate, -100_000, 100_000) is { } climb ? TrafficUnits.FeetPerMinute(climb) : null));
        }
    }

    private static string? Id(JsonElement element, string name, FlightBook book)
    {
        var text = element.TryGetProperty(name, out var value) ? Text(value).ToUpperInvariant() : "";
        if (text.Length is 6 or 7 && uint.TryParse(text.TrimStart('~'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _))
        {
            return text;
        }

        book.Fail(0, name, $"{Found(value)}; allowed: six hexadecimal digits");
        return null;
    }

    /// <summary>Without blanks at its ends; empty where it is none.</summary>
    private static string Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString()!.Trim() : "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static DateTimeOffset? Moment(JsonElement root, string name, FlightBook book)
    {
        if (root.TryGetProperty(name, out var value) && Number(value, 0, 4_102_444_800) is { } seconds)
        {
            return DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
        }

        book.Fail(0, name, $"{Found(value)}; allowed: seconds since 1970, to the year 2100");
        return null;
    }

    /// <summary>A value as it stands, cut to what a line has room for.</summary>
    private static string Found(JsonElement value)
    {
        const int Room = 40;
        return value.ValueKind == JsonValueKind.Undefined ? "absent"
            : value.GetRawText() is { Length: > Room } text ? $"{text[..Room]}..."
            : value.GetRawText();
    }

    private static double? Number(JsonElement? element, double low, double high) =>
        element is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) && number >= low && number <= high ? number : null;
}
