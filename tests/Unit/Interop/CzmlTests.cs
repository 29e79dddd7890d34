using System.Globalization;
using System.Text.Json.Nodes;
using Parapet.Interop.Czml;
using Parapet.Interop.Scenes;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

public sealed class CzmlTests
{
    private static readonly byte[] s_file = MadeScene.Written((stream, clock) => new CzmlWriter(stream, clock));

    /// <summary>Half a centimetre along each axis.</summary>
    private const double Rounding = 0.005 + 1e-9;

    [Fact]
    public void The_first_packet_is_the_document_and_every_packet_has_a_name()
    {
        var packets = Packets();
        Assert.Equal("document", (string)packets[0]!["id"]!);
        Assert.Equal("1.0", (string)packets[0]!["version"]!);
        Assert.Equal(MadeScene.Head.Title, (string)packets[0]!["name"]!);
        Assert.All(packets, packet => Assert.NotEmpty((string)packet!["id"]!));
        Assert.Equal("2024-02-29T23:59:58.5Z/2024-03-01T00:11:38.5Z", (string)packets[^1]!["clock"]!["interval"]!);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(40, true)]
    public void Places_read_back_are_those_of_the_scene_within_the_rounding(int number, bool isTrack)
    {
        var id = isTrack ? MadeScene.Track : MadeScene.Target;
        Assert.Equal(number, id.Number);
        var width = isTrack ? 4 : 7;
        double[] numbers = [.. Packets().Where(packet => (string)packet!["id"]! == id.ToString() && packet["position"] is not null)
            .SelectMany(packet => packet!["position"]![isTrack ? "cartesian" : "cartesianVelocity"]!.AsArray()).Select(number => (double)number!)];
        SceneState[] states = [.. MadeScene.StatesOf(id)];
        if (!isTrack)
        {
            // It ends at 640 s, and moves on until a millisecond behind that.
            states = [.. states, MovedTo(id, 640.001)];
        }

        Assert.Equal(states.Length * width, numbers.Length);
        for (var i = 0; i < states.Length; i++)
        {
            double[] expected = [states[i].Time.Seconds, states[i].Position.X, states[i].Position.Y, states[i].Position.Z, states[i].Velocity.X, states[i].Velocity.Y, states[i].Velocity.Z];
            Assert.All(Enumerable.Range(0, width), column => Assert.Equal(expected[column], numbers[i * width + column], Rounding));
        }
    }

    [Fact]
    public void What_it_holds_back_does_not_grow_with_the_states()
    {
        using var stream = new MemoryStream();
        var writer = new CzmlWriter(stream, MadeScene.Clock);
        writer.Begin(MadeScene.Head);
        writer.Write(new SceneAppearance(Instant.Start, new(MadeScene.Target) { Name = "x", Type = "y", Side = SceneSide.Attacker }));
        for (var second = 0; second < 10_000; second++)
        {
            writer.Write(new SceneState(Instant.FromSeconds(second), MadeScene.Target, new(6.4e6, second, 0), new(0, 1, 0)));
        }

        Assert.True(stream.Length > 10_000 * 20, $"{stream.Length} bytes of 10000 states");
    }

