using System.Text.Json.Nodes;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.GeoJson;
using Parapet.Interop.Scenes;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

public sealed class GeoJsonTracksTests
{
    private static readonly JsonArray s_features = JsonNode.Parse(MadeScene.Written((stream, clock) => new GeoJsonWriter(stream, clock)))!["features"]!.AsArray();

    [Fact]
    public void A_track_is_a_line_for_each_thing_it_was_taken_for_with_times_and_errors_beside_its_points()
    {
        var lines = Of(MadeScene.Track);
        Assert.Equal(["Unknown", "Hostile", "Hostile", "Hostile", "AssumedFriend"], lines.Select(line => (string)line["properties"]!["identity"]!));
        Assert.Equal(["Unknown", "Unknown", "Aircraft", "Aircraft", "Aircraft"], lines.Select(line => (string)line["properties"]!["category"]!));
        Assert.All(lines, line =>
        {
            var count = line["geometry"]!["coordinates"]!.AsArray().Count;
            Assert.Equal(count, line["properties"]!["coordinateProperties"]!["times"]!.AsArray().Count);
            Assert.Equal(count, line["properties"]!["coordinateProperties"]!["ce95Metres"]!.AsArray().Count);

            // Spreads of 100 m and 50 m: between that of a line, 1.96, and that of a circle, 2.448 spreads of the larger.
            Assert.All(line["properties"]!["coordinateProperties"]!["ce95Metres"]!.AsArray(), error => Assert.InRange((double)error!, 196, 245));
        });
        Assert.Equal("2024-03-01T00:01:38.5Z", (string)lines[0]["properties"]!["begins"]!);
        Assert.Equal("2024-03-01T00:08:28.5Z", (string)lines[4]["properties"]!["ends"]!);
    }

    [Fact]
    public void A_path_over_the_antimeridian_is_cut_there_and_nothing_leaps_round_the_Earth()
    {
        var line = Of(MadeScene.Eastward).Single();
        Assert.Equal("MultiLineString", (string)line["geometry"]!["type"]!);
        var parts = line["geometry"]!["coordinates"]!.AsArray().Select(part => part!.AsArray()).ToArray();
        Assert.Equal(2, parts.Length);
        Assert.Equal([180, -180], [(double)parts[0][^1]![0]!, (double)parts[1][0]![0]!]);
        Assert.Equal((double)parts[0][^1]![1]!, (double)parts[1][0]![1]!);
        Assert.Equal(MadeScene.StatesOf(MadeScene.Eastward).Count() + 2, parts.Sum(part => part.Count));
        Assert.All(parts, part => Assert.All(part.Zip(part.Skip(1)), pair => Assert.InRange(Math.Abs((double)pair.First![0]! - (double)pair.Second![0]!), 0, 1)));
        var times = line["properties"]!["coordinateProperties"]!["times"]!.AsArray();
        Assert.Equal(parts.Select(part => part.Count), times.Select(part => part!.AsArray().Count));
    }

    [Fact]
    public void What_ended_is_not_shown_again() => Assert.Equal(MadeScene.StatesOf(MadeScene.Round).Count(), Of(MadeScene.Round).Single()["geometry"]!["coordinates"]!.AsArray().Count);

    [Fact]
    public void Every_coordinate_is_on_the_map() =>
        Assert.All(s_features.SelectMany(feature => Places(feature!["geometry"]!["coordinates"]!)), place =>
        {
            Assert.InRange(place.Longitude, -180, 180);
            Assert.InRange(place.Latitude, -90, 90);
        });

    [Fact]
    public void A_state_reads_back_where_it_was()
    {
        var places = Places(Of(MadeScene.Target).Single()["geometry"]!["coordinates"]!).ToArray();
        SceneState[] states = [.. MadeScene.StatesOf(MadeScene.Target)];
        Assert.Equal(states.Length, places.Length);
        Assert.All(places.Zip(states), pair => Assert.InRange((Wgs84.ToEcef(Geodetic.FromDegrees(pair.First.Latitude, pair.First.Longitude, pair.First.Height)) - pair.Second.Position).Norm, 0, 0.0115));
    }

    private static JsonObject[] Of(SceneId id) => [.. s_features.Select(feature => feature!.AsObject()).Where(feature => (string?)feature["properties"]!["id"] == id.ToString() && feature["properties"]!["event"] is null)];

    private static IEnumerable<(double Longitude, double Latitude, double Height)> Places(JsonNode coordinates) =>
        coordinates[0] is JsonValue ? [((double)coordinates[0]!, (double)coordinates[1]!, (double)coordinates[2]!)] : coordinates.AsArray().SelectMany(part => Places(part!));
}
