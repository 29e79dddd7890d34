using System.Globalization;
using System.Xml;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Kml;

/// <summary>
/// Writes a scene as KML 2.2 with the tracks of its extension namespace [Wilson2008]: a folder for each kind of thing and one
/// for each post's picture, which apart from truth can be shown or hidden. It writes at the end: a track of KML tells all its
/// times before its places, so that memory grows with the states. Heights are above the ellipsoid, where KML means the sea.
/// </summary>
/// <param name="stream">Left open.</param>
/// <param name="clock">The date of the moment 0.</param>
public sealed class KmlWriter(Stream stream, SceneClock clock) : ISceneWriter
{
    private const string Kml = "http://www.opengis.net/kml/2.2";
    private const string Extension = "http://www.google.com/kml/ext/2.2";

    private readonly ScenePaths _paths = new();
    private SceneHead? _head;

    /// <inheritdoc/>
    public void Begin(SceneHead head) => _head = head;

    /// <inheritdoc/>
    public void Write(SceneItem item) => _paths.Add(item);

    /// <inheritdoc/>
    public void End(Instant time)
    {
        _paths.End(time);
        using var xml = XmlWriter.Create(stream, new() { Indent = true, CloseOutput = false, CheckCharacters = true });
        xml.WriteStartElement("kml", Kml);
        xml.WriteAttributeString("xmlns", "gx", null, Extension);
        xml.WriteStartElement("Document", Kml);
        Text(xml, "name", _head!.Title);
        Text(xml, "description", Legend());
        foreach (var style in KmlStyle.All)
        {
            style.Write(xml, Kml);
        }

        Standing(xml, time);
        Moving(xml);
        Events(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private string Legend() => string.Create(CultureInfo.InvariantCulture, $"""
        Simulated from public figures{(_head!.Run is { } run ? $": seed {run.Seed}, draw {run.Draw}, raid {run.Replication}, Parapet {run.Version}" : "")}.
        Blue: the defender, or a track taken for a friend. Red: the attacker, or taken for hostile or suspect. Green: civil, or taken for neutral. Yellow: unknown.
        Thick lines truly flew; thin lines are what a post believed, and end where it dropped the track.
        """);

    private void Standing(XmlWriter xml, Instant end)
    {
        foreach (var kind in (SceneThing[])[SceneThing.Asset, SceneThing.FireUnit, SceneThing.Radar])
        {
            var things = _paths.Standing.Where(thing => thing.Id.Thing == kind).ToArray();
            if (things.Length == 0)
            {
                continue;
            }

            Folder(xml, kind switch { SceneThing.Asset => "Defended assets", SceneThing.FireUnit => "Fire units", _ => "Radars" });
            foreach (var thing in things)
            {
                Stand(xml, thing, end);
            }

            xml.WriteEndElement();
        }
    }

    private void Stand(XmlWriter xml, SceneObject thing, Instant end)
    {
        Placemark(xml, thing.Name, $"{thing.Id.Thing}, {thing.Type}");
        xml.WriteStartElement("TimeSpan", Kml);
        Text(xml, "begin", Moment(Instant.Start));
        Text(xml, "end", Moment(end));
        xml.WriteEndElement();
        Style(xml, SceneColor.Of(thing.Side), isThick: true);
        var outline = CoverageOutline.Of(thing);
        if (!outline.IsEmpty)
        {
            xml.WriteStartElement("MultiGeometry", Kml);
        }

        xml.WriteStartElement("Point", Kml);
        Text(xml, "altitudeMode", "absolute");
        Text(xml, "coordinates", Place(thing.Place!.Value, ','));
        xml.WriteEndElement();
        if (!outline.IsEmpty)
        {
            xml.WriteStartElement("LineString", Kml);
            Text(xml, "tessellate", "1");
            Text(xml, "altitudeMode", "clampToGround");
            Text(xml, "coordinates", string.Join(' ', outline.Select(corner => Place(corner, ','))));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Moving(XmlWriter xml)
    {
        foreach (var folder in _paths.Stretches.GroupBy(stretch => stretch.Thing.Id.Thing switch
        {
            SceneThing.Target => "What truly flies",
            SceneThing.Round => "Interceptors",
            _ => $"Tracks of {stretch.Thing.Type}",
        }))
        {
            Folder(xml, folder.Key);
            foreach (var stretch in folder)
            {
                Fly(xml, stretch);
            }

            xml.WriteEndElement();
        }
    }

    private void Fly(XmlWriter xml, SceneStretch stretch)
    {
        var taken = stretch.Identity is { } identity ? $", taken for {identity}, {stretch.Category}" : "";
        Placemark(xml, stretch.Thing.Name, $"{stretch.Thing.Id}: {stretch.Thing.Type}{taken}");
        Style(xml, stretch.Color, stretch.Identity is null);
        xml.WriteStartElement("gx", "Track", Extension);
        Text(xml, "altitudeMode", "absolute");
        foreach (var state in stretch.States)
        {
            Text(xml, "when", Moment(state.Time));
        }

        foreach (var state in stretch.States)
        {
            xml.WriteElementString("gx", "coord", Extension, Place(Wgs84.ToGeodetic(state.Position), ' '));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Events(XmlWriter xml)
    {
        Folder(xml, "Events");
        foreach (var (told, subject, place) in _paths.Events)
        {
            if (place is not { } where)
            {
                continue;
            }

            Placemark(xml, $"{told.Kind}: {subject?.Name ?? told.Subject.ToString()}", told.Text);
            xml.WriteStartElement("TimeStamp", Kml);
            Text(xml, "when", Moment(told.Time));
            xml.WriteEndElement();
            Style(xml, SceneColor.Of(subject?.Side ?? SceneSide.Unknown), isThick: false);
            xml.WriteStartElement("Point", Kml);
            Text(xml, "altitudeMode", "absolute");
            Text(xml, "coordinates", Place(Wgs84.ToGeodetic(where), ','));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The schema wants its parts in this order: what it is, its time, its style, its place.</summary>
    private static void Placemark(XmlWriter xml, string name, string description)
    {
        xml.WriteStartElement("Placemark", Kml);
        Text(xml, "name", name);
        Text(xml, "description", description);
    }

    private static void Style(XmlWriter xml, SceneColor color, bool isThick) => Text(xml, "styleUrl", "#" + new KmlStyle(color, isThick).Id);

    private static void Folder(XmlWriter xml, string name)
    {
        xml.WriteStartElement("Folder", Kml);
        Text(xml, "name", name);
    }

    /// <summary>What XML cannot hold, as most control characters, becomes a replacement character.</summary>
    private static void Text(XmlWriter xml, string element, string text) => xml.WriteElementString(element, Kml, CleanXml.Of(text));

    private static string Place(Geodetic place, char apart) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Math.Round(place.Longitude.Degrees, 7) + 0.0}{apart}{Math.Round(place.Latitude.Degrees, 7) + 0.0}{apart}{Math.Round(place.Height.Metres, 2) + 0.0}");

    private string Moment(Instant time) => clock.At(time).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
