using Parapet.BattleManagement.Doctrine;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Tests.Scenarios.Reduced;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>No truth leaks: what no sensor has measured, no tracker, commander or round may know.</summary>
public abstract class TruthLeakLaws(TrackKeeperKind keeping)
{
    private const int Targets = 10;

    [Fact]
    public void What_is_never_detected_is_never_tracked_identified_or_shot_at()
    {
        // A radar that sees a square metre at one metre: at 60 km no look can succeed. It interrogates all the same.
        var blind = ReducedParts.ExactRadar with
        {
            ReferenceRange = 1.Metres,
            Interrogator = new() { Modes = IffModes.Mode5, MaximumRange = 400.Kilometres, ReplyProbability = Ratio.One },
        };
        var world = new ReducedScenario { Keeping = keeping };
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(100), ReducedParts.Interceptor(1), blind);
        world.AddRaid(Flights.Ring(Targets));
        world.AddTarget(Friend, Flights.Inbound(70_000, 18, 0, 150), new(IffModes.Mode5, Working: true));
        var outcome = Replications.Run(world.Build());

        Assert.Equal([EntryKind.EmitterState, EntryKind.FateMet], outcome.Story.Select(joined => joined.Kind).Distinct());
        Assert.Equal(Targets, outcome.Leakers);
        Assert.All(outcome.Targets.Take(Targets), target => Assert.Equal(FirstCause.NotSeen, target.Cause));
        Assert.Equal((0, 0), (outcome.Picture.Tracked, outcome.Picture.Tracks));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Permuting_the_truths_ids_changes_no_track_and_no_shot(int multiplier)
    {
        // Ten flights and five rounds that cannot fail: the five that are soonest at the asset are shot. The same
        // flights under other ids draw other measurement errors, of a metre; nothing else may tell them apart.
        var flights = Flights.Ring(Targets, rangeMetres: 55_000, staggerMetres: 1_500).ToArray();
        var order = Enumerable.Range(0, Targets).Select(i => multiplier * (i + 4) % Targets).ToArray();
        var plain = FiveRounds(flights);
        var permuted = FiveRounds([.. order.Select(i => flights[i])]);

        Assert.Equal(5, plain.Killed);
        for (var i = 0; i < Targets; i++)
        {
            var (a, b) = (plain.Targets[order[i]], permuted.Targets[i]);
            Assert.Equal((a.Fate, a.Launches, a.Cause), (b.Fate, b.Launches, b.Cause));

            // A metre of track error at 1 km/s of closing speed, through one uplink a second, is some milliseconds.
            Assert.Equal(a.Ended.Seconds, b.Ended.Seconds, 0.05);
        }

        Assert.Equal(
            plain.WithTarget<Ordered>().Select(pair => (pair.Entry.Time, order[..].IndexOf(pair.Target))),
            permuted.WithTarget<Ordered>().Select(pair => (pair.Entry.Time, pair.Target)));
    }

    [Fact]
    public void A_round_without_a_seeker_goes_where_the_biased_track_says()
    {
        // A tenth of a radian is 4 km and more at the 40 to 50 km of these intercepts. The bias is across the line of
        // sight: one along it would lead the round through the target on its way to where it is not.
        var bias = Angle.FromRadians(0.1);
        var honest = Seekerless(default);
        var biased = Seekerless(bias);

        Assert.Equal(Targets, honest.Killed);
        Assert.Equal(Targets, biased.Fired);
        Assert.Equal(0, biased.Killed);
        Assert.All(biased.Of<RoundEnded>(), entry => Assert.InRange(entry.ClosestApproach.Metres, 3_000, 7_000));
    }

