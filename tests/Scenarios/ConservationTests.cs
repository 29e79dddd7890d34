using CsCheck;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>What must balance in any run, however its parts are chosen.</summary>
public sealed class ConservationTests
{
    private static readonly Gen<Fight> Fights =
        from targets in Gen.Int[1, 8]
        from posts in Gen.Int[1, 3]
        from linked in Gen.Bool
        from ready in Gen.Int[0, 6]
        from reloads in Gen.Int[0, 4]
        from targetChannels in Gen.Int[1, 4]
        from missileChannels in Gen.Int[1, 4]
        from salvo in Gen.Int[1, 3]
        from looks in Gen.Int[1, 3]
        from kill in Gen.Double[0, 1]
        from falseKill in Gen.Double[0, 0.5]
        from falseMiss in Gen.Double[0, 0.5]
        from launchDelay in Gen.Double[0, 8]
        from seed in Gen.Int[1, 1_000_000]
        select new Fight(targets, posts, linked, ready, reloads, targetChannels, missileChannels, salvo, looks, kill, falseKill, falseMiss, launchDelay, seed);

    [Fact]
    public void Fates_rounds_channels_and_magazines_balance() => Fights.Sample(
        fight =>
        {
            var outcome = Run(fight);
            EveryTargetHasOneFate(outcome, fight);
            EveryRoundHasOneFate(outcome);
            MagazinesBalance(outcome, fight);
            ChannelsSuffice(outcome, fight);
        },
        iter: 150,
        threads: 1,
        seed: "0000KV1u3pz4");

    private static ReducedRun Run(Fight fight)
    {
        var world = new ReducedScenario
        {
            KillAssessment = ReducedParts.PerfectAssessment with
            {
                MissDeclaredKill = Ratio.Of(fight.FalseKill),
                KillDeclaredMiss = Ratio.Of(fight.FalseMiss),
            },
        };
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of([.. Enumerable.Repeat(fight.Salvo, fight.Looks)]));
        var unit = ReducedParts.FireUnit(fight.Ready, fight.TargetChannels, fight.MissileChannels) with
        {
            Magazines = [new Magazine("round", fight.Ready, fight.Reloads)],
            ReloadTime = Duration.FromSeconds(20),
            LaunchDelay = TimeSpread.Fixed(Duration.FromSeconds(fight.LaunchDelay)),
            RippleInterval = Duration.FromSeconds(1.5),
        };
        var posts = Enumerable.Range(0, fight.Posts).Select(_ => world.AddSystem(doctrine, unit, ReducedParts.Interceptor(fight.Kill))).ToArray();
        foreach (var (from, to) in from a in posts from b in posts where a != b && fight.Linked select (a, b))
        {
            world.Tie(from, to, ReducedParts.SwiftLink);
        }

        world.AddRaid(Flights.Ring(fight.Targets));
        return Replications.Run(world.Build(), (ulong)fight.Seed);
    }

    private static void EveryTargetHasOneFate(ReducedRun outcome, Fight fight)
    {
        Assert.Equal(Enumerable.Range(0, fight.Targets), outcome.Of<FateMet>().Select(entry => entry.Target.Value).Order());
        Assert.All(outcome.Targets, target => Assert.True(target.Fate is TargetFate.Killed or TargetFate.HitAsset, target.ToString()));
        Assert.All(outcome.Targets, target => Assert.True(target.Ended <= target.Due, target.ToString()));
        Assert.Equal(outcome.Killed, outcome.Ended(RoundFate.Killed));
    }

    private static void EveryRoundHasOneFate(ReducedRun outcome)
    {
        var fired = outcome.Fired;
        Assert.Equal(fired, outcome.Of<Launched>().Count());
        Assert.Equal(fired, outcome.Of<RoundEnded>().Count());
        Assert.Equal(fired, outcome.Outcome.RoundFates.Sum());
        Assert.Equal(0, outcome.Ended(RoundFate.Flying));
        var ended = outcome.Of<RoundEnded>().CountBy(entry => entry.Fate).ToDictionary();
        Assert.All(outcome.Outcome.RoundFates.Index(), fate => Assert.Equal(fate.Item, ended.GetValueOrDefault((RoundFate)fate.Index)));
    }

    private static void MagazinesBalance(ReducedRun outcome, Fight fight)
    {
        Assert.Equal(fight.Posts, outcome.Rounds.Length);
        foreach (var rounds in outcome.Rounds)
        {
            Assert.InRange(rounds.Fired, 0, fight.Ready + fight.Reloads);
            Assert.Equal(fight.Ready + fight.Reloads, rounds.Fired + rounds.Left);
            Assert.Equal(rounds.Fired, outcome.Of<Launched>().Count(entry => entry.Unit.Value == rounds.FireUnit));
        }
    }

    /// <summary>Counted anew from launches and ends alone, apart from the ledger that keeps the channels.</summary>
    private static void ChannelsSuffice(ReducedRun outcome, Fight fight)
    {
        var inFlight = new Dictionary<(FireUnitId Unit, EngagementId Engagement), int>();
        foreach (var joined in outcome.Story)
        {
            FireUnitId unit;
            switch (joined.Entry)
            {
                case Launched launched:
                    unit = launched.Unit;
                    inFlight[(unit, launched.Engagement)] = inFlight.GetValueOrDefault((unit, launched.Engagement)) + 1;
                    break;
                case RoundEnded ended:
                    unit = ended.Unit;
                    inFlight[(unit, ended.Engagement)]--;
                    break;
                default:
                    continue;
            }

            var ofUnit = inFlight.Where(pair => pair.Key.Unit == unit).Select(pair => pair.Value).ToArray();
            Assert.All(ofUnit, count => Assert.InRange(count, 0, fight.Salvo));
            Assert.InRange(ofUnit.Sum(), 0, fight.MissileChannels);
            Assert.InRange(ofUnit.Count(count => count > 0), 0, fight.TargetChannels);
        }
    }

    private sealed record Fight(
        int Targets,
        int Posts,
        bool Linked,
        int Ready,
        int Reloads,
        int TargetChannels,
        int MissileChannels,
        int Salvo,
        int Looks,
        double Kill,
        double FalseKill,
        double FalseMiss,
        double LaunchDelay,
        int Seed);
}
