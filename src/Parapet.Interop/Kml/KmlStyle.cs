using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Parapet.Interop.Scenes;

namespace Parapet.Interop.Kml;

/// <summary>A shared style of a file of KML.</summary>
/// <param name="IsThick">What is true is drawn thick.</param>
internal sealed record KmlStyle(SceneColor Color, bool IsThick)
{
    /// <summary>Every style that a placemark may name.</summary>
    public static ImmutableArray<KmlStyle> All { get; } =
    [
        .. from side in Enum.GetValues<SceneSide>() from isThick in new[] { true, false } select new KmlStyle(SceneColor.Of(side), isThick),
    ];

    /// <summary>Unique among them.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{(IsThick ? "true" : "told")}-{Color.Red:x2}{Color.Green:x2}{Color.Blue:x2}");

    public void Write(XmlWriter xml, string space)
    {
        // KML writes a colour backwards: alpha, blue, green, red.
        var color = string.Create(CultureInfo.InvariantCulture, $"ff{Color.Blue:x2}{Color.Green:x2}{Color.Red:x2}");
        xml.WriteStartElement("Style", space);
        xml.WriteAttributeString("id", Id);
        foreach (var (element, size, value) in ((string, string, string)[])[("IconStyle", "scale", IsThick ? "0.8" : "0.5"), ("LabelStyle", "scale", IsThick ? "0.8" : "0.6"), ("LineStyle", "width", IsThick ? "3" : "1")])
        {
            xml.WriteStartElement(element, space);
            xml.WriteElementString("color", space, color);
            xml.WriteElementString(size, space, value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