    [Fact]
    public void A_friend_with_a_dead_transponder_is_judged_by_its_motion_alone()
    {
        // Three aircraft on like flights to the asset: a friend that answers, a friend that cannot, and a foe. One more
        // friend that cannot answer passes the asset by, far off and away from it. A run lasts as long as a threat is in
        // the air: one more stays out of everybody's reach to the end.
        var answers = new Transponder(IffModes.Mode5, Working: true);
        var dead = answers with { Working = false };
        var world = new ReducedScenario { Keeping = keeping };
        var radar = ReducedParts.ExactRadar with
        {
            Interrogator = new() { Modes = IffModes.Mode5, MaximumRange = 400.Kilometres, ReplyProbability = Ratio.One },
        };
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1)) with { WeaponControl = WeaponControlStatus.Tight, HarmRadius = Length.Zero };
        world.AddSystem(doctrine, ReducedParts.FireUnit(10), ReducedParts.Interceptor(1), radar);
        world.AddTarget(Friend, Flights.Inbound(60_000, 0, 0, 190), answers);
        world.AddTarget(Friend, Flights.Inbound(60_000, 90, 0, 190), dead);
        world.AddTarget(ReducedParts.Target, Flights.Inbound(60_000, 180, 0, 190));
        world.AddTarget(Friend, Flights.Straight(-70_000, 40_000, Flights.HeightMetres, -150, 200, 0, 190), dead);
        world.AddTarget(ReducedParts.Target, Flights.Inbound(250_000, 300, 0, 200));
        var outcome = Replications.Run(world.Build());

        Assert.Equal(TargetFate.Departed, outcome.Targets[0].Fate);
        Assert.DoesNotContain(StandardIdentity.Hostile, outcome.IdentitiesOf(0));
        Assert.Equal(TargetFate.Killed, outcome.Targets[1].Fate);
        Assert.Equal(TargetFate.Killed, outcome.Targets[2].Fate);
        Assert.Equal(outcome.IdentitiesOf(2), outcome.IdentitiesOf(1));
        Assert.Equal(0, outcome.Targets[3].Launches);
        Assert.NotEmpty(outcome.IdentitiesOf(3));
    }

    [Theory]
    [InlineData(1_500, false)]
    [InlineData(50, true)]
    public void A_target_behind_a_ridge_gives_no_plot_until_the_ridge_is_lowered(double crestMetres, bool seen)
    {
        // From 60 to 32 km at 500 m. Over a crest of 1,500 m at 22 km the line of sight passes those at 2,200 m or more;
        // over one of 50 m it passes at less than 350 m.
        var world = new ReducedScenario { Keeping = keeping, Ground = new Ridge(crestMetres.Metres) };
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(2), ReducedParts.Interceptor(1));
        world.AddRaid([Flights.Inbound(60_000, 0, 0, 112, height: 500)]);
        var outcome = Replications.Run(world.Build());

        Assert.Equal(seen, outcome.Of<TrackConfirmed>().Any());
        Assert.Equal(seen ? TargetFate.Killed : TargetFate.HitAsset, outcome.Targets[0].Fate);
        Assert.Equal(seen ? null : FirstCause.NotSeen, outcome.Targets[0].Cause);
    }

    private static TargetDescription Friend { get; } = ReducedParts.Target with
    {
        Id = "friend",
        Name = "Friend",
        Class = TargetClass.FriendlyAircraft,
        Signature = new() { CrossSections = [.. Enumerable.Repeat(10.SquareMetres, 6)], Fluctuation = Fluctuation.Swerling0 },
    };

    private ReducedRun FiveRounds(Trajectory[] flights)
    {
        var world = new ReducedScenario { Keeping = keeping };
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(5), ReducedParts.Interceptor(1));
        world.AddRaid(flights);
        return Replications.Run(world.Build());
    }

    private ReducedRun Seekerless(Angle azimuthBias)
    {
        var world = new ReducedScenario { Keeping = keeping };
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        var radar = world.AddRadar(post, ReducedParts.ExactRadar, new(Length.Zero, azimuthBias, Angle.Zero));
        var round = ReducedParts.Interceptor(1) with { SeekerRange = Length.Zero };
        world.AddFireUnit(post, radar, ReducedParts.FireUnit(Targets), round);
        world.AddRaid(Flights.Ring(Targets, rangeMetres: 65_000));
        return Replications.Run(world.Build());
    }
}
