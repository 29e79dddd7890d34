using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.WeaponAssignment;
using Parapet.Catalogue.Figures;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>Which of its rounds a Patriot of the catalogue fires: by what it can do, then by what is scarce, price last.</summary>
public sealed class RoundChoiceTests
{
    private const int Hit = 0;

    private const int Fragments = 1;

    private static readonly RoundType[] s_rounds = Rounds();

    [Theory]
    [InlineData(48, 8, Hit)]
    [InlineData(48, 0, Hit)]
    [InlineData(1, 8, Hit)]
    [InlineData(0, 8, Fragments)]
    [InlineData(0, 0, null)]
    public void AtABallisticMissileGoesWhatStrikesItAsLongAsThereIsOne(int strikers, int fragments, int? first) =>
        Assert.Equal(first, FirstRound(strikers, fragments, Body.Falling(1, 120, 0, 0, 1500)));

    [Theory]
    [InlineData(48, 8, Fragments)]
    [InlineData(48, 0, Hit)]
    [InlineData(0, 8, Fragments)]
    [InlineData(0, 0, null)]
    public void AtAnAircraftGoesWhatNoBallisticMissileNeeds(int strikers, int fragments, int? first) =>
        Assert.Equal(first, FirstRound(strikers, fragments, Body.Inbound(1, 0, 60, 240, 6000)));

    [Fact]
    public void NoPriceOutweighsAKillThatACommanderWouldSeeAndNoStockEither()
    {
        var better = FireMerit.Of(0.66, 1, 0.5, FireMerit.Plenty(0.02, 0), 1);
        var cheap = FireMerit.Of(0.6, 1, 0.5, FireMerit.Plenty(1, 0), 0);
        Assert.True(better > cheap, $"{better} > {cheap}");
    }

    [Fact]
    public void PriceTellsApartOnlyWhatIsAlikeInAllElse()
    {
        Assert.True(FireMerit.Of(0.6, 1, 0.5, 1, 0.1) > FireMerit.Of(0.6, 1, 0.5, 1, 1));
        Assert.True(FireMerit.Of(0.6, 1, 0.5, 1, 1) > FireMerit.Of(0.6, 1, 0.5, 0.75, 0.1));
    }

    private static int? FirstRound(int strikers, int fragments, Body body)
    {
        // The launchers' capacity is the published one; what is missing has been fired before.
        var battery = Setting.Battery with { Magazines = [new Magazine(s_rounds[Hit].Interceptor, strikers, 0), new Magazine(s_rounds[Fragments].Interceptor, fragments, 0)] };
        var doctrine = Setting.Doctrine with { AgainstBallistic = FiringPattern.Of(2, 1), BallisticReserve = Ratio.Of(0.3) };
        var post = Setting.Post(doctrine, Setting.Site(battery) with { Rounds = [.. s_rounds] });
        return new Skirmish(new(1, 1), 1).With(post).With(body).Run(200).Orders is [var order, ..] ? order.InterceptorType : null;
    }

    private static RoundType[] Rounds()
    {
        var interceptors = ShippedCatalogue.Value.Resolve(FigureDraw.Nominal).Interceptors;
        return [RoundTypes.Of(interceptors["pac-3-mse"]), RoundTypes.Of(interceptors["gem-t"])];
    }
}
