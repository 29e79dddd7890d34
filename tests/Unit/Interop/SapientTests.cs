using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Sapient;
using Parapet.Interop.Scenes;
using Parapet.Interop.Wire;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>Messages of SAPIENT hold what the schema of BSI Flex 335, version 2, wants, by the numbers of its fields.</summary>
public sealed partial class SapientTests
{
    private const string Registration = "4";
    private const string Status = "6";
    private const string Detection = "7";

    private static readonly List<Dictionary<string, List<object>>> s_messages = Read(MadeScene.Written((stream, clock) => new SapientSceneWriter(stream, clock)));

    [Fact]
    public void Every_message_has_its_time_its_node_and_the_word_that_it_is_simulated()
    {
        Assert.NotEmpty(s_messages);
        Assert.All(s_messages, message =>
        {
            Assert.True(Guid.TryParse(Text(message, "2"), out var node) && node.Version == 8);
            Assert.StartsWith("SIMULATED", Text(message, "13"), StringComparison.Ordinal);
            Assert.Single(message.Keys, content => content is Registration or Status or Detection);
        });
        var times = s_messages.Select(message => (Number(message, "1/1") * 1_000_000_000) + (message.TryGetValue("1/2", out var nanos) ? (ulong)nanos[0] : 0)).ToArray();
        Assert.Equal(times.Order(), times);
        Assert.Equal((ulong)MadeScene.Clock.Begins.ToUnixTimeSeconds(), Number(s_messages[0], "1/1"));
    }

    /// <summary>Registered before anything else is told, with all that the schema marks as mandatory.</summary>
    [Fact]
    public void Every_node_registers_first()
    {
        foreach (var node in s_messages.GroupBy(message => Text(message, "2")))
        {
            var first = node.First();
            string[] mandatory = ["4/1/1", "4/2", "4/5/1", "4/5/2", "4/6/1/1", "4/6/1/3", "4/7/1", "4/7/2", "4/7/4/1", "4/7/4/3", "4/7/10/1", "4/7/11/2/1", "4/7/11/2/3/1", "4/7/11/2/3/3", "4/10/1", "4/10/2"];
            Assert.All(mandatory, field => Assert.True(first.ContainsKey(field) || first.Keys.Any(key => key.StartsWith($"{field}/", StringComparison.Ordinal)), field));
            Assert.Equal("BSI_Flex_335_v2.0", Text(first, "4/2"));
            Assert.Single(node, message => message.ContainsKey(Registration));
            Assert.Equal(5UL, Number(node.Last(message => message.ContainsKey(Status)), "6/2"));
            Assert.All(node.Where(message => message.ContainsKey(Status)), status => Assert.True(Ulid().IsMatch(Text(status, "6/1")) && Text(status, "6/5") == Text(first, "4/7/1")));
        }

        Assert.Equal([2UL, 20UL], s_messages.Where(message => message.ContainsKey(Registration)).Select(message => Number(message, "4/1/1")));
    }

    /// <summary>Its plots are by range and bearing: whoever hears them must know from where.</summary>
    [Fact]
    public void A_radar_in_the_air_says_at_each_state_where_it_is()
    {
        var stream = new MemoryStream();
        var writer = new SapientSceneWriter(stream, MadeScene.Clock);
        var eye = new SceneId(SceneThing.Radar, 0, 4);
        writer.Begin(new(null, [], []));
        writer.Write(new SceneAppearance(MadeRecord.At(0), new(eye) { Name = "Eye", Type = "e-7t", Side = SceneSide.Defender, IsAirborne = true }));
        foreach (var seconds in (int[])[0, 10])
        {
            writer.Write(new SceneState(MadeRecord.At(seconds), eye, Wgs84.ToEcef(Geodetic.FromDegrees(39, 35 + 0.02 * seconds, 9_000)), default));
        }

        writer.End(MadeRecord.At(12));
        var places = Read(stream.ToArray()).Where(message => message.ContainsKey("6/7/1")).Select(message => Math.Round(Double(message, "6/7/1"), 9));
        Assert.Equal([35, 35.2, 35.2], places);
    }

    [Fact]
    public void A_track_is_told_where_it_is_believed_to_be()
    {
        SceneState[] states = [.. MadeScene.StatesOf(MadeScene.Track)];
        var told = s_messages.Where(message => message.ContainsKey("7/6")).ToArray();

        Assert.Equal(states.Length, told.Length);
        Assert.All(states.Zip(told), pair =>
        {
            var place = Wgs84.ToGeodetic(pair.First.Position);
            var velocity = LocalFrame.At(place).ToLocal(pair.First.Velocity);
            Assert.Equal(
                [place.Longitude.Degrees, place.Latitude.Degrees, place.Height.Metres, velocity.X, velocity.Y, velocity.Z],
                ((string[])["7/6/1", "7/6/2", "7/6/3", "7/19/1", "7/19/2", "7/19/3"]).Select(field => Double(pair.Second, field)));
            Assert.Equal((1UL, 1UL), (Number(pair.Second, "7/6/7"), Number(pair.Second, "7/6/8")));
            Assert.InRange(Double(pair.Second, "7/6/5") * 111_195, 49, 51);
            Assert.InRange(Double(pair.Second, "7/6/4") * 111_195 * Math.Cos(place.Latitude.Radians), 99, 101);
            Assert.Equal(20 + pair.First.Time.Seconds, Double(pair.Second, "7/6/6"), 1e-6);
            Assert.Equal(["identity", "category"], pair.Second["7/10/1"]);
            Assert.Equal(pair.First.Belief!.Identity.ToString(), pair.Second["7/10/2"][0]);
            Assert.Equal(pair.First.Belief.Status.ToString(), Text(pair.Second, "7/8/2"));
        });
        // Dropped and found again it is another object.
        Assert.Equal(2, told.Select(message => Text(message, "7/2")).Distinct().Count());
        Assert.Equal(told.Length, told.Select(message => Text(message, "7/1")).Distinct().Count());
        Assert.All(told, message => Assert.Matches(Ulid(), Text(message, "7/2")));
    }

