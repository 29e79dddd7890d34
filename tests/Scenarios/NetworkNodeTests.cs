using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.Judging.Joining;
using Parapet.Judging.Ledger;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Nodes that are silent, lost, or hand on: each changes what it should and nothing else.</summary>
public sealed class NetworkNodeTests
{
    private static readonly DoctrineDescription Doctrine = ReducedParts.Doctrine(FiringPattern.Of(1));

    [Fact]
    public void A_silent_radar_sees_nothing_until_its_time_and_then_as_it_would_have()
    {
        var radiating = Run(TwoSystems(), seed: 60);
        var silent = Run(WithSensor(TwoSystems(), 0, sensor => sensor with { SilentUntil = Instant.FromSeconds(60) }), seed: 60);

        Assert.Equal(EntriesOf(radiating, 1001), EntriesOf(silent, 1001));
        Assert.True(FirstTrack(radiating, 1000) < 20);
        Assert.InRange(FirstTrack(silent, 1000), 60, 80);
    }

    [Fact]
    public void A_lost_radar_takes_its_own_posts_tracks_and_no_others()
    {
        var whole = Run(TwoSystems(), seed: 61);
        var lost = Run(WithSensor(TwoSystems(), 0, sensor => sensor with { LostAt = Instant.FromSeconds(1) }), seed: 61);

        Assert.Equal(EntriesOf(whole, 1001), EntriesOf(lost, 1001));
        Assert.NotEmpty(EntriesOf(whole, 1000));
        Assert.Empty(EntriesOf(lost, 1000));
    }

    [Fact]
    public void A_lost_post_and_a_lost_unit_fire_no_more()
    {
        var scenario = TwoSystems();
        var orders = EntriesOf(Run(scenario, seed: 62), 1000, EntryKind.Ordered);
        var at = orders[^1].Time;
        var postLost = Run(scenario with { Posts = scenario.Posts.SetItem(0, scenario.Posts[0] with { LostAt = at }) }, seed: 62);
        var unitLost = Run(scenario with { FireUnits = scenario.FireUnits.SetItem(0, scenario.FireUnits[0] with { LostAt = at }) }, seed: 62);

        JoinedEntry[] before = [.. orders.Where(order => order.Time < at)];
        Assert.Equal(before, EntriesOf(postLost, 1000, EntryKind.Ordered));
        Assert.Equal(before, EntriesOf(unitLost, 1000, EntryKind.Ordered));
    }

    [Fact]
    public void An_isolated_nodes_picture_knows_nothing_of_others()
    {
        var world = new ReducedScenario();
        AddSystem(world);
        var alone = Run(Raid(world).Build(), seed: 63);

        Assert.Equal(TracksOf(alone), TracksOf(Run(TwoSystems(), seed: 63)));

        // Posts look at phases of their own, so the moment of the look may differ; what is seen may not.
        static (int, TrackNumber, Instant)[] TracksOf(ReducedRun outcome) =>
            [.. outcome.WithTarget<TrackConfirmed>().Where(pair => pair.Entry.Post.Value == 1000).Select(pair => (pair.Target, pair.Entry.Track.Number, pair.Entry.Track.FirstPlot))];
    }

    [Theory]
    [InlineData(LinkContent.Tracks, false)]
    [InlineData(LinkContent.Tracks, true)]
    [InlineData(LinkContent.Plots, false)]
    public void A_post_without_radars_sees_by_a_link_or_through_a_gateway(LinkContent carries, bool throughGateway)
    {
        var link = ReducedParts.SwiftLink with { Carries = carries };
        var first = FirstTrack(Run(BlindPost(link, throughGateway), seed: 64), 1001);
        var own = FirstTrack(Run(BlindPost(link, throughGateway), seed: 64), 1000);

        // A track is told once a second and comes half a second later at the latest; a gateway adds as much again. A
        // post looks once a second.
        Assert.InRange(first - own, 0, throughGateway ? 4.5 : 3);
        Assert.Empty(EntriesOf(Run(BlindPost(link with { Carries = LinkContent.EngagementStatus }, throughGateway), seed: 64), 1001, EntryKind.TrackConfirmed));
    }

