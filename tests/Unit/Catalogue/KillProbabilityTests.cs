using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

/// <summary>The chance that an arrival kills: a prior by class and kind of round, alike for all rounds of the kind.</summary>
public sealed class KillProbabilityTests
{
    private static readonly TargetClass[] s_ballistic = [TargetClass.ShortRangeBallistic, TargetClass.MediumRangeBallistic, TargetClass.IntermediateRangeBallistic];

    private static SystemCatalogue Shipped => ShippedCatalogue.Value;

    [Fact]
    public void RoundsOfAKindAreAlikeAndOnlyBallisticMissilesTellTheKindsApart()
    {
        for (var index = 0; index < 10; index++)
        {
            var rounds = Shipped.Resolve(FigureDraw.Sampled(3, index)).Interceptors;
            Assert.All(Shipped.All<InterceptorEntry>().GroupBy(entry => entry.Warhead.Kind), kind =>
                Assert.Single(kind.Select(entry => string.Join(' ', rounds[entry.Id].KillProbability)).Distinct()));
            Assert.All(Enum.GetValues<TargetClass>(), target =>
                Assert.Equal(!target.IsBallistic, rounds["gem-t"].KillProbabilityAgainst(target) == rounds["pac-3-mse"].KillProbabilityAgainst(target)));
        }
    }

    /// <summary>Ends of the record: none to 70 % of engagements in 1991; 2 of 4 to 9 of 10 for rounds that strike.</summary>
    [Fact]
    public void ARoundThatStrikesIsReckonedAboveOneOfFragmentsByTheMiddleOfTheRecord()
    {
        var rounds = Shipped.Resolve(FigureDraw.Nominal).Interceptors;
        Assert.All(s_ballistic, target => Assert.Equal((0.35, 0.7), (Math.Round(rounds["48n6e3"].KillProbabilityAgainst(target).Value, 12), Math.Round(rounds["thaad-interceptor"].KillProbabilityAgainst(target).Value, 12))));
    }

    [Fact]
    public void ACommanderReckonsWithTheCentralFigureInEveryReading()
    {
        var nominal = Shipped.Resolve(FigureDraw.Nominal).Interceptors;
        for (var index = 0; index < 5; index++)
        {
            var drawn = Shipped.Resolve(FigureDraw.Sampled(3, index)).Interceptors;
            Assert.All(drawn, pair => Assert.Equal(nominal[pair.Key].KillProbability, pair.Value.ReckonedKill));
            Assert.NotEqual(nominal["gem-t"].KillProbability, drawn["gem-t"].KillProbability);
            Assert.Equal((0.35, 0.6), (Round(RoundTypes.Of(drawn["gem-t"]).ExpectedKillBallistic), Round(RoundTypes.Of(drawn["gem-t"]).ExpectedKillAirBreathing)));
        }
    }

    /// <summary>The correlation of the kinds' places in their ranges, over n draws, is the one stated within 4 standard errors.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0.5)]
    [InlineData(1, 1)]
    public void KindsGoTogetherAsFarAsTheCorrelationSays(double stated, double expected)
    {
        using var copy = new CatalogueCopy();
        copy.Replace("shared.yaml", "correlation: { value: 0.5", FormattableString.Invariant($"correlation: {{ value: {stated}"));
        var catalogue = copy.Load();
        const int n = 2000;
        Assert.All(s_ballistic, target =>
        {
            var pairs = Enumerable.Range(0, n).Select(index => Places(catalogue, FigureDraw.Sampled(9, index), target)).ToArray();
            var correlation = pairs.Average(pair => (pair.Hit - 0.5) * (pair.Fragments - 0.5)) * 12;
            Assert.Equal(expected, correlation, 4 / Math.Sqrt(n));
        });
    }

