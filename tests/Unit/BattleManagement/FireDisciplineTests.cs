using System.Collections.Immutable;
using CsCheck;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.WeaponAssignment.DynamicSalvo;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>Fewer rounds left or less time never mean more rounds fired at a target, whatever the doctrine says.</summary>
public sealed class FireDisciplineTests
{
    private const int Full = 32;

    private static readonly Gen<ClassPattern> Patterns = Gen.Select(
        Gen.Int[1, 6].Array[1, 5],
        Gen.Select(Gen.Double[0, 1], Gen.Int[1, 6], Gen.Int[1, 5]).Array[0, 5],
        (salvos, steps) => new ClassPattern(
            TargetCategory.Aircraft, new([.. salvos]), [.. steps.Select(step => new StockStep(Ratio.Of(step.Item1), step.Item2, step.Item3))]));

    [Fact]
    public void Fewer_rounds_left_never_mean_more_fired() =>
        Gen.Select(Patterns, Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 6]).Sample((pattern, one, other, salvo) =>
        {
            var (less, more) = (Ratio.Of(Math.Min(one, other)), Ratio.Of(Math.Max(one, other)));
            Assert.InRange(pattern.RoundsOf(salvo, less), 0, pattern.RoundsOf(salvo, more));
            Assert.InRange(pattern.RoundsInAll(less), 0, pattern.RoundsInAll(more));
        });

    [Fact]
    public void A_post_with_fewer_rounds_never_fires_more_at_a_target() =>
        Gen.Select(Patterns, Gen.Int[1, Full], Gen.Int[1, Full], Gen.Bool).Sample(
            (pattern, one, other, byWindow) =>
            {
                var doctrine = ByStock(pattern) with { Looks = byWindow ? LookRule.ByWindow : LookRule.AsPlanned, LookTime = Duration.FromSeconds(15) };
                Assert.InRange(Fired(doctrine, Math.Min(one, other), 90), 0, Fired(doctrine, Math.Max(one, other), 90));
            },
            iter: 60);

    [Fact]
    public void Less_time_never_means_more_looks() =>
        Gen.Select(Patterns, Gen.Int[1, Full], Gen.Double[15, 95], Gen.Double[15, 95], Gen.Bool).Sample(
            (pattern, rounds, one, other, isDynamic) =>
            {
                var doctrine = isDynamic ? Dynamic(pattern, expected: 6) : ByStock(pattern);
                var (near, far) = (Fight(doctrine, rounds, Math.Min(one, other)), Fight(doctrine, rounds, Math.Max(one, other)));
                Assert.InRange(near.Orders.Count, 0, far.Orders.Count);
                Assert.All(near.Orders.Zip(near.Orders.Skip(1)), pair => Assert.True(pair.Second.LaunchAt > pair.First.PredictedInterceptTime));
                Assert.All(near.Orders, order => Assert.True(order.PredictedInterceptTime < Arrives(Math.Min(one, other))));
            },
            iter: 60);

    [Fact]
    public void Steps_of_stock_hold_below_their_share_and_say_why_a_target_is_left()
    {
        // 32 rounds make a full stock: two salvos of two with half of them or more, one salvo of one below.
        var doctrine = ByStock(new(TargetCategory.Aircraft, FiringPattern.Of(2, 2), [new(Ratio.Of(0.5), 1, 1)]));
        Assert.Equal([2, 2], Fight(doctrine, 16, 90).Orders.Select(order => order.Rounds));
        var scarce = Fight(doctrine, 15, 90);
        Assert.Equal([1], scarce.Orders.Select(order => order.Rounds));
        Assert.Contains(scarce.Refusals, refusal => refusal.Constraint == ShotConstraint.SparedForScarcity);
    }

    /// <summary>
    /// Two far rounds go first and miss. Of the near type six of eight are left, below the share of 0.8 at which one look is the most: the far
    /// rounds that left for the target are none of it.
    /// </summary>
    [Fact]
    public void Rounds_of_another_type_do_not_count_as_left()
    {
        var doctrine = ByStock(new(TargetCategory.Aircraft, FiringPattern.Of(2, 2), [new(Ratio.Of(0.8), 1, 1)]));
        var skirmish = Tiers(doctrine, near: 6);
        Assert.Equal([2], skirmish.Orders.Select(order => order.Rounds));
        Assert.Contains(skirmish.Refusals, refusal => refusal.FireUnit.Value == 4 && refusal.Constraint == ShotConstraint.SparedForScarcity);
        Assert.Equal([2, 2], Tiers(doctrine, near: 7).Orders.Select(order => order.Rounds));
    }

    [Fact]
    public void A_class_without_salvos_of_its_own_has_those_of_the_doctrine()
    {
        var doctrine = ByStock(new(TargetCategory.Drone, FiringPattern.Of(3), [new(Ratio.Of(0.9), 1, 1)]));
        Assert.Equal([1, 1], Fight(doctrine, 2, 90).Orders.Select(order => order.Rounds));
    }

    [Fact]
    public void Dynamic_salvos_grow_with_the_rounds_and_shrink_with_the_targets_to_come() =>
        Gen.Select(
            Gen.Double[0.05, 0.95], Gen.Double[0.1, 10].Array[1, 6], Gen.Int[1, 3], Gen.Int[0, 25], Gen.Int[0, 10], Gen.Double[0.1, 10]).Sample(
            (kill, worths, looks, rounds, arrivals, worth) =>
            {
                var future = new FutureLoss(kill, ValueLevels.Of(worths, [.. worths.Select(_ => 1.0)]), looks, 26, 26);
                var fired = future.Best(worth, rounds, arrivals, looks);
                Assert.InRange(fired, 0, rounds);
                Assert.InRange(fired, 0, future.Best(worth, rounds + 1, arrivals, looks));

                // With several looks more to come can mean that the first salvo has to do more.
                Assert.True(looks > 1 || fired >= future.Best(worth, rounds, arrivals + 1, looks));
                Assert.InRange(fired, 0, future.Best(2 * worth, rounds, arrivals, looks));
            },
            iter: 1000);

    [Fact]
    public void A_post_that_expects_many_fires_fewer_at_each()
    {
        var pattern = new ClassPattern(TargetCategory.Aircraft, FiringPattern.Of(4), []);
        Assert.Equal([4], Fight(Dynamic(pattern, expected: 1), 12, 90).Orders.Select(order => order.Rounds));
        Assert.Equal([2], Fight(Dynamic(pattern, expected: 6), 12, 90).Orders.Select(order => order.Rounds));
        Assert.Equal([1], Fight(Dynamic(pattern, expected: 12), 12, 90).Orders.Select(order => order.Rounds));
    }

    /// <summary>As many come as were expected, and more than there are rounds: those that are let through are not waited for again, and no round is left over.</summary>
    [Fact]
    public void Rounds_held_back_are_used_in_the_end() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[12, 24], Gen.Int[1, 3], Gen.Double[0, 60]).Sample(
            (rounds, arrivals, salvo, gap) =>
            {
                var doctrine = Dynamic(new(TargetCategory.Aircraft, FiringPattern.Of(salvo, salvo), []), arrivals);
                var bodies = Enumerable.Range(0, arrivals).Select(i => Body.Inbound(i + 1, 15 * i, 60 + gap * 0.2 * i, 200, 6000)).ToArray();
                var skirmish = new Skirmish(new(4, 4), 1).With(Setting.Post(doctrine, Setting.Site(Holding(rounds)))).With(bodies).Run(1_000 + gap * arrivals);
                Assert.Equal(rounds, skirmish.Launches.Count);
            },
            iter: 60);

    [Fact]
    public void With_plenty_of_rounds_nobody_spares_any()
    {
        var pattern = new ClassPattern(TargetCategory.Aircraft, FiringPattern.Of(2), []);
        foreach (var (rounds, expected) in (ReadOnlySpan<(int, int)>)[(1_000, 199), (1_000, 200), (5_000, 1_000)])
        {
            Assert.Equal([2], Fight(Dynamic(pattern, expected), rounds, 90).Orders.Select(order => order.Rounds));
        }

        Assert.Equal([1], Fight(Dynamic(pattern, 1_000), 900, 90).Orders.Select(order => order.Rounds));
    }

    [Fact]
    public void Levels_of_worth_keep_the_mean_and_what_is_nothing_apart() =>
        Gen.Select(Gen.OneOf(Gen.Const(0.0), Gen.Double[0.01, 100]), Gen.Double[0.1, 3]).Array[1, 12].Sample(values =>
        {
            var levels = ValueLevels.Of([.. values.Select(value => value.Item1)], [.. values.Select(value => value.Item2)]).Levels;
            Assert.InRange(levels.Length, 1, 5);
            Assert.Equal(1, levels.Sum(level => level.Chance), 1e-9);
            var mean = values.Sum(value => value.Item1 * value.Item2) / values.Sum(value => value.Item2);
            Assert.Equal(mean, levels.Sum(level => level.Worth * level.Chance), 1e-9 * (1 + mean));
            Assert.Equal(
                values.Where(value => value.Item1 == 0).Sum(value => value.Item2) / values.Sum(value => value.Item2),
                levels.Where(level => level.Worth == 0).Sum(level => level.Chance),
                1e-9);
        });

    [Fact]
    public void Worths_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ValueLevels.Of([], []));
        Assert.Throws<ArgumentException>(() => ValueLevels.Of([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => ValueLevels.Of([-1], [1]));
        Assert.Throws<ArgumentException>(() => ValueLevels.Of([double.NaN], [1]));
        Assert.Throws<ArgumentException>(() => ValueLevels.Of([1], [0]));
    }

    private static DoctrineDescription ByStock(ClassPattern pattern) =>
        Setting.Doctrine with { Discipline = new() { Salvo = SalvoMethod.ByStock, Classes = [pattern] } };

    private static DoctrineDescription Dynamic(ClassPattern pattern, int expected) =>
        Setting.Doctrine with { Discipline = new() { Salvo = SalvoMethod.Dynamic, Classes = [pattern with { Scarce = [] }], Expected = expected } };

    private static int Fired(DoctrineDescription doctrine, int rounds, double kilometres) => Fight(doctrine, rounds, kilometres).Launches.Count;

    private static Instant Arrives(double kilometres) => Instant.FromSeconds(kilometres * 1000 / 200);

    /// <summary>One target that no round kills, before two rounds that reach 40 km and so many of eight that reach 15.</summary>
    private static Skirmish Tiers(DoctrineDescription doctrine, int near) => new Skirmish(new(4, 4), 0)
        .With(Setting.Post(doctrine, Reaching(40, "far", 2, 2, id: 3), Reaching(15, "near", near, 8, id: 4)))
        .With(Body.Inbound(1, 0, 90, 200, 6000))
        .Run(Arrives(90).Seconds);

    private static FireUnitSite Reaching(double kilometres, string round, int rounds, int full, int id) =>
        Setting.Site(Setting.Battery with { Magazines = [new Magazine(round, rounds, 0) { Full = full }] }, id) with
        {
            Rounds = [Setting.Round(round) with { AgainstAirBreathing = Setting.Envelope(kilometres, 20, 25) }],
        };

    /// <summary>One target that no round kills, at a post with so many rounds of a full stock.</summary>
    private static Skirmish Fight(DoctrineDescription doctrine, int rounds, double kilometres) => new Skirmish(new(4, 4), 0)
        .With(Setting.Post(doctrine, Setting.Site(Holding(rounds))))
        .With(Body.Inbound(1, 0, kilometres, 200, 6000))
        .Run(Arrives(kilometres).Seconds);

    private static FireUnitDescription Holding(int rounds) =>
        Setting.Battery with { Magazines = [new Magazine("round", rounds, 0) { Full = Math.Max(Full, rounds) }], MissileChannels = 40, TargetChannels = 40, RippleInterval = Duration.FromSeconds(0.1) };
}
