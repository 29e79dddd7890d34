using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Quantities;
using Parapet.Foundation.Time;
using Parapet.Interop.Acmi;
using Parapet.Interop.Cot;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Scenes;
using Parapet.Interop.Scenes;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>A record becomes a scene: in order, thinned, and with nothing joined that the record keeps apart.</summary>
public sealed class SceneTests
{
    private static readonly SceneSelection Everything = new() { Posts = [SceneSelection.All], Every = Duration.FromSeconds(5) };

    /// <summary>In five seconds a round turns more than once.</summary>
    [Fact]
    public void Rounds_are_shown_at_steps_of_their_own()
    {
        var items = MadeRecord.Items(new() { Posts = [], Every = Duration.FromSeconds(5), RoundsEvery = Duration.FromSeconds(0.5) });
        Assert.Equal([2, 5, 10], Times(SceneThing.Target));
        Assert.Equal([.. Enumerable.Range(0, 19).Select(half => 11 + (half / 2.0))], Times(SceneThing.Round));

        double[] Times(SceneThing thing) => [.. items.OfType<SceneState>().Where(state => state.Id.Thing == thing).Select(state => Math.Round(state.Time.Seconds, 6))];
    }

    [Fact]
    public void A_radar_that_is_carried_through_the_air_is_told_as_an_aircraft()
    {
        var radars = MadeRecord.Items(Everything, into =>
        {
            MadeRecord.GiveHead(into);
            into.Take(new SensorDeclared(MadeRecord.At(0), new(4), "Eye", "e-7t", MadeRecord.Centre, IsAirborne: true, Wgs84.ToEcef(MadeRecord.Site), default, Angle.FromDegrees(360), Length.FromKilometres(600), IffModes.None));
            into.Take(new RunEnded(MadeRecord.At(40), AllDecided: true));
        }).OfType<SceneAppearance>().Select(item => item.Object).Where(thing => thing.Id.Thing == SceneThing.Radar).OrderBy(thing => thing.Id.Number).ToArray();

        Assert.Equal([false, true], radars.Select(radar => radar.IsAirborne));
        Assert.Equal(["Ground+Static+Sensor", "Air+FixedWing"], radars.Select(AcmiKind.TypeOf));
        Assert.Equal(["a-f-G-E-S-R", "a-f-A-M-F-R-W"], radars.Select(CotType.Of));
        Assert.Equal([PlatformDomain.Land, PlatformDomain.Air], radars.Select(radar => (PlatformDomain)SceneTypes.Of(radar).Domain));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_radar_in_the_air_is_where_its_scans_say(bool plots)
    {
        static Position<Ecef> Place(double seconds) => Wgs84.ToEcef(Geodetic.FromDegrees(39, 35 + 0.002 * seconds, 9_000));
        var items = MadeRecord.Items(Everything with { Plots = plots }, into =>
        {
            MadeRecord.GiveHead(into);
            foreach (var (sensor, name) in ((int, string)[])[(4, "Eye"), (5, "Silent eye")])
            {
                into.Take(new SensorDeclared(MadeRecord.At(0), new(sensor), name, "e-7t", MadeRecord.Centre, IsAirborne: true, Place(0), default, Angle.FromDegrees(360), Length.FromKilometres(600), IffModes.None));
            }

            foreach (var seconds in (double[])[12, 24])
            {
                into.Take(new ScanCompleted(MadeRecord.At(seconds), new(4), 0, MadeRecord.At(seconds - 12), Place(seconds), false, 0));
                into.Take(new ScanCompleted(MadeRecord.At(seconds), new(0), 0, MadeRecord.At(seconds - 12), Wgs84.ToEcef(MadeRecord.Site), false, 0));
            }

            into.Take(new RunEnded(MadeRecord.At(40), AllDecided: true));
        });
        var states = items.OfType<SceneState>().Where(state => state.Id.Thing == SceneThing.Radar).ToArray();

        Assert.Equal([(4, 0.0), (5, 0.0), (4, 12.0), (4, 24.0)], states.Select(state => (state.Id.Number, state.Time.Seconds)));
        Assert.All(states, state => Assert.Equal(0, (state.Position - Place(state.Time.Seconds)).Norm, 1e-6));
        Assert.All(states.Where(state => state.Id.Number == 4), state => Assert.Equal(173.2, state.Velocity.Norm, 1.0));
        Assert.Equal(0, states[1].Velocity.Norm);
        Assert.Equal(plots ? 4 : 0, items.OfType<SceneScan>().Count());
    }

    [Fact]
    public void A_post_tells_from_the_first_of_its_radars_on_the_ground()
    {
        static Geodetic Place(int sensor) => Geodetic.FromDegrees(39, 30 + sensor, 1_000);
        var head = MadeRecord.Head(Everything, into =>
        {
            MadeRecord.GiveHead(into);
            foreach (var (sensor, isAirborne) in ((int, bool)[])[(4, true), (7, false), (6, false)])
            {
                into.Take(new SensorDeclared(MadeRecord.At(0), new(sensor), $"{sensor}", "made", new(77), isAirborne, Wgs84.ToEcef(Place(sensor)), default, Angle.FromDegrees(360), Length.FromKilometres(600), IffModes.None));
            }

            into.Take(new SensorDeclared(MadeRecord.At(0), new(8), "8", "made", new(78), true, Wgs84.ToEcef(Place(8)), default, Angle.FromDegrees(360), Length.FromKilometres(600), IffModes.None));
            into.Take(new RunEnded(MadeRecord.At(40), AllDecided: true));
        });
        Assert.Equal(36, head.Sites[new(77)].Longitude.Degrees, 1e-9);
        Assert.False(head.Sites.ContainsKey(new(78)));
    }

    [Fact]
    public void Items_come_in_the_order_of_their_times()
    {
        var times = MadeRecord.Items(Everything).Select(item => item.Time).ToArray();
        Assert.Equal(times.Order(), times);
        Assert.Equal(MadeRecord.At(2), MadeRecord.Items(Everything).OfType<SceneState>().First().Time);
    }

    [Fact]
    public void Whatever_appears_and_moves_has_an_end_and_nothing_is_told_of_it_outside()
    {
        var items = MadeRecord.Items(Everything);
        var standing = items.OfType<SceneAppearance>().Where(item => item.Object.Place is not null).Select(item => item.Object.Id).ToHashSet();
        Assert.Equal(["asset-0", "unit-0", "radar-0"], standing.Select(id => id.ToString()));
        var live = new HashSet<SceneId>();
        foreach (var item in items)
        {
            switch (item)
            {
                case SceneAppearance appearance:
                    Assert.True(live.Add(appearance.Object.Id));
                    break;
                case SceneState state:
                    Assert.Contains(state.Id, live);
                    break;
                case SceneEnd end:
                    Assert.True(live.Remove(end.Id));
                    break;
            }
        }

        Assert.Equal(standing, live);
    }

    [Fact]
    public void A_rounds_states_are_thinned_and_tracks_are_not()
    {
        var states = MadeRecord.Items(Everything).OfType<SceneState>().ToLookup(state => state.Id.Thing, state => state.Time.Seconds);
        Assert.Equal([11, 15, 20], states[SceneThing.Round].Select(seconds => Math.Round(seconds)));
        Assert.Equal(20, MadeRecord.Items(Everything with { Every = Duration.FromSeconds(0.01) }).OfType<SceneState>().Last(state => state.Id.Thing == SceneThing.Round).Time.Seconds);
        Assert.Equal([10], states[SceneThing.Track]);
    }

    /// <summary>The last step of a round reaches behind its end, and past the moment at which a state is due.</summary>
    [Fact]
    public void A_round_ends_where_it_ends()
    {
        var states = MadeRecord.Items(Everything, into =>
        {
            MadeRecord.GiveHead(into);
            into.Take(new Launched(MadeRecord.At(11), MadeRecord.Post, new(0), MadeRecord.Number, new(0), Round: 0, InterceptorType: 0, Duration.FromSeconds(9)));
            foreach (var seconds in (double[])[11, 13, 15.1, 17, 19.9, 20.05])
            {
                into.Take(new RoundState(MadeRecord.At(seconds), 0, MadeRecord.PlaceAt(seconds), MadeRecord.Velocity, SeekerLocked: true));
            }

            into.Take(new RoundEnded(MadeRecord.At(19.97), 0, MadeRecord.Post, new(0), new(0), MadeRecord.Number, TruthNumber.None, RoundFate.Missed, Length.FromMetres(300), MadeRecord.PlaceAt(19.97)));
            into.Take(new RunEnded(MadeRecord.At(40), AllDecided: true));
        }).OfType<SceneState>().ToArray();
        Assert.Equal([11, 15.1, 19.97], states.Select(state => Math.Round(state.Time.Seconds, 6)));
        Assert.Equal(MadeRecord.PlaceAt(19.97), states[^1].Position);
    }

    [Fact]
    public void Without_truth_no_target_is_told_of()
    {
        var items = MadeRecord.Items(Everything with { Truth = false });
        Assert.DoesNotContain(items.OfType<SceneAppearance>(), item => item.Object.Id.Thing == SceneThing.Target);
        Assert.DoesNotContain(items.OfType<SceneEvent>(), item => item.Subject.Thing == SceneThing.Target || item.Other?.Thing == SceneThing.Target);
        Assert.DoesNotContain(items, item => item is SceneState { Id.Thing: SceneThing.Round } or SceneEvent { Kind: SceneEventKind.RoundEnded });
        Assert.Equal("unit-0", Assert.Single(items.OfType<SceneEvent>(), item => item.Kind == SceneEventKind.Launched).Subject.ToString());
        Assert.All(items.OfType<SceneState>(), state => Assert.NotNull(state.Belief));
        Assert.Contains(items.OfType<SceneState>(), state => state.Id.Thing == SceneThing.Track);
    }

    [Fact]
    public void Without_a_name_the_first_centre_is_shown_and_a_wrong_name_is_told_with_the_right_ones()
    {
        var shown = MadeRecord.Items(new()).OfType<SceneState>().Where(state => state.Id.Thing == SceneThing.Track);
        Assert.Equal(MadeRecord.Centre.Value, Assert.Single(shown).Id.Holder);
        Assert.DoesNotContain(MadeRecord.Items(new() { Posts = ["Battery"] }).OfType<SceneState>(), state => state.Id.Thing == SceneThing.Track);
        var problem = Assert.Throws<InvalidDataException>(() => MadeRecord.Items(new() { Posts = ["Gateway"] }));
        Assert.Equal("no post is called \"Gateway\"; there are all, \"Centre\", \"Battery\"", problem.Message);
    }

    [Fact]
    public void A_track_that_a_sample_no_longer_holds_is_gone()
    {
        var end = Assert.Single(MadeRecord.Items(Everything).OfType<SceneEnd>(), item => item.Id.Thing == SceneThing.Track);
        Assert.Equal(MadeRecord.At(40), end.Time);
    }

    [Fact]
    public void A_record_that_speaks_of_what_it_does_not_declare_is_refused() =>
        Assert.Throws<InvalidDataException>(() => MadeRecord.Items(Everything, into =>
        {
            MadeRecord.GiveHead(into);
            into.Take(new TruthState(MadeRecord.At(1), new TruthNumber(9), MadeRecord.PlaceAt(1), MadeRecord.Velocity));
        }));
}
