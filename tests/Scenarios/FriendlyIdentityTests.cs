using Parapet.BattleManagement.Doctrine;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Record.Entries;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Friends before a battery that cannot ask in their keys: what they answer, report and plan decides who is lost.</summary>
public sealed class FriendlyIdentityTests
{
    private const IffModes Keyed = IffModes.Mode4 | IffModes.Mode5;
    private const IffModes Foreign = IffModes.Civil | IffModes.National;

    private const int Count = 12;
    private const int Dead = 2;

    private static readonly TerminalDescription Kept = new() { Availability = Ratio.One, Period = Duration.FromSeconds(4), PositionSigma = 30.Metres };

    /// <summary>
    /// A dozen fighters come home over a battery, a quarter of them low and fast, two with dead transponders. As delivered
    /// the battery shares no mode with them in combat and fires at all; their civil codes spare those that fly as airliners
    /// do; an interrogator of a mode of their own, all that answer.
    /// </summary>
    [Fact]
    public void Friends_lost_come_in_the_order_of_what_a_battery_can_ask()
    {
        var delivered = Fly(Foreign, Keyed);
        var civil = Fly(Foreign, Keyed | IffModes.Civil);
        var national = Fly(Foreign, Keyed | IffModes.National);
        var allied = Fly(Keyed | IffModes.Civil, Keyed);

        Assert.Equal(Count, Lost(delivered));
        Assert.Equal(Dead + Count / 4, Lost(civil));
        Assert.Equal(Dead, Lost(national));
        Assert.Equal(Dead, Lost(allied));

        Assert.Equal((Count - Dead, Dead), (Lost(delivered, LossMechanism.WrongMode), Lost(delivered, LossMechanism.DeadTransponder)));
        Assert.Equal((Count / 4, Dead), (Lost(civil, LossMechanism.CivilReplyDoubted), Lost(civil, LossMechanism.DeadTransponder)));
        Assert.Equal(Dead, Lost(national, LossMechanism.DeadTransponder));
    }

    [Fact]
    public void Every_friend_lost_has_one_mechanism_and_nobody_else_has_any()
    {
        // So patient that nobody is judged hostile before it is fired at.
        var free = Doctrine(WeaponControlStatus.Free) with { ChallengesBeforeHostile = 100 };
        foreach (var run in new[] { Fly(Foreign, Keyed), Fly(Foreign, IffModes.None), Fly(Foreign, Keyed, free) })
        {
            Assert.All(run.Targets, target => Assert.Equal(target.Class == TargetClass.FriendlyAircraft && target.Fate == TargetFate.Killed, target.Loss is not null));
        }

        Assert.Equal(Count - Dead, Lost(Fly(Foreign, IffModes.None), LossMechanism.Silent));
        Assert.Equal(Count, Lost(Fly(Foreign, Keyed, free), LossMechanism.HoldRule));
    }

    /// <summary>A friend without a transponder reports itself to the centre; only the post that the centre tells knows it.</summary>
    [Fact]
    public void A_silent_friend_that_reports_itself_is_a_friend_at_linked_posts_only()
    {
        var linked = Replications.Run(Reporting(LinkContent.FriendPositions, out var post, out var other));
        var mute = Replications.Run(Reporting(LinkContent.Tracks, out _, out _));

        Assert.Contains(StandardIdentity.Friend, Identities(linked, post));
        Assert.DoesNotContain(StandardIdentity.Hostile, Identities(linked, post));
        Assert.Contains(StandardIdentity.Hostile, Identities(linked, other));
        Assert.DoesNotContain(StandardIdentity.Friend, Identities(linked, other));
        Assert.DoesNotContain(StandardIdentity.Friend, Identities(mute, post));
        Assert.Equal(IdentityBasis.ReportedPosition, linked.Of<Identified>().First(entry => entry.Judgement.Identity == StandardIdentity.Friend).Judgement.Basis);
    }

