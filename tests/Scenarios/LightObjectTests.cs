using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.Earth.Terrain;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Counterfactuals;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Light objects above the air in whole runs: what they cost, what a judgement of them saves and loses, and that nobody is told which is which.</summary>
public sealed class LightObjectTests
{
    private const int Missiles = 4;
    private const int Runs = 12;

    [Fact]
    public void Without_light_objects_all_is_as_if_none_had_been_carried()
    {
        ImmutableArray<Change> change = [Changes.Find("light-objects", isAddition: false)!];
        var none = Replications.Run(Defence(separation: null));
        var without = Replications.Run(change.InScenario(Defence(separation: 2)));
        var with = Replications.Run(Defence(separation: 2));
        Assert.Equal(Perceived(none), Perceived(without));
        Assert.Equal(none.Targets, without.Targets.Take(Missiles));
        Assert.Equal(default, without.Outcome.Decoys);
        Assert.NotEqual(none.Of<Launched>(), with.Of<Launched>());
    }

    /// <summary>
    /// Where nothing tells the kinds apart, it makes no bit of difference which of them is the warhead: the same objects, with the mark of a light one on
    /// other ones, are seen, judged and shot at in the same way. So nothing but the feature says what an object is.
    /// </summary>
    [Fact]
    public void Nothing_but_the_feature_tells_a_light_object()
    {
        var scenario = Defence(separation: 0);
        var heads = scenario.Targets.Where(target => target.ReleasedBy is not null).GroupBy(target => target.ReleasedBy!.Value).ToDictionary(group => group.Key, group => group.First().Id);
        var marked = scenario with { Targets = [.. scenario.Targets.Select(target => Marked(target, heads[target.ReleasedBy ?? target.Id]))] };
        Assert.Equal(Perceived(Replications.Run(marked)), Perceived(Replications.Run(scenario)));
    }

    [Fact]
    public void A_sure_feature_saves_the_rounds_and_a_doctrine_that_fires_at_all_spends_them()
    {
        var judged = Replications.Run(Defence(separation: 10), Runs, seed: 3);
        var all = Replications.Run(Defence(separation: 10, new() { Fire = LightObjectFire.AtAll }), Runs, seed: 3);

        // Not to none: a track that began while objects lay in one cell holds readings of several.
        Assert.True(all.Sum(run => run.Outcome.Decoys.Rounds) > Runs * Missiles);
        Assert.InRange(judged.Sum(run => run.Outcome.Decoys.Rounds), 0, all.Sum(run => run.Outcome.Decoys.Rounds) / 3);
        Assert.True(judged.Sum(run => run.Leakers) <= all.Sum(run => run.Leakers));
        Assert.Contains(judged[0].WithTarget<ShotRefused>(), pair => pair.Target >= Missiles && pair.Entry.Refusal.Constraint == ShotConstraint.JudgedLight);
    }

    /// <summary>Of twelve objects four are warheads; with six rounds a post that cannot tell them apart fires half of them at what carries none.</summary>
    [Fact]
    public void A_sure_feature_lets_fewer_warheads_pass_where_rounds_are_few()
    {
        var blind = Replications.Run(Defence(separation: 0, rounds: 6), Runs, seed: 5).Select(run => (double)run.Leakers).ToArray();
        var sure = Replications.Run(Defence(separation: 10, rounds: 6), Runs, seed: 5).Select(run => (double)run.Leakers).ToArray();
        var fewer = blind.Zip(sure, (without, with) => without - with).ToArray();
        var mean = fewer.Average();
        var error = Math.Sqrt(fewer.Sum(one => (one - mean) * (one - mean)) / (Runs - 1) / Runs);
        Assert.True(mean > 2.2 * error, $"{mean:F2} fewer of {Missiles} leak, +-{error:F2}");
    }

    /// <summary>A track that has gone over to a light object is a light object's, as soon as both are apart by what the track allows.</summary>
    [Fact]
    public void Hardly_a_warhead_is_said_to_be_judged_light_by_a_sure_feature()
    {
        var judged = Replications.Run(Defence(separation: 10), Runs, seed: 3)
            .Sum(run => run.WithTarget<ShotRefused>().Where(pair => pair.Entry.Refusal.Constraint == ShotConstraint.JudgedLight && pair.Target is >= 0 and < Missiles).Select(pair => pair.Target).Distinct().Count());

        // Not nobody: tracks that begin while all lie in one cell have a spread that holds several.
        Assert.InRange(judged, 0, Runs * Missiles / 2);
    }

