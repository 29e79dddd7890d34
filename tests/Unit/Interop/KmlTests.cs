using System.Globalization;
using System.Xml.Linq;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Kml;
using Parapet.Interop.Scenes;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

public sealed class KmlTests
{
    private static readonly byte[] s_file = MadeScene.Written((stream, clock) => new KmlWriter(stream, clock));
    private static readonly XNamespace s_kml = "http://www.opengis.net/kml/2.2";
    private static readonly XNamespace s_gx = "http://www.google.com/kml/ext/2.2";

    [Fact]
    public void Kinds_have_folders_and_pictures_stand_apart_from_truth()
    {
        var folders = Document().Descendants(s_kml + "Folder").ToDictionary(folder => (string)folder.Element(s_kml + "name")!, folder => folder.Elements(s_kml + "Placemark").Count());
        Assert.Equal(2, folders["What truly flies"]);
        Assert.Equal(1, folders["Interceptors"]);

        // Unknown; hostile; hostile aircraft; after the gap hostile aircraft; assumed friend.
        Assert.Equal(5, folders["Tracks of Centre & sons"]);
        Assert.Equal(1, folders["Radars"]);

        // The launch among them, at its unit.
        Assert.Equal(7, folders["Events"]);
    }

    [Fact]
    public void Every_style_that_is_named_is_there()
    {
        var document = Document();
        var known = document.Descendants(s_kml + "Style").Select(style => "#" + (string)style.Attribute("id")!).ToArray();
        Assert.Equal(known.Distinct(), known);
        Assert.All(document.Descendants(s_kml + "styleUrl"), style => Assert.Contains((string)style, known));

        // Hostile is red: alpha, blue, green, red.
        Assert.Contains(document.Descendants(s_kml + "color"), color => (string)color == "ff8080ff");
    }

    [Fact]
    public void Names_that_are_hard_to_write_read_back_but_for_what_XML_cannot_hold() =>
        Assert.Contains(Document().Descendants(s_kml + "name"), name => (string)name == MadeScene.HardName.Replace('\u0001', '\uFFFD'));

    [Fact]
    public void Times_and_places_of_a_track_read_back_as_those_of_the_scene()
    {
        var track = Document().Descendants(s_kml + "Placemark").Single(mark => ((string)mark.Element(s_kml + "description")!).StartsWith("target-7:", StringComparison.Ordinal)).Element(s_gx + "Track")!;
        SceneState[] states = [.. MadeScene.StatesOf(MadeScene.Target)];
        Assert.Equal(states.Select(state => MadeScene.Clock.At(state.Time)), track.Elements(s_kml + "when").Select(when => DateTimeOffset.Parse((string)when, CultureInfo.InvariantCulture)));
        double[][] places = [.. track.Elements(s_gx + "coord").Select(place => ((string)place).Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())];
        Assert.Equal(states.Length, places.Length);
        for (var i = 0; i < states.Length; i++)
        {
            // 1.1 cm of a degree's seventh digit, and a centimetre of height: half of each.
            Assert.InRange((Wgs84.ToEcef(Geodetic.FromDegrees(places[i][1], places[i][0], places[i][2])) - states[i].Position).Norm, 0, 0.0115);
        }
    }

    [Fact]
    public void Ogrinfo_reads_it()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "scene.kml");
        File.WriteAllBytes(file, s_file);
        var told = Judge.Run("ogrinfo", "-al", "-ro", file);
        Assert.DoesNotContain("ERROR", told, StringComparison.Ordinal);
        foreach (var layer in (string[])["What truly flies", "Tracks of Centre & sons", "Radars"])
        {
            Assert.Contains($"Layer name: {layer}", told, StringComparison.Ordinal);
        }

        var first = Wgs84.ToGeodetic(MadeScene.StatesOf(MadeScene.Target).First().Position);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"({Math.Round(first.Longitude.Degrees, 7)} {Math.Round(first.Latitude.Degrees, 7)} {Math.Round(first.Height.Metres, 2)}"), told, StringComparison.Ordinal);
    }

    private static XDocument Document() => XDocument.Load(new MemoryStream(s_file));
}
