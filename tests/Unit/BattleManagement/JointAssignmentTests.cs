using CsCheck;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.WeaponAssignment;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>Parting all tracks at once: the best of all partings, and what greed gives away.</summary>
public sealed class JointAssignmentTests
{
    [Fact]
    public void ThePlanIsTheBestOfAll() => Gen.Select(Gen.Int[1, 3], Gen.Int[1, 5]).SelectMany((units, targets) => Gen.Select(
            Gen.Const(units),
            Gen.OneOf(Gen.Double[0.01, 1], Gen.Const(0.0)).Array[units * targets],
            Gen.Int[0, 3].Array[units]))
        .Sample((units, gains, room) =>
        {
            var unitOf = new int[gains.Length / units];
            new TransportPlan(units).Solve(gains, room, unitOf);
            for (var unit = 0; unit < units; unit++)
            {
                Assert.True(unitOf.Count(chosen => chosen == unit) <= room[unit]);
            }

            Assert.All(unitOf.Index().Where(pair => pair.Item >= 0), pair => Assert.True(gains[pair.Index * units + pair.Item] > 0));
            var total = unitOf.Index().Where(pair => pair.Item >= 0).Sum(pair => gains[pair.Index * units + pair.Item]);
            Assert.Equal(Best(gains, [.. room], units, 0), total, 1e-9);
        });

    [Fact]
    public void GreedTakesTheOnlyUnitThatReachesTheNextTrack()
    {
        Assert.Equal(1, TargetsFiredAt(AssignmentMethod.Greedy));
        Assert.Equal(2, TargetsFiredAt(AssignmentMethod.Joint));
    }

    [Fact]
    public void ATrackUnderDecisionKeepsItsRound()
    {
        var (joint, greedy) = (KeptRound(AssignmentMethod.Joint), KeptRound(AssignmentMethod.Greedy));
        Assert.Contains(joint.Refusals, refusal => refusal.Constraint == ShotConstraint.Reserve && refusal.Track.Serial == 2);
        Assert.DoesNotContain(greedy.Refusals, refusal => refusal.Constraint == ShotConstraint.Reserve);
        Assert.Equal([1], joint.Orders.Select(order => order.Target.Number.Serial).ToArray());
        Assert.Equal([2], greedy.Orders.Select(order => order.Target.Number.Serial).ToArray());
    }

    [Fact]
    public void WhereRoundsAreScarceJointAssignmentStopsMore()
    {
        // Three units of different reach with two rounds each, six aircraft from all sides that never miss a shot.
        const int Draws = 60;
        var (sum, squares) = (0.0, 0.0);
        for (ulong draw = 0; draw < Draws; draw++)
        {
            var gain = Scarce(AssignmentMethod.Joint, draw) - Scarce(AssignmentMethod.Greedy, draw);
            (sum, squares) = (sum + gain, squares + gain * gain);
        }

        var mean = sum / Draws;
        var error = Math.Sqrt((squares / Draws - mean * mean) / (Draws - 1));
        TestContext.Current.TestOutputHelper?.WriteLine($"{mean:F3} more aircraft stopped of 6, standard error {error:F3}");
        Assert.True(mean > 3 * error, $"{mean} +- {error} (one standard error)");
    }

    private static int Scarce(AssignmentMethod method, ulong draw)
    {
        var pair = Setting.Battery with { Magazines = [new Magazine("round", 2, 0)] };
        double[] reaches = [100, 60, 30];
        var units = reaches.Select((reach, i) => Setting.Site(pair, id: 3 + i) with
        {
            Rounds = [Setting.Round() with { AgainstAirBreathing = Setting.Envelope(reach, 20, 25) }],
        });
        var stream = new RandomSource(23, draw).Stream(Purpose.Test, 0);
        var doctrine = Setting.Doctrine with { AgainstAirBreathing = FiringPattern.Of(1), Assignment = method };
        var skirmish = new Skirmish(new(23, draw), 1).With(Setting.Post(doctrine, [.. units]));
        for (var i = 0; i < 6; i++)
        {
            skirmish.With(Body.Inbound(i, stream.NextUniform(0, 360), stream.NextUniform(25, 110), 240, 6000));
        }

        return skirmish.Run(200).Killed.Count;
    }

    private static int TargetsFiredAt(AssignmentMethod method) => Clash(method).Orders.Select(order => order.Target.Number.Serial).Distinct().Count();

    /// <summary>Unit 3 reaches both tracks and is the cheaper; unit 4 reaches the first alone. Each has one round.</summary>
    private static Skirmish Clash(AssignmentMethod method)
    {
        var single = Setting.Battery with { Magazines = [new Magazine("round", 1, 0)] };
        var wide = Setting.Site(single) with { Rounds = [Setting.Round(costMillions: 1)] };
        var narrow = Setting.Site(single, id: 4) with { Rounds = [Setting.Round(costMillions: 2) with { AgainstAirBreathing = Setting.Envelope(45, 20, 25) }] };
        var doctrine = Setting.Doctrine with { AgainstAirBreathing = FiringPattern.Of(1), Assignment = method };
        return new Skirmish(new(1, 1), 0)
            .With(Setting.Post(doctrine, wide, narrow))
            .With(Body.Inbound(1, 0, 40, 240, 6000), Body.Inbound(2, 180, 80, 200, 6000))
            .Run(60);
    }

    /// <summary>
    /// One round. The far track is judged hostile at 4 s and may be fired at from 7 s on; the near one
    /// comes up at 2 s, so that it is hostile at 6 s and its decision ends at 9 s.
    /// </summary>
    private static Skirmish KeptRound(AssignmentMethod method)
    {
        var single = Setting.Battery with { Magazines = [new Magazine("round", 1, 0)] };
        var doctrine = Setting.Doctrine with { AgainstAirBreathing = FiringPattern.Of(1), Assignment = method };
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post(doctrine, Setting.Site(single))).With(Body.Inbound(2, 180, 80, 200, 6000));
        skirmish.EachSecond = battle =>
        {
            if (battle.Now == Instant.FromSeconds(2))
            {
                battle.With(Body.Inbound(1, 0, 60, 240, 6000));
            }
        };
        return skirmish.Run(20);
    }

    private static double Best(double[] gains, int[] room, int units, int target)
    {
        if (target * units == gains.Length)
        {
            return 0;
        }

        var best = Best(gains, room, units, target + 1);
        for (var unit = 0; unit < units; unit++)
        {
            if (room[unit] > 0 && gains[target * units + unit] > 0)
            {
                room[unit]--;
                best = Math.Max(best, gains[target * units + unit] + Best(gains, room, units, target + 1));
                room[unit]++;
            }
        }

        return best;
    }
}
