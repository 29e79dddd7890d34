using System.Buffers;
using System.Globalization;
using System.Text;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Cot;

/// <summary>Cursor on Target as XML [Kristan2009]: one event a document.</summary>
public static class CotXml
{
    /// <summary>Writes one document without a line break in it but those of the event's own text.</summary>
    public static void Write(CotEvent told, IBufferWriter<byte> bytes)
    {
        var text = new StringBuilder(512);
        text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><event version=\"2.0\"");
        Attribute(text, "uid", told.Uid);
        Attribute(text, "type", told.Type);
        Attribute(text, "how", told.How);
        Attribute(text, "time", Moment(told.Time));
        Attribute(text, "start", Moment(told.Start));
        Attribute(text, "stale", Moment(told.Stale));
        Optional(text, "access", told.Access);
        Optional(text, "qos", told.Qos);
        Optional(text, "opex", told.Opex);
        text.Append("><point");
        Attribute(text, "lat", Number(told.LatitudeDegrees));
        Attribute(text, "lon", Number(told.LongitudeDegrees));
        Attribute(text, "hae", Number(told.HeightMetres));
        Attribute(text, "ce", Number(told.CircularErrorMetres));
        Attribute(text, "le", Number(told.LinearErrorMetres));
        text.Append("/><detail>");
        Detail(text, told);
        text.Append("</detail></event>");
        Encoding.UTF8.GetBytes(text.ToString(), bytes);
    }

    /// <summary>Reads one document.</summary>
    /// <param name="bytes">All of it; blanks after it are passed over.</param>
    /// <param name="told">The event; null where there is a fault.</param>
    /// <param name="fault">Why it is none.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out CotEvent? told, out WireFault fault) => CotXmlReader.TryRead(bytes, out told, out fault);

    /// <summary>Text as the content of an element or an attribute in double quotes.</summary>
    internal static string Escaped(string text) => CleanXml.Of(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\r", "&#13;", StringComparison.Ordinal)
        .Replace("\n", "&#10;", StringComparison.Ordinal)
        .Replace("\t", "&#9;", StringComparison.Ordinal);

    private static void Detail(StringBuilder text, CotEvent told)
    {
        if (told.Track is { } track)
        {
            Element(text, "track", ("course", Number(track.CourseDegrees)), ("speed", Number(track.SpeedMetresPerSecond)));
        }

        if (told.Contact is { } contact)
        {
            Element(text, "contact", ("endpoint", contact.Endpoint), ("callsign", contact.Callsign));
        }

        if (told.Group is { } group)
        {
            Element(text, "__group", ("name", group.Name), ("role", group.Role));
        }

        if (told.Precision is { } precision)
        {
            Element(text, "precisionlocation", ("geopointsrc", precision.PlaceSource), ("altsrc", precision.HeightSource));
        }

        if (told.BatteryPercent is { } battery)
        {
            Element(text, "status", ("battery", battery.ToString(CultureInfo.InvariantCulture)));
        }

        if (told.Software is { } software)
        {
            Element(text, "takv", ("device", software.Device), ("platform", software.Platform), ("os", software.System), ("version", software.Version));
        }

        text.Append(told.OtherDetail);
    }

    private static void Element(StringBuilder text, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            Optional(text, attribute, value);
        }

        text.Append("/>");
    }

    private static void Optional(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
        {
            Attribute(text, name, value);
        }
    }

    private static void Attribute(StringBuilder text, string name, string value) =>
        text.Append(' ').Append(name).Append("=\"").Append(Escaped(value)).Append('"');

    private static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString(
        time.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>All digits, with a point and without an exponent: the schema's numbers have none.</summary>
    private static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (text.Contains('E', StringComparison.Ordinal))
        {
            text = value.ToString(Math.Abs(value) < 1 ? "F350" : "F1", CultureInfo.InvariantCulture).TrimEnd('0');
        }

        if (text.EndsWith('.'))
        {
            text += "0";
        }

        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }
}
