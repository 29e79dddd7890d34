using System.Globalization;
using System.Text;
using System.Xml;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Cot;

/// <summary>Reads one event of Cursor on Target from XML.</summary>
internal sealed class CotXmlReader
{
    /// <summary>Longer than any datagram, and enough for an event with its drawings.</summary>
    private const int LongestDocument = 1 << 20;

    /// <summary>Elements within elements: far more than any detail has. What is kept as it stands is copied once a level.</summary>
    private const int DeepestElement = 64;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestDocument,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly string[] s_moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    private readonly Dictionary<string, string> _event = [];
    private readonly Dictionary<string, string> _point = [];
    private readonly StringBuilder _other = new();
    private CotContact? _contact;
    private CotGroup? _group;
    private CotPrecision? _precision;
    private uint? _battery;
    private CotSoftware? _software;
    private CotTrack? _track;
    private WireFault? _fault;

    /// <inheritdoc cref="CotXml.TryRead"/>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out CotEvent? told, out WireFault fault)
    {
        told = null;
        if (bytes.Length > LongestDocument)
        {
            fault = new(LongestDocument, "event", $"{bytes.Length} bytes; at most {LongestDocument}");
            return false;
        }

        var copy = bytes.ToArray();
        var reader = new CotXmlReader();
        try
        {
            if (FindTooDeep(copy) is { } tooDeep)
            {
                fault = tooDeep;
                return false;
            }

            using var xml = XmlReader.Create(new MemoryStream(copy, writable: false), s_settings);
            reader.Read(xml);
        }
        catch (Exception problem) when (problem is XmlException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            fault = new(problem is XmlException at ? OffsetOf(copy, at.LineNumber, at.LinePosition) : 0, "event", $"no well-formed XML: {problem.Message}");
            return false;
        }

        told = reader._fault is null ? reader.Made() : null;
        fault = reader._fault ?? default;
        return told is not null;
    }

    private static WireFault? FindTooDeep(byte[] bytes)
    {
        using var xml = XmlReader.Create(new MemoryStream(bytes, writable: false), s_settings);
        try
        {
            while (xml.Read())
            {
                if (xml.Depth > DeepestElement)
                {
                    var place = (IXmlLineInfo)xml;
                    return new(OffsetOf(bytes, place.LineNumber, place.LinePosition), "event", $"elements more than {DeepestElement} deep; at most so many");
                }
            }
        }
        catch (XmlException)
        {
            // Whoever reads it finds the fault too, or a plainer one before it.
        }

        return null;
    }

    /// <summary>Of a line and a column, from 1, as the reader of XML counts them; a column is taken for a byte.</summary>
    private static int OffsetOf(ReadOnlySpan<byte> bytes, int line, int column)
    {
        var offset = 0;
        for (var passed = 1; passed < line; passed++)
        {
            var next = bytes[offset..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            offset += next + 1;
        }

        return Math.Clamp(offset + column - 1, 0, bytes.Length);
    }

    private void Read(XmlReader xml)
    {
        xml.MoveToContent();
        if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "event")
        {
            Fail("event", $"the root is '{xml.LocalName}'; allowed: event");
            return;
        }

        Take(xml, _event);
        if (!xml.IsEmptyElement)
        {
            xml.Read();
            while (xml.NodeType != XmlNodeType.EndElement && !xml.EOF)
            {
                Child(xml);
            }
        }

        // What follows the root must be well formed too.
        while (xml.Read())
        {
        }
    }

