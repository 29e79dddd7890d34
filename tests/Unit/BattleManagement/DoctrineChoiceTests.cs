using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.Identification;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>Each choice of a doctrine does what it says, and nothing where it is left out.</summary>
public sealed class DoctrineChoiceTests
{
    private static readonly FireUnitDescription OneChannel = Setting.Battery with { TargetChannels = 1 };

    [Fact]
    public void TakesTheNamedCategoryBeforeANearerThreat()
    {
        // The aircraft is 38 s from the city, the missile 50 s: by threat alone the aircraft comes first.
        Assert.Equal(1, FirstTarget(Setting.Doctrine));
        Assert.Equal(2, FirstTarget(Setting.Doctrine with { TakeFirst = [TargetCategory.BallisticMissile, TargetCategory.Drone] }));
        Assert.Equal(1, FirstTarget(Setting.Doctrine with { TakeFirst = [TargetCategory.Aircraft, TargetCategory.BallisticMissile] }));
    }

    [Theory]
    [InlineData(WeaponControlStatus.Tight, false, false)]
    [InlineData(WeaponControlStatus.Tight, true, true)]
    [InlineData(WeaponControlStatus.Hold, true, true)]
    public void InSelfDefenceFiresAtWhatIsUnknownAndComesForTheUnit(WeaponControlStatus control, bool selfDefence, bool fires)
    {
        var doctrine = Setting.Doctrine with { WeaponControl = control, SelfDefence = selfDefence, ChallengesBeforeHostile = 100 };
        Assert.Equal(fires, Fires(Setting.Post(doctrine), Unknown(asideKilometres: 0)));
        Assert.False(Fires(Setting.Post(doctrine), Unknown(asideKilometres: 40)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(50, false)]
    public void HoldsFireNearACorridor(double marginKilometres, bool fires)
    {
        var corridor = new SafeCorridor
        {
            Name = "east",
            Line = [Geodetic.FromDegrees(39.5, 35), Geodetic.FromDegrees(36.5, 35)],
            Width = 5.Kilometres,
            Floor = 1.Kilometres,
            Ceiling = 10.Kilometres,
            Slowest = 100.MetresPerSecond,
            Fastest = 400.MetresPerSecond,
        };
        var post = Setting.Post(Setting.Doctrine with { WeaponControl = WeaponControlStatus.Free, CorridorMargin = marginKilometres.Kilometres }) with { Corridors = [corridor] };
        Assert.Equal(fires, Fires(post, Body.Inbound(1, 0, 80, 240, 6000, asideKilometres: 35)));
    }

    [Fact]
    public void KeepsRoundsForWhatComesForTheUnit()
    {
        var battery = Setting.Battery with { Magazines = [new Magazine("round", 8, 0)] };
        var doctrine = Setting.Doctrine with { WeaponControl = WeaponControlStatus.Free, AgainstAirBreathing = FiringPattern.Of(1), PointDefenceReserve = Ratio.Of(0.5) };
        Assert.Equal(4, Launches(doctrine, asideKilometres: 30));
        Assert.Equal(6, Launches(doctrine, asideKilometres: 0));
        Assert.Equal(6, Launches(doctrine with { PointDefenceReserve = Ratio.Zero }, asideKilometres: 30));

        int Launches(DoctrineDescription chosen, double asideKilometres)
        {
            var skirmish = new Skirmish(new(1, 1), 1).With(Setting.Post(chosen, Setting.Site(battery)));
            for (var i = 0; i < 6; i++)
            {
                skirmish.With(Body.Inbound(i, 60 * i, 70, 240, 6000, asideKilometres));
            }

            return skirmish.Run(150).Launches.Count;
        }
    }

    private static Body Unknown(double asideKilometres)
    {
        var body = Body.Inbound(1, 0, 90, 240, 6000, asideKilometres);
        body.Iff = default;
        return body;
    }

    private static bool Fires(Parapet.BattleManagement.CommandPostDescription post, Body body) =>
        new Skirmish(new(1, 1), 0).With(post).With(body).Run(200).Launches.Count > 0;

    private static int FirstTarget(DoctrineDescription doctrine) =>
        new Skirmish(new(1, 1), 0)
            .With(Setting.Post(doctrine with { IdentificationDelay = TimeSpread.Fixed(Duration.Zero) }, Setting.Site(OneChannel)))
            .With(Body.Inbound(1, 0, 9, 240, 3000), Body.Falling(2, 50))
            .Run(30).Orders[0].Target.Number.Serial;
}