    /// <summary>The same flights under other ids draw other measurement errors, of a metre; who is known by its report stays the same.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Permuting_the_truths_ids_changes_no_identity(int shift)
    {
        var scenario = Reporting(LinkContent.FriendPositions, out _, out _);
        var count = scenario.Targets.Length;
        var order = Enumerable.Range(0, count).Select(i => (i + shift) % count).ToArray();
        var turned = scenario with
        {
            Targets = [.. order.Select((from, to) => scenario.Targets[from] with { Id = new(to) })],
            Aims = [.. order.Select(from => scenario.Aims[from])],
        };
        var (plain, permuted) = (Replications.Run(scenario), Replications.Run(turned));
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(plain.Targets[order[i]].Fate, permuted.Targets[i].Fate);
            Assert.Equal(plain.Targets[order[i]].Launches, permuted.Targets[i].Launches);
            Assert.Equal(plain.IdentitiesOf(order[i]), permuted.IdentitiesOf(i));
        }
    }

    /// <summary>Told by voice between half a minute and a minute and a half after it set out: until then the friend is nobody's.</summary>
    [Fact]
    public void A_flight_plan_comes_by_voice_and_late()
    {
        var world = new ReducedScenario();
        var centre = world.AddCentre();
        var post = world.AddSystem(Doctrine(WeaponControlStatus.Hold), ReducedParts.FireUnit(20), ReducedParts.Interceptor(0), Radar(Foreign));
        world.Tie(centre, post, Voice);
        world.AddTarget(Friend, Flights.Inbound(60_000, 0, 0, 190), new(Keyed, Working: true));
        world.AddTarget(ReducedParts.Target, Flights.Inbound(250_000, 300, 0, 200));
        world.Plans.Add(PlanOf(Flights.Inbound(60_000, 0, 0, 190)));
        var judged = Replications.Run(world.Build()).WithTarget<Identified>().Where(pair => pair.Target == 0).Select(pair => pair.Entry).ToArray();

        var spared = Array.FindIndex(judged, entry => entry.Judgement is { Identity: StandardIdentity.AssumedFriend, Basis: IdentityBasis.FlightPlan });
        Assert.True(spared > 0);
        Assert.InRange(judged[spared].Time.Seconds, 30, 110);
        Assert.Contains(judged[..spared], entry => entry.Judgement.Identity == StandardIdentity.Hostile);
        Assert.DoesNotContain(judged[spared..], entry => entry.Judgement.Identity == StandardIdentity.Hostile);
    }

    /// <summary>Who knows of the plan has no radar that sees the flight; who sees it knows of no plan, and understands which of its tracks is spoken of.</summary>
    [Fact]
    public void What_another_makes_of_a_posts_own_track_is_heard_there()
    {
        var world = new ReducedScenario();
        var centre = world.AddCentre();
        var sees = world.AddSystem(Doctrine(WeaponControlStatus.Hold), ReducedParts.FireUnit(20), ReducedParts.Interceptor(0), Radar(Foreign));
        var knows = world.AddSystem(
            Doctrine(WeaponControlStatus.Hold), ReducedParts.FireUnit(20), ReducedParts.Interceptor(0), Radar(Foreign) with { InstrumentedRange = 1.Kilometres });
        world.Tie(centre, knows, Voice);
        world.TieBothWays(sees, knows, ReducedParts.SwiftLink);
        world.AddTarget(Friend, Flights.Inbound(60_000, 0, 0, 190), new(Keyed, Working: true));
        world.AddTarget(ReducedParts.Target, Flights.Inbound(250_000, 300, 0, 200));
        world.Plans.Add(PlanOf(Flights.Inbound(60_000, 0, 0, 190)));
        var judged = Replications.Run(world.Build()).WithTarget<Identified>().Where(pair => pair.Target == 0).Select(pair => pair.Entry).ToArray();
        Assert.Contains(judged, entry => entry.Post == sees && entry.Judgement.Identity == StandardIdentity.AssumedFriend);
        Assert.Equal(StandardIdentity.AssumedFriend, judged.Last(entry => entry.Post == sees).Judgement.Identity);
    }

    private static TargetDescription Friend { get; } = ReducedParts.Target with
    {
        Id = "friend",
        Name = "Friend",
        Class = TargetClass.FriendlyAircraft,
        Signature = new() { CrossSections = [.. Enumerable.Repeat(10.SquareMetres, 6)], Fluctuation = Fluctuation.Swerling0 },
        Terminal = Kept,
    };

    private static LinkDescription Voice { get; } = new()
    {
        Name = "voice",
        Period = Duration.FromSeconds(60),
        MinimumLatency = Duration.FromSeconds(30),
        MaximumLatency = Duration.FromSeconds(40),
        Loss = Ratio.Zero,
        PositionGrain = 2.Kilometres,
        TracksPerPeriod = 6,
        Carries = LinkContent.FlightPlans,
    };

    private static DoctrineDescription Doctrine(WeaponControlStatus control) =>
        ReducedParts.Doctrine(FiringPattern.Of(1)) with { WeaponControl = control, HarmRadius = 10.Kilometres };

    private static RadarDescription Radar(IffModes asks) => ReducedParts.ExactRadar with
    {
        Interrogator = new() { Modes = asks, MaximumRange = 400.Kilometres, ReplyProbability = Ratio.One },
    };

    private static ReducedRun Fly(IffModes asks, IffModes inCombat, DoctrineDescription? doctrine = null)
    {
        var world = new ReducedScenario();
        world.AddSystem(doctrine ?? Doctrine(WeaponControlStatus.Tight), ReducedParts.FireUnit(50), ReducedParts.Interceptor(1), Radar(asks));
        for (var i = 0; i < Count; i++)
        {
            // The low ones fly as cruise missiles do, which a civil code does not excuse.
            var flight = Flights.Inbound(60_000 + 500 * i, 30 * i, 0, 220, height: i % 4 == 3 ? 700 : 8_000);
            world.AddTarget(Friend, flight, new(Keyed | IffModes.Civil, Working: i % 4 != 1 || i >= 4 * Dead)
            {
                CombatModes = inCombat,
                CombatBegins = Instant.Start,
                CombatEnds = Instant.FromSeconds(230),
            });
        }

        world.AddTarget(ReducedParts.Target, Flights.Inbound(350_000, 300, 0, 240));
        return Replications.Run(world.Build());
    }

    /// <summary>Two posts, of which the centre tells one; friends without transponders, and a foe far off.</summary>
    private static Scenario Reporting(LinkContent carries, out NodeId post, out NodeId other)
    {
        var world = new ReducedScenario();
        var centre = world.AddCentre();
        post = world.AddSystem(Doctrine(WeaponControlStatus.Hold), ReducedParts.FireUnit(20), ReducedParts.Interceptor(0), Radar(Foreign));
        other = world.AddSystem(Doctrine(WeaponControlStatus.Hold), ReducedParts.FireUnit(20), ReducedParts.Interceptor(0), Radar(Foreign));
        world.Tie(centre, post, ReducedParts.SwiftLink with { Carries = carries });
        for (var i = 0; i < 6; i++)
        {
            world.AddTarget(Friend, Flights.Inbound(60_000 + 1_000 * i, 60 * i, 0, 190), default, new(10 + i, Working: true));
        }

        world.AddTarget(ReducedParts.Target, Flights.Inbound(250_000, 330, 0, 200));
        return world.Build();
    }

    private static FlightPlan PlanOf(Trajectory flight) => new()
    {
        Number = 1,
        Points = [new(PlaceAt(flight, flight.Begins), flight.Begins), new(PlaceAt(flight, flight.Ends), flight.Ends)],
        Floor = Flights.HeightMetres.Metres,
        Ceiling = (Flights.HeightMetres + 500).Metres,
        Filed = flight.Begins,
    };

    private static Geodetic PlaceAt(Trajectory flight, Instant time) => Wgs84.ToGeodetic(flight.At(time).Position);

    private static IEnumerable<StandardIdentity> Identities(ReducedRun run, NodeId post) =>
        run.WithTarget<Identified>().Where(pair => pair.Entry.Post == post && pair.Target is >= 0 and < 6).Select(pair => pair.Entry.Judgement.Identity);

    private static int Lost(ReducedRun run) => run.Targets.Count(target => target.Class == TargetClass.FriendlyAircraft && target.Fate == TargetFate.Killed);

    private static int Lost(ReducedRun run, LossMechanism mechanism) => run.Targets.Count(target => target.Loss == mechanism);
}
