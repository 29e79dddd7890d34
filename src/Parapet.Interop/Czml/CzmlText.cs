using System.Globalization;
using System.Text.Json;
using Parapet.Interop.Scenes;

namespace Parapet.Interop.Czml;

/// <summary>Values as CZML wants them.</summary>
internal static class CzmlText
{
    /// <summary>A centimetre of place, a centimetre a second of velocity.</summary>
    private const int Decimals = 2;

    /// <summary>The last moment that CesiumJS knows.</summary>
    public const string Forever = "9999-12-31T24:00:00Z";

    public static string Moment(SceneClock clock, Instant time) => clock.At(time).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string Interval(SceneClock clock, Instant from, Instant to) => $"{Moment(clock, from)}/{Moment(clock, to)}";

    public static string From(SceneClock clock, Instant from) => $"{Moment(clock, from)}/{Forever}";

    /// <summary>As <c>"name":{"rgba":[...]}</c>.</summary>
    public static void Color(Utf8JsonWriter json, string name, SceneColor color, byte alpha = 255)
    {
        json.WriteStartObject(name);
        Rgba(json, color, alpha);
        json.WriteEndObject();
    }

    public static void Rgba(Utf8JsonWriter json, SceneColor color, byte alpha = 255)
    {
        json.WriteStartArray("rgba");
        json.WriteNumberValue(color.Red);
        json.WriteNumberValue(color.Green);
        json.WriteNumberValue(color.Blue);
        json.WriteNumberValue(alpha);
        json.WriteEndArray();
    }

    public static void Metres(Utf8JsonWriter json, double x, double y, double z)
    {
        json.WriteNumberValue(Rounded(x));
        json.WriteNumberValue(Rounded(y));
        json.WriteNumberValue(Rounded(z));
    }

    /// <summary>What is written stays in memory no longer than this.</summary>
    public static void FlushWhenFull(Utf8JsonWriter json)
    {
        if (json.BytesPending > 16_384)
        {
            json.Flush();
        }
    }

    // Adding zero takes the sign off a zero.
    private static double Rounded(double value) => Math.Round(value, Decimals) + 0.0;

    /// <summary>The packet of the document's clock: from the moment 0 to the end.</summary>
    public static void Clock(Utf8JsonWriter json, SceneClock clock, Instant end)
    {
        json.WriteStartObject();
        json.WriteString("id", "document");
        json.WriteStartObject("clock");
        json.WriteString("interval", Interval(clock, Instant.Start, Instant.Max(end, new(1_000_000_000))));
        json.WriteString("currentTime", Moment(clock, Instant.Start));
        json.WriteNumber("multiplier", 10);
        json.WriteString("range", "LOOP_STOP");
        json.WriteString("step", "SYSTEM_CLOCK_MULTIPLIER");
        json.WriteEndObject();
        json.WriteEndObject();
        FlushWhenFull(json);
    }

    /// <summary>Where something stands.</summary>
    public static void Cartesian(Utf8JsonWriter json, Position<Ecef> place)
    {
        json.WriteStartObject("position");
        json.WriteStartArray("cartesian");
        Metres(json, place.X, place.Y, place.Z);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