    [Fact]
    public void A_plot_is_told_by_range_and_bearing_and_a_silent_radar_as_such()
    {
        var plot = new Plot(default, Instant.FromSeconds(61), 120.5.Kilometres, Azimuth.FromDegrees(271.25), Angle.FromDegrees(0), Decibels.FromDecibels(13.5)) { RangeRate = Speed.FromMetresPerSecond(-211.5) };
        var told = Read(MadeScene.Written((stream, clock) => new WithPlot(new SapientSceneWriter(stream, clock), new(plot.Time, MadeScene.Radar, plot))));

        var detection = Assert.Single(told, message => message.ContainsKey("7/5"));
        Assert.Equal([0, 271.25, 120_500], ((string[])["7/5/1", "7/5/2", "7/5/3"]).Select(field => Double(detection, field)));
        Assert.Equal((1UL, 1UL), (Number(detection, "7/5/7"), Number(detection, "7/5/8")));
        Assert.Equal(["13.5", "-211.5"], detection["7/10/2"]);
        var silent = told.Where(message => message.ContainsKey("6/11")).ToArray();
        Assert.All(silent, message => Assert.Equal((11UL, "silent"), (Number(message, "6/11/4"), Text(message, "6/11/3"))));
        Assert.NotEmpty(silent);
        Assert.Equal(300_000, Double(told.First(message => message.ContainsKey(Status)), "6/12/1/3"));
        Assert.Equal(MadeScene.Written((stream, clock) => new SapientSceneWriter(stream, clock)), MadeScene.Written((stream, clock) => new SapientSceneWriter(stream, clock)));
    }

    private static string Text(Dictionary<string, List<object>> message, string field) => (string)message[field][0];

    private static ulong Number(Dictionary<string, List<object>> message, string field) => (ulong)message[field][0];

    private static double Double(Dictionary<string, List<object>> message, string field) => (double)message[field][0];

    /// <summary>Messages behind their lengths: of each the values of its fields by the path of their numbers.</summary>
    private static List<Dictionary<string, List<object>>> Read(byte[] file)
    {
        List<Dictionary<string, List<object>>> messages = [];
        for (var at = 0; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
            var message = new Dictionary<string, List<object>>(StringComparer.Ordinal);
            Assert.True(TryFields(file.AsSpan(at + 4, length).ToArray(), "", message));
            messages.Add(message);
            at += 4 + length;
        }

        return messages;
    }

    private static bool TryFields(byte[] bytes, string path, Dictionary<string, List<object>> into)
    {
        var reader = new ProtobufReader(bytes, 0, bytes.Length);
        while (reader.Next())
        {
            var field = path.Length == 0 ? $"{reader.Field}" : $"{path}/{reader.Field}";
            var value = reader.Form == 2 ? bytes[reader.Begin..reader.Offset] : [];
            object told = reader.Form switch
            {
                1 => BitConverter.UInt64BitsToDouble(reader.Bits),
                5 => (double)BitConverter.UInt32BitsToSingle((uint)reader.Bits),
                2 => IsMessage(field) ? value : Encoding.UTF8.GetString(value),
                _ => reader.Bits,
            };
            into.TryAdd(field, []);
            into[field].Add(told);
            if (told is byte[] inner && !TryFields(inner, field, into))
            {
                return false;
            }
        }

        return reader.Fault is null;
    }

    /// <summary>By the schema: the other fields of many bytes are texts.</summary>
    private static bool IsMessage(string field) => field is "1" or Registration or Status or Detection
        or "4/1" or "4/5" or "4/6" or "4/6/1" or "4/7" or "4/7/4" or "4/7/10" or "4/7/10/1" or "4/7/10/6" or "4/7/10/6/4" or "4/7/11" or "4/7/11/2" or "4/7/11/2/3" or "4/10"
        or "6/7" or "6/11" or "6/12" or "6/12/1" or "7/5" or "7/6" or "7/8" or "7/10" or "7/19";

    [GeneratedRegex("^[0-7][0-9A-HJKMNP-TV-Z]{25}$")]
    private static partial Regex Ulid();

    /// <summary>Passes a scene on with one plot more.</summary>
    private sealed class WithPlot(ISceneWriter writer, ScenePlot plot) : ISceneWriter
    {
        private bool _isTold;

        public void Begin(SceneHead head) => writer.Begin(head);

        public void Write(SceneItem item)
        {
            if (!_isTold && item.Time > plot.Time)
            {
                _isTold = true;
                writer.Write(plot);
            }

            writer.Write(item);
        }

        public void End(Instant time) => writer.End(time);
    }
}