    [Fact]
    public void ClassesAreDrawnApart()
    {
        const int n = 2000;
        var pairs = Enumerable.Range(0, n).Select(index => FigureDraw.Sampled(9, index)).Select(draw =>
            (A: Places(Shipped, draw, s_ballistic[0]).Hit, B: Places(Shipped, draw, s_ballistic[1]).Hit));
        Assert.Equal(0, pairs.Average(pair => (pair.A - 0.5) * (pair.B - 0.5)) * 12, 4 / Math.Sqrt(n));
    }

    [Theory]
    [InlineData("warhead: { kind: fragmentation, source: act }", "warhead: { kind: directed, source: act }", "warhead.kind: 'directed'; one of hit-to-kill, fragmentation, gun-burst")]
    [InlineData("warhead: { kind: fragmentation, source: act }", "warhead: { kind: fragmentation }", "warhead: no source; exactly one of 'source', 'estimated'")]
    [InlineData("warhead: { kind: fragmentation, source: act }", "warhead: { kind: fragmentation, source: act, estimated: x }", "warhead: source and estimated; exactly one of")]
    [InlineData("warhead: { kind: fragmentation, source: act }", "warhead: { kind: fragmentation, source: nobody }", "warhead.source: unknown source 'nobody'; a source listed in 'sources'")]
    [InlineData("unitCost:", "killProbability: { fighter: { value: 0.9, estimated: good } }\nunitCost:", "killProbability.fighter: estimated; a figure with a source")]
    [InlineData("unitCost:", "killProbability: { fighter: { value: 1.2, source: wp } }\nunitCost:", "killProbability.fighter: 1.2; a share in [0, 1]")]
    public void ABadKindOrAnOwnProbabilityWithoutSourceIsRefusedAtItsLine(string old, string damage, string expected)
    {
        using var copy = new CatalogueCopy();
        var line = copy.Replace("interceptors/gem-t.yaml", old, damage);
        Assert.Contains(copy.Problems(), problem => problem.ToString().StartsWith($"{copy.Folder}/interceptors/gem-t.yaml:{line}: {expected}", StringComparison.Ordinal));
    }

    [Fact]
    public void AnInterceptorsOwnSourcedProbabilityHoldsForItAloneAndItsClassAlone()
    {
        using var copy = new CatalogueCopy();
        copy.Replace("interceptors/gem-t.yaml", "unitCost:", "killProbability: { drone: { value: 0.8, source: wp } }\nunitCost:");
        var rounds = copy.Load().Resolve(FigureDraw.Nominal).Interceptors;
        Assert.Equal((0.8, 0.6), (rounds["gem-t"].KillProbabilityAgainst(TargetClass.Drone).Value, rounds["gem-t"].KillProbabilityAgainst(TargetClass.Fighter).Value));
        Assert.Equal(0.6, rounds["pac-3-mse"].KillProbabilityAgainst(TargetClass.Drone).Value);
    }

    [Fact]
    public void AGunHasItsOwnPrior()
    {
        using var copy = new CatalogueCopy();
        copy.Replace("interceptors/gem-t.yaml", "kind: fragmentation", "kind: gun-burst");
        var gun = copy.Load().Resolve(FigureDraw.Nominal).Interceptors["gem-t"];
        Assert.Equal([0.3, 0.4, 0.05], new[] { TargetClass.Fighter, TargetClass.Drone, TargetClass.ShortRangeBallistic }.Select(target => gun.KillProbabilityAgainst(target).Value));
    }

    private static double Round(Ratio value) => Math.Round(value.Value, 12);

    private static (double Hit, double Fragments) Places(SystemCatalogue catalogue, FigureDraw draw, TargetClass target)
    {
        var rounds = catalogue.Shared.KillProbability;
        var (hit, fragments) = (rounds.In(draw, WarheadKind.HitToKill, null)[(int)target].Value, rounds.In(draw, WarheadKind.Fragmentation, null)[(int)target].Value);
        return ((hit - 0.5) / 0.4, fragments / 0.7);
    }
}