    /// <summary>A feature that says the contrary of what is: warheads are let pass above the air, and the record says why.</summary>
    [Fact]
    public void A_warhead_that_is_judged_light_is_let_pass_above_the_air_and_it_is_told()
    {
        var run = Replications.Run(Defence(separation: -10));
        Assert.Contains(run.WithTarget<ShotRefused>(), pair => pair.Target is >= 0 and < Missiles && pair.Entry.Refusal.Constraint == ShotConstraint.JudgedLight);
        Assert.True(run.Outcome.Decoys.Rounds > 0);
    }

    [Fact]
    public void Who_waits_for_the_air_fires_at_nothing_above_the_height()
    {
        var run = Replications.Run(Defence(separation: 2, new() { Fire = LightObjectFire.AfterStripping, StrippedBelow = 80.Kilometres }));
        var heights = run.Of<Ordered>().Select(ordered => Earth.Ellipsoid.Wgs84.ToGeodetic(ordered.Order.Target.Position).Height).ToArray();
        Assert.NotEmpty(heights);
        Assert.All(heights, height => Assert.True(height < 80.Kilometres, $"fired at {height.Kilometres:F1} km"));
    }

    private static IEnumerable<IEntry> Perceived(ReducedRun run) => run.Story.Where(joined => joined.Kind != EntryKind.FateMet).Select(joined => joined.Entry);

    /// <summary>With another of the same cloud as the one that released the others.</summary>
    private static Target Marked(Target target, TargetId head) => target with
    {
        ReleasedBy = target.Id == head ? null : head,
        Description = target.Description with { IsDecoy = target.Id != head },
    };

    /// <summary>One layer that reaches above the air, against missiles from the south-east, each with two bodies and chaff.</summary>
    /// <param name="separation">Of the kinds' means; none where nothing is carried.</param>
    private static Scenario Defence(double? separation, LightObjectRule? rule = null, int rounds = 40)
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1)) with { LightObjects = rule ?? new() };
        world.AddSystem(doctrine, ReducedParts.FireUnit(rounds), HighRound, ReducedParts.ExactRadar with { InstrumentedRange = 1_500.Kilometres });
        for (var i = 0; i < Missiles; i++)
        {
            world.AddTarget(Missile(separation), Flight(i));
        }

        var launched = world.Build();
        var targets = launched.Targets.ToBuilder();
        foreach (var missile in launched.Targets)
        {
            targets.AddRange(LightObjectFlight.ReleasedBy(missile, targets.Count, new(17, 0)));
        }

        return launched with { Targets = targets.ToImmutable(), Aims = [.. targets.Select(_ => 0)] };
    }

    private static InterceptorDescription HighRound => ReducedParts.Interceptor(0.9) with
    {
        BurnoutSpeed = 2_800.MetresPerSecond,
        AgainstBallistic = new(10.Kilometres, 300.Kilometres, 30.Kilometres, 200.Kilometres),
        MaximumTargetSpeed = 6.KilometresPerSecond,
    };

    private static Trajectory Flight(int number) => BallisticFlight.Fly(
        Missile(null).Ballistic!, Geodetic.FromDegrees(36 + 0.4 * number, 42), ReducedScenario.Centre, Instant.FromSeconds(20 * number), SmoothEarth.Instance).Trajectory;

    private static TargetDescription Missile(double? separation)
    {
        FeatureDescription? features = separation is { } apart ? new() { Separation = apart, BodyLength = 2.Metres, BandwidthShare = Ratio.Of(0.1), Turning = Duration.FromSeconds(5) } : null;
        var signature = ReducedParts.Target.Signature;
        return ReducedParts.Target with
        {
            Id = "missile",
            Class = TargetClass.ShortRangeBallistic,
            Airframe = null,
            Features = features,
            Ballistic = new()
            {
                MaximumRange = 1_000.Kilometres,
                MinimumRange = 200.Kilometres,
                BurnTime = Duration.FromSeconds(90),
                BallisticCoefficient = 6_000,
                CircularErrorProbable = Length.Zero,
                CredibleObjects = 0,
                DiscriminationProbability = Ratio.One,
                LightObjects = features is null ? null : new()
                {
                    Bodies = 2,
                    BallisticCoefficient = 0.4,
                    Signature = signature,
                    ReleaseHeight = 130.Kilometres,
                    Separation = 30.MetresPerSecond,
                    Features = features,
                    Chaff = new() { Signature = signature, BallisticCoefficient = 0.1, Spreading = 3.MetresPerSecond },
                },
            },
        };
    }
}