    [Fact]
    public void Cesium_opens_it_and_finds_every_object_where_it_was()
    {
        var told = Asked([
            (MadeScene.Target.ToString(), 300), (MadeScene.Target.ToString(), 302.5), (MadeScene.Target.ToString(), 645), (MadeScene.Track.ToString(), 120), (MadeScene.Track.ToString(), 120),
            (MadeScene.Track.ToString(), 225), (MadeScene.Track.ToString(), 300), ("radar-1-reach", 45), ("radar-1-reach", 75), (MadeScene.Round.ToString(), 341.2), (MadeScene.Eastward.ToString(), 602.5), (MadeScene.Track.ToString(), 507),
        ]);
        Assert.Equal(MadeScene.Head.Title, (string)told["name"]!);
        Assert.Equal("2024-02-29T23:59:58.5Z", (string)told["start"]!);
        Assert.Equal("2024-03-01T00:11:38.5Z", (string)told["stop"]!);
        var entities = told["entities"]!.AsArray().Select(id => (string)id!).ToHashSet();
        Assert.Superset(MadeScene.Items.OfType<SceneAppearance>().Select(item => item.Object.Id.ToString()).ToHashSet(), entities);
        Assert.Contains(MadeScene.HardName, told["labels"]!.AsArray().Select(label => (string)label!));
        var asked = told["asked"]!.AsArray();

        // Of a state to the rounding; between two, the cubic of places and velocities is within a decimetre where a line is half a metre off.
        Near(MadeScene.StatesOf(MadeScene.Target).Single(state => state.Time == Instant.FromSeconds(300)).Position, asked[0]!, 0.01);
        Near(Between(MadeScene.Target, 302.5), asked[1]!, 0.1);
        Assert.Null(asked[2]!["place"]);
        Near(MadeScene.StatesOf(MadeScene.Track).Single(state => state.Time == Instant.FromSeconds(120)).Position, asked[3]!, 0.01);
        Assert.Equal([255, 255, 128, 255], asked[4]!["color"]!.AsArray().Select(share => (int)share!));
        Assert.Equal("Unknown", (string)asked[4]!["identity"]!);
        Assert.Null(asked[5]!["place"]);
        Assert.Equal([255, 128, 128, 255], asked[6]!["color"]!.AsArray().Select(share => (int)share!));
        Assert.Equal("Hostile", (string)asked[6]!["identity"]!);
        Assert.Equal("Tracks of Centre & sons", (string)asked[6]!["parent"]!);
        Assert.False((bool)asked[7]!["show"]!);
        Assert.True((bool)asked[8]!["show"]!);
        Assert.Null(asked[9]!["place"]);
        Near(Between(MadeScene.Eastward, 602.5), asked[10]!, 0.1);

        // Its last state was at 500 s, and it was dropped at 510 s.
        Near(MadeScene.StatesOf(MadeScene.Track).Last().Position, asked[11]!, 0.01);
    }

    [Fact]
    public void Cesium_finds_what_flies_where_it_moved_on_to_until_its_end()
    {
        // Behind the last state of each, at its end, and a target that is there when the scene ends.
        (SceneId Id, double Second)[] ends = [(MadeScene.Target, 630), (MadeScene.Target, 636), (MadeScene.Target, 640), (MadeScene.Round, 340.25), (MadeScene.Round, 340.5), (MadeScene.Eastward, 660), (MadeScene.Eastward, 700)];
        var asked = Asked([.. ends.Select(end => (end.Id.ToString(), end.Second))])["asked"]!.AsArray();
        Assert.All(ends.Zip(asked), end => Near(MovedTo(end.First.Id, end.First.Second).Position, end.Second!, 0.02));
    }

    private static SceneState MovedTo(SceneId id, double second)
    {
        var last = MadeScene.StatesOf(id).Last();
        return last with { Time = Instant.FromSeconds(second), Position = last.Position + last.Velocity.Over(second - last.Time.Seconds) };
    }

    private static JsonObject Asked((string Id, double Second)[] asked)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "scene.czml");
        File.WriteAllBytes(file, s_file);
        var moments = new JsonArray([.. asked.Select(pair => new JsonArray(pair.Id, MadeScene.Clock.At(Instant.FromSeconds(pair.Second)).ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture)))]);
        return JsonNode.Parse(Judge.Node("cesium", "czml.cjs", file, moments.ToJsonString()))!.AsObject();
    }

    /// <summary>The mean of a cubic's ends with an eighth of the step's change of velocity.</summary>
    private static Position<Ecef> Between(SceneId id, double second)
    {
        var before = MadeScene.StatesOf(id).Last(state => state.Time.Seconds < second);
        var after = MadeScene.StatesOf(id).First(state => state.Time.Seconds > second);
        var middle = before.Position + new Vector<Ecef>((after.Position.X - before.Position.X) / 2, (after.Position.Y - before.Position.Y) / 2, (after.Position.Z - before.Position.Z) / 2);
        var step = (after.Time - before.Time).Seconds / 8;
        return middle + (before.Velocity - after.Velocity).Over(step);
    }

    private static void Near(Position<Ecef> expected, JsonNode told, double metres)
    {
        double[] place = [.. told["place"]!.AsArray().Select(number => (double)number!)];
        Assert.InRange((expected - new Position<Ecef>(place[0], place[1], place[2])).Norm, 0, metres);
    }

    private static JsonArray Packets() => JsonNode.Parse(s_file)!.AsArray();
}
