using System.Text;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Cot;
using Parapet.Interop.Scenes;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Cot;

public sealed class CotSceneTests
{
    private static readonly CotEvent[] s_events = Told();

    [Fact]
    public void Times_have_three_digits()
    {
        var time = new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);
        Assert.Equal(time, CotScene.Told(time.AddTicks(4_999)));
        Assert.Equal(time.AddMilliseconds(1), CotScene.Told(time.AddTicks(5_000)));
        Assert.Equal(time.AddSeconds(1), CotScene.Told(time.AddTicks(9_999_999)));

        // A third of a second after a beginning that is none of whole milliseconds.
        var told = new List<CotEvent>();
        var scene = new CotScene(told.Add, new(time.AddTicks(1234)));
        var id = new SceneId(SceneThing.Target, 0, 1);
        scene.Write(new SceneAppearance(Instant.Start, new(id) { Name = "T1", Type = "fighter", Side = SceneSide.Attacker }));
        scene.Write(new SceneState(Instant.FromSeconds(1.0 / 3), id, Wgs84.ToEcef(Geodetic.FromDegrees(38, 33, 1000)), default));
        var only = Assert.Single(told);
        Assert.All((DateTimeOffset[])[only.Time, only.Start, only.Stale], moment => Assert.Equal(0, moment.Ticks % TimeSpan.TicksPerMillisecond));
    }

    /// <summary>What a post takes for neutral is drawn as civil, and read as the aircraft that it is; what it takes for a foe stays military.</summary>
    [Fact]
    public void A_neutral_aircraft_is_civil()
    {
        Assert.Equal("a-n-A-C-F", CotType.Of(StandardIdentity.Neutral, TargetCategory.Aircraft));
        Assert.Equal("a-h-A-M-F", CotType.Of(StandardIdentity.Hostile, TargetCategory.Aircraft));
        Assert.Equal("a-n-A-M-F-Q", CotType.Of(StandardIdentity.Neutral, TargetCategory.Drone));
        Assert.Equal((StandardIdentity.Neutral, TargetCategory.Aircraft), (CotType.IdentityOf("a-n-A-C-F"), CotType.CategoryOf("a-n-A-C-F")));
    }

    [Fact]
    public void Every_event_says_that_it_is_simulated_and_none_runs_backwards()
    {
        Assert.All(s_events, told => Assert.Equal("m-s", told.How));
        Assert.All(s_events, told => Assert.Contains("SIMULATED", told.OtherDetail, StringComparison.Ordinal));
        Assert.Equal(s_events.OrderBy(told => told.Time), s_events);
        Assert.All(s_events, told => Assert.True(told.Stale > told.Time));
    }

    [Fact]
    public void A_track_is_told_at_every_state_where_it_is_with_its_error_at_90_percent()
    {
        SceneState[] states = [.. MadeScene.StatesOf(MadeScene.Track)];
        var told = Of(MadeScene.Track);
        Assert.Equal(states.Length, told.Length);
        Assert.All(told.Zip(states), pair =>
        {
            Assert.InRange((Wgs84.ToEcef(pair.First.Place) - pair.Second.Position).Norm, 0, 0.0115);
            Assert.Equal(MadeScene.Clock.At(pair.Second.Time), pair.First.Time);

            // Spreads of 100 m and 50 m: 173.7 m, as the tables of the circular error have it; the vertical spread is 20 m and one more each second.
            Assert.Equal(173.7, pair.First.CircularErrorMetres, 0.051);
            Assert.Equal(1.6449 * (20 + pair.Second.Time.Seconds), pair.First.LinearErrorMetres, 0.1);
        });
        Assert.Equal("a-u-A", told[0].Type);
        Assert.Equal("a-h-A-M-F", told.Single(one => one.Time == MadeScene.Clock.At(Instant.FromSeconds(300))).Type);
        Assert.Equal("a-a-A-M-F", told[^1].Type);
        Assert.Equal("parapet-2017-3-14-track-2-5-40", told[0].Uid);
    }

    [Fact]
    public void Course_and_speed_are_those_over_the_ground()
    {
        var told = Of(MadeScene.Target).Single(one => one.Time == MadeScene.Clock.At(Instant.FromSeconds(300)));
        var before = MadeScene.StatesOf(MadeScene.Target).Single(state => state.Time == Instant.FromSeconds(295));
        var after = MadeScene.StatesOf(MadeScene.Target).Single(state => state.Time == Instant.FromSeconds(305));
        var leg = Geodesic.Inverse(Wgs84.ToGeodetic(before.Position), Wgs84.ToGeodetic(after.Position));
        Assert.Equal(leg.Distance.Metres / 10, told.Track!.SpeedMetresPerSecond, 1.5);
        Assert.Equal(leg.Departure.Degrees, told.Track.CourseDegrees, 0.2);
        Assert.Equal((0, 0), (told.CircularErrorMetres, told.LinearErrorMetres));
        Assert.Equal("a-h-A-M-F-B", told.Type);
    }

    [Fact]
    public void What_stands_is_told_every_minute_and_what_ended_no_more()
    {
        var told = Of(MadeScene.Radar);
        Assert.Equal(11, told.Length, 1.0);
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.InRange((pair.Second.Time - pair.First.Time).TotalSeconds, 60, 65));
        Assert.All(told, one => Assert.Equal(TimeSpan.FromSeconds(180), one.Stale - one.Time));
        Assert.Equal("a-f-G-E-S-R", told[0].Type);
        Assert.Equal(MadeScene.StatesOf(MadeScene.Round).Count(), Of(MadeScene.Round).Length);
    }

    [Fact]
    public void A_file_holds_a_document_a_line()
    {
        var lines = Encoding.UTF8.GetString(MadeScene.Written(SceneFormat.All.Single(format => format.Name == "cot").Open)).Split('\n');
        Assert.Equal(s_events.Length + 1, lines.Length);
        Assert.Equal("", lines[^1]);
        Assert.All(lines[..^1].Zip(s_events), pair =>
        {
            Assert.True(CotXml.TryRead(Encoding.UTF8.GetBytes(pair.First), out var read, out var fault), fault.ToString());
            Assert.Equal(pair.Second.Uid, read!.Uid);
            Assert.Equal(pair.Second.LatitudeDegrees, read.LatitudeDegrees);
        });
    }

    private static CotEvent[] Of(SceneId id) => [.. s_events.Where(told => told.Uid == $"parapet-2017-3-14-{id}")];

    private static CotEvent[] Told()
    {
        var events = new List<CotEvent>();
        MadeScene.Tell(new CotScene(events.Add, MadeScene.Clock));
        return [.. events];
    }
}
