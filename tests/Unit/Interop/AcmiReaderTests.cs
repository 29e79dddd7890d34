using System.Globalization;
using System.Text;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Acmi;
using Parapet.Interop.Scenes;
using Parapet.Interop.Wire;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>The reader, made from the format's public description, holds the writer to account: whatever a scene holds that ACMI has a place for must come back.</summary>
public sealed class AcmiReaderTests
{
    private const string Head = "FileType=text/acmi/tacview\nFileVersion=2.2\n";

    private static readonly byte[] s_file = MadeScene.Written(SceneFormat.All.Single(format => format.Name == "acmi").Open);

    [Fact]
    public void The_head_is_the_scenes()
    {
        var globals = Records().OfType<AcmiGlobal>().ToDictionary(global => global.Name, global => global.Value);
        Assert.Equal(MadeScene.Clock.Begins, DateTimeOffset.Parse(globals["ReferenceTime"], CultureInfo.InvariantCulture));
        Assert.Equal(MadeScene.Head.Title, globals["Title"]);
        Assert.Contains("seed 2017", globals["Comments"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_state_of_every_object_is_there_at_its_time_and_place()
    {
        var numbers = Numbers();
        var places = Records().OfType<AcmiUpdate>().Where(update => update.Place is not null).ToLookup(update => update.Id);
        foreach (var states in MadeScene.Items.OfType<SceneState>().Select(state => state.Id).Distinct().SelectMany(MadeScene.StatesOf).GroupBy(state => state.Id))
        {
            // A track that is found again is a new object of the file.
            AcmiUpdate[] read = [.. numbers[states.Key].SelectMany(number => places[number])];
            SceneState[] written = [.. states];
            Assert.Equal(written.Select(state => state.Time.Seconds), read.Select(update => update.Seconds), (a, b) => Math.Abs(a - b) < 0.0006);
            Assert.All(written.Zip(read), pair => Assert.InRange((pair.First.Position - Of(pair.Second.Place!.Value)).Norm, 0, 0.0115));
        }
    }

    [Fact]
    public void What_stands_is_there_with_its_reach_and_its_sector()
    {
        var radar = Updates(MadeScene.Radar)[0];
        var place = MadeScene.Items.OfType<SceneAppearance>().Single(item => item.Object.Id == MadeScene.Radar).Object.Place!.Value;
        Assert.InRange((Wgs84.ToEcef(place) - Of(radar.Place!.Value)).Norm, 0, 0.0115);
        var told = radar.Properties.ToDictionary(property => property.Name, property => property.Value);
        Assert.Equal(MadeScene.HardName, told["CallSign"]);
        Assert.Equal("Ground+Static+Sensor", told["Type"]);
        Assert.Equal("300000", told["RadarRange"]);
        Assert.Equal(("90", "120"), (told["RadarAzimuth"], told["RadarHorizontalBeamwidth"]));
        Assert.Equal(Updates(MadeScene.Unit)[0].Id, ulong.Parse(told["Parent"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        Assert.Equal(["0", "1"], Updates(MadeScene.Radar).SelectMany(update => update.Properties).Where(property => property.Name == "RadarMode").Select(property => property.Value));
    }

    [Fact]
    public void A_track_changes_its_colour_and_type_when_its_post_changes_its_mind()
    {
        (string Name, string Value, double Seconds)[] told = [.. Updates(MadeScene.Track).SelectMany(update => update.Properties.Select(property => (property.Name, property.Value, update.Seconds)))];
        Assert.Equal([("Orange", 100), ("Red", 150), ("Red", 250), ("Blue", 400)], told.Where(one => one.Name == "Color").Select(one => (one.Value, one.Seconds)));
        Assert.Equal([("Unknown", 100), ("Hostile", 150), ("Hostile", 250), ("AssumedFriend", 400)], told.Where(one => one.Name == "Label").Select(one => (one.Value, one.Seconds)));
        Assert.Equal([("Air", 100), ("Air+FixedWing", 180), ("Air+FixedWing", 250)], told.Where(one => one.Name == "Type").Select(one => (one.Value, one.Seconds)));
    }

    [Fact]
    public void Events_and_ends_are_those_of_the_scene()
    {
        var records = Records().ToArray();
        var target = Numbers()[MadeScene.Target].Single();
        var killed = records.OfType<AcmiEvent>().Single(told => told.Kind == "Destroyed");
        Assert.Equal((640, target), (killed.Seconds, killed.Objects.Single()));
        Assert.Contains(records, record => record is AcmiRemoval { Seconds: 640 } gone && gone.Id == target);
        var round = Numbers()[MadeScene.Round].Single();
        Assert.Contains(records, record => record is AcmiRemoval { Seconds: 340.5 } gone && gone.Id == round);
        Assert.Contains(records, record => record is AcmiEvent { Kind: "Message", Text: "Hit" } told && told.Objects.Contains(round));
        Assert.Contains(records, record => record is AcmiEvent { Kind: "Message", Seconds: 305 } told && told.Text.Contains("round 3 at T5-40", StringComparison.Ordinal));
        Assert.Contains(Updates(MadeScene.Unit).SelectMany(update => update.Properties), property => property == ("LockedTarget", Numbers()[MadeScene.Track].Last().ToString("x", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_minute_of_three_hundred_objects_takes_less_than_a_megabyte()
    {
        using var stream = new MemoryStream();
        var writer = SceneFormat.All.Single(format => format.Name == "acmi").Open(stream, MadeScene.Clock);
        writer.Begin(MadeScene.Head);
        var begin = Wgs84.ToEcef(Geodetic.FromDegrees(37, 35, 9000));
        for (var number = 0; number < 300; number++)
        {
            writer.Write(new SceneAppearance(Instant.Start, new(new(SceneThing.Target, 0, number)) { Name = $"Cruise missile {number}", Type = "cruise-missile", Side = SceneSide.Attacker }));
        }

        for (var second = 0; second < 60; second++)
        {
            for (var number = 0; number < 300; number++)
            {
                writer.Write(new SceneState(Instant.FromSeconds(second), new(SceneThing.Target, 0, number), new(begin.X + 111.7 * number - 173.3 * second, begin.Y + 201.3 * second, begin.Z + 17.77 * second), new(-173.3, 201.3, 17.77)));
            }
        }

        writer.End(Instant.FromSeconds(60));
        Assert.InRange(stream.Length, 300_000, 1_000_000);
    }

    /// <summary>Facts of the description that the writer does not use.</summary>
    [Fact]
    public void Other_notations_are_read()
    {
        AcmiRecord[] records = [.. Read(Head + "// a comment\n0,ReferenceLongitude=-129,ReferenceLatitude=43\n#47.13\n3000102,T=41.6|1.5|2000.14|1|2|359|5|6|7,Name=C172\n#49\r\n3000102,T=||3000\n3000102,T=41|||10|20\n0,Briefing=a\\, b\\\nc\n0,Event=Timeout|SourceId:507|Outcome:Kill\n0,Event=Message|7|8|two\\, |of them\n-3000102\n", out var faults)];
        Assert.Empty(faults);
        Assert.Equal(new AcmiPlace(-87.4, 44.5, 2000.14, 359), ((AcmiUpdate)records[0]).Place);
        Assert.Equal((47.13, 0x3000102ul, ("Name", "C172")), (records[0].Seconds, ((AcmiUpdate)records[0]).Id, ((AcmiUpdate)records[0]).Properties.Single()));
        Assert.Equal(new AcmiPlace(-87.4, 44.5, 3000, 359), ((AcmiUpdate)records[1]).Place);
        Assert.Equal(new AcmiPlace(-88, 44.5, 3000, 359), ((AcmiUpdate)records[2]).Place);
        Assert.Equal(new AcmiGlobal(49, "Briefing", "a, b\nc"), records[3]);
        Assert.Equal(("Timeout", "SourceId:507|Outcome:Kill"), (((AcmiEvent)records[4]).Kind, ((AcmiEvent)records[4]).Text));
        Assert.Equal([7ul, 8ul], ((AcmiEvent)records[5]).Objects);
        Assert.Equal("two, |of them", ((AcmiEvent)records[5]).Text);
        Assert.Equal(new AcmiRemoval(49, 0x3000102), records[6]);
    }

    [Theory]
    [InlineData("", "byte 0, FileType: nothing")]
    [InlineData("PK\u0003\u0004", "byte 0, FileType")]
    [InlineData("FileType=text/acmi/tacview\nFileVersion=3.0\n", "byte 27, FileVersion: 'FileVersion=3.0'")]
    [InlineData(Head + "#soon\n", "byte 43, frame: 'soon'")]
    [InlineData(Head + "xyz,T=1|2|3\n", "byte 43, object: 'xyz'")]
    [InlineData(Head + "1,T=1|2\n", "byte 43, T: 2 parts; allowed: 3, 5, 6 or 9")]
    [InlineData(Head + "1,T=1|95|3\n", "byte 43, T: longitude 1, latitude 95 deg")]
    [InlineData(Head + "1,Name\n", "byte 43, property: 'Name'")]
    public void A_broken_line_is_told_with_its_place_and_passed_over(string text, string reason)
    {
        _ = Read(text, out var faults);
        Assert.Contains(faults, fault => fault.ToString().StartsWith(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void No_damage_breaks_the_reader()
    {
        var whole = s_file[..2000];
        for (var key = 0; key < ByteMutation.Usual; key++)
        {
            _ = Read(ByteMutation.Of(whole, key), out var faults);
            Assert.All(faults, fault => Assert.True(fault.Item.Length > 0 && fault.Offset <= whole.Length + 200, $"{key}: {fault}"));
        }
    }

    private static AcmiUpdate[] Updates(SceneId id) => [.. Numbers()[id].SelectMany(number => Records().OfType<AcmiUpdate>().Where(update => update.Id == number))];

    /// <summary>The numbers of the file, in the order in which objects appear: each appearance is one.</summary>
    private static ILookup<SceneId, ulong> Numbers() =>
        MadeScene.Items.OfType<SceneAppearance>().Select((item, index) => (item.Object.Id, Number: (ulong)index + 1)).ToLookup(pair => pair.Id, pair => pair.Number);

    private static Position<Ecef> Of(AcmiPlace place) => Wgs84.ToEcef(Geodetic.FromDegrees(place.LatitudeDegrees, place.LongitudeDegrees, place.HeightMetres));

    private static List<AcmiRecord> Records()
    {
        var records = Read(s_file, out var faults);
        Assert.Empty(faults);
        return records;
    }

    private static List<AcmiRecord> Read(string text, out List<WireFault> faults) => Read(Encoding.UTF8.GetBytes(text), out faults);

    private static List<AcmiRecord> Read(byte[] bytes, out List<WireFault> faults)
    {
        var complaints = faults = [];
        var reader = new AcmiReader(new MemoryStream(bytes), complaints.Add);
        var records = new List<AcmiRecord>();
        while (reader.Next() is { } record)
        {
            records.Add(record);
        }

        return records;
    }
}
