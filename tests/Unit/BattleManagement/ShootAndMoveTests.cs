using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>A unit that moves after firing fights from one place at a time.</summary>
public sealed class ShootAndMoveTests
{
    private const double MoveSeconds = 60;

    [Fact]
    public void AUnitMovesAfterItsRoundsAndFightsAgain()
    {
        var staying = Fight(null);
        var moving = Fight(new ShootAndMoveRule(1, Duration.FromSeconds(MoveSeconds)));
        Assert.Equal(2, staying.Launches.Count);
        Assert.Equal(2, moving.Launches.Count);
        // The second track is found a second after the first launch; 12 s go by until its own: 4 to identify, 3 to decide, 5 to launch.
        Assert.InRange(Gap(staying), 12, 15);
        var flight = (moving.Orders[0].PredictedInterceptTime - moving.Orders[0].LaunchAt).Seconds;
        Assert.InRange(Gap(moving), flight + MoveSeconds, flight + MoveSeconds + 10);
        Assert.Contains(moving.Refusals, refusal => refusal.Constraint == ShotConstraint.UnitDown);
        Assert.DoesNotContain(staying.Refusals, refusal => refusal.Constraint == ShotConstraint.UnitDown);
    }

    [Fact]
    public void BelowItsNumberOfRoundsItStays() =>
        Assert.InRange(Gap(Fight(new ShootAndMoveRule(2, Duration.FromSeconds(MoveSeconds)))), 12, 15);

    private static double Gap(Skirmish skirmish) => (skirmish.Launches[1].Time - skirmish.Launches[0].Time).Seconds;

    private static Skirmish Fight(ShootAndMoveRule? rule)
    {
        var doctrine = Setting.Doctrine with { AgainstAirBreathing = FiringPattern.Of(1), ShootAndMove = rule };
        // The second track's order comes when the first round has left, so that the rule is known to bind.
        var post = Setting.Post(doctrine, Setting.Site(Setting.Battery with { RippleInterval = Duration.FromSeconds(0.5) }));
        var skirmish = new Skirmish(new(1, 1), 1).With(post).With(Body.Inbound(1, 0, 80, 240, 6000));
        var isAlone = true;
        skirmish.EachSecond = battle =>
        {
            if (isAlone && battle.Launches.Count == 1)
            {
                isAlone = false;
                battle.With(Body.Inbound(2, 180, 90, 240, 6000));
            }
        };
        return skirmish.Run(300);
    }
}