    private void Child(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "point")
        {
            Take(xml, _point);
            xml.Skip();
        }
        else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "detail" && !xml.IsEmptyElement)
        {
            xml.Read();
            while (xml.NodeType != XmlNodeType.EndElement && !xml.EOF)
            {
                Detail(xml);
            }

            xml.Read();
        }
        else
        {
            xml.Skip();
        }
    }

    /// <summary>An element that the protocol of messages has a field for becomes typed where it says nothing else; all others are kept as they are.</summary>
    private void Detail(XmlReader xml)
    {
        if (xml.NodeType != XmlNodeType.Element)
        {
            // Text between elements says nothing.
            xml.Read();
            return;
        }

        var attributes = new Dictionary<string, string>();
        Take(xml, attributes);
        var isKnown = xml.IsEmptyElement && Typed(xml.LocalName, attributes);
        if (isKnown)
        {
            xml.Read();
        }
        else
        {
            _other.Append(xml.ReadOuterXml());
        }
    }

    private bool Typed(string element, Dictionary<string, string> attributes)
    {
        string Of(string name) => attributes.GetValueOrDefault(name, "");
        bool Only(params ReadOnlySpan<string> names)
        {
            var known = 0;
            foreach (var name in names)
            {
                known += attributes.ContainsKey(name) ? 1 : 0;
            }

            return known == attributes.Count;
        }

        switch (element)
        {
            case "contact" when _contact is null && Only("callsign", "endpoint"):
                _contact = new(Of("callsign"), Of("endpoint"));
                return true;
            case "__group" when _group is null && Only("name", "role"):
                _group = new(Of("name"), Of("role"));
                return true;
            case "precisionlocation" when _precision is null && Only("geopointsrc", "altsrc"):
                _precision = new(Of("geopointsrc"), Of("altsrc"));
                return true;
            case "status" when _battery is null && Only("battery") && uint.TryParse(Of("battery"), NumberStyles.None, CultureInfo.InvariantCulture, out var battery):
                _battery = battery;
                return true;
            case "takv" when _software is null && Only("device", "platform", "os", "version"):
                _software = new(Of("device"), Of("platform"), Of("os"), Of("version"));
                return true;
            case "track" when _track is null && Only("course", "speed") && IsNumber(Of("course"), out var course) && IsNumber(Of("speed"), out var speed):
                _track = new(course, speed);
                return true;
            default:
                return false;
        }
    }

    private CotEvent? Made()
    {
        var told = new CotEvent
        {
            Type = Required(_event, "event", "type"),
            Uid = Required(_event, "event", "uid"),
            How = Required(_event, "event", "how"),
            Time = Moment("time"),
            Start = Moment("start"),
            Stale = Moment("stale"),
            LatitudeDegrees = Number("lat", -90, 90),
            LongitudeDegrees = Number("lon", -180, 180),
            HeightMetres = Number("hae", -1e9, 1e9),
            CircularErrorMetres = Number("ce", -1e9, 1e9),
            LinearErrorMetres = Number("le", -1e9, 1e9),
            Access = _event.GetValueOrDefault("access", ""),
            Qos = _event.GetValueOrDefault("qos", ""),
            Opex = _event.GetValueOrDefault("opex", ""),
            Contact = _contact,
            Group = _group,
            Precision = _precision,
            BatteryPercent = _battery,
            Software = _software,
            Track = _track,
            OtherDetail = _other.ToString(),
        };
        return _fault is null ? told : null;
    }

    private static void Take(XmlReader xml, Dictionary<string, string> attributes)
    {
        while (xml.MoveToNextAttribute())
        {
            attributes[xml.Name] = xml.Value;
        }

        xml.MoveToElement();
    }

    private string Required(Dictionary<string, string> attributes, string element, string name)
    {
        if (attributes.TryGetValue(name, out var value) && value.Length > 0)
        {
            return value;
        }

        Fail($"{element} {name}", "absent or empty");
        return "";
    }

    private DateTimeOffset Moment(string name)
    {
        var text = Required(_event, "event", name);
        if (DateTimeOffset.TryParseExact(text, s_moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
        {
            return time;
        }

        Fail($"event {name}", $"'{text}'; allowed: a date and time as 2000-01-01T00:00:00.000Z");
        return default;
    }

    private double Number(string name, double low, double high)
    {
        var text = Required(_point, "point", name);
        if (IsNumber(text, out var value) && value >= low && value <= high)
        {
            return value;
        }

        Fail($"point {name}", string.Create(CultureInfo.InvariantCulture, $"'{text}'; allowed: a number from {low} to {high}"));
        return 0;
    }

    private static bool IsNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>The first fault counts. XML tells no place of a value, so that the item must do.</summary>
    private void Fail(string item, string reason) => _fault ??= new(0, item, reason);
}