    [Fact]
    public void A_gateway_sends_no_news_back_to_its_author()
    {
        var linked = Run(BlindPost(ReducedParts.SwiftLink, throughGateway: true), seed: 65);
        var aloof = BlindPost(ReducedParts.SwiftLink, throughGateway: true);
        var oneWay = Run(aloof with { Links = aloof.Links.RemoveAll(link => link.To.Value == 1000) }, seed: 65);

        Assert.Equal(EntriesOf(oneWay, 1000, EntryKind.TrackConfirmed), EntriesOf(linked, 1000, EntryKind.TrackConfirmed));
    }

    [Fact]
    public void Pictures_are_one_over_perfect_links_and_have_nothing_in_common_without()
    {
        var linked = Run(BlindPost(ReducedParts.SwiftLink, throughGateway: false), seed: 66);
        var scenario = BlindPost(ReducedParts.SwiftLink, throughGateway: false);
        var isolated = Run(scenario with { Links = [] }, seed: 66);

        Assert.True(linked.Outcome.Commonality.Either > 0);
        Assert.Equal(linked.Outcome.Commonality.Either, linked.Outcome.Commonality.Both);
        Assert.Equal(isolated.Pictures[0].Tracked, isolated.Outcome.Commonality.Either);
        Assert.Equal(0, isolated.Outcome.Commonality.Both);
        Assert.Equal(linked.Pictures[0] with { Node = 1001 }, linked.Pictures[1]);
        Assert.Equal(0, isolated.Pictures[1].Tracked);
        Assert.Equal(isolated.Pictures[0], linked.Pictures[0]);
    }

    [Fact]
    public void Every_track_on_an_object_stands_in_the_confusion_matrix_once()
    {
        var outcome = Run(TwoSystems(), seed: 67);

        Assert.Equal(outcome.Pictures.Sum(picture => picture.Tracks), outcome.Outcome.Judgements.Sum(cell => cell.Samples));
        Assert.All(outcome.Outcome.Judgements, cell => Assert.Equal(ReducedParts.Target.Class, cell.Class));
    }

    private static ReducedRun Run(Scenario scenario, ulong seed) => Replications.Run(scenario, seed);

    private static double FirstTrack(ReducedRun outcome, int node) =>
        EntriesOf(outcome, node, EntryKind.TrackConfirmed)[0].Time.Seconds;

    private static JoinedEntry[] EntriesOf(ReducedRun outcome, int node, EntryKind? kind = null) =>
    [
        .. outcome.Story.Where(joined => joined.Entry.Post == new NodeId(node) && (kind is null || joined.Kind == kind))
            .Where(joined => joined.Kind is EntryKind.TrackConfirmed or EntryKind.Identified or EntryKind.Ordered),
    ];

    private static Scenario WithSensor(Scenario scenario, int index, Func<SensorPlacement, SensorPlacement> change) =>
        scenario with { Sensors = scenario.Sensors.SetItem(index, change(scenario.Sensors[index])) };

    private static ReducedScenario Raid(ReducedScenario world)
    {
        world.AddRaid(Flights.Ring(6, rangeMetres: 90_000, seconds: 360, staggerMetres: 1_500));
        return world;
    }

    private static NodeId AddSystem(ReducedScenario world) =>
        world.AddSystem(Doctrine, ReducedParts.FireUnit(20), ReducedParts.Interceptor(0.0));

    /// <summary>Two systems side by side whose rounds never kill, so that neither changes the other's sky.</summary>
    private static Scenario TwoSystems()
    {
        var world = new ReducedScenario();
        AddSystem(world);
        AddSystem(world);
        return Raid(world).Build();
    }

    private static Scenario BlindPost(LinkDescription link, bool throughGateway)
    {
        var world = new ReducedScenario();
        var seeing = AddSystem(world);
        var blind = world.AddPost(Doctrine);
        world.AddFireUnit(blind, new(0), ReducedParts.FireUnit(20), ReducedParts.Interceptor(0.0));
        var gateway = new NodeId(GatewayPlacement.FirstNode);
        if (throughGateway)
        {
            world.TieBothWays(seeing, gateway, link);
            world.TieBothWays(gateway, blind, link);
        }
        else
        {
            world.TieBothWays(seeing, blind, link);
        }

        ImmutableArray<GatewayPlacement> gateways = throughGateway ? [new() { Node = gateway, Name = "gateway" }] : [];
        return Raid(world).Build() with { Gateways = gateways };
    }
}
