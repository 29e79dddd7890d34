using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Designs;
using Parapet.Statistics.Intervals;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>From two raids an interval of Student's is as wide as thirteen errors; it must not leave what can be.</summary>
public sealed class MeasureBoundsTests
{
    private static readonly StudyResult Study = SyntheticStudy.Create(draws: 2, replicationsOfDraw: 1);
    private static readonly StudyFindings Findings = StudyFindings.From(Study);
    private static readonly double Raid = Study.Outcomes.Where(outcome => outcome.Option == 0).Average(outcome => outcome.RaidSize);

    [Fact]
    public void No_interval_holds_more_leakers_than_flew()
    {
        var options = Enumerable.Range(0, Study.Options.Length).ToArray();
        Assert.Contains(options, option => Findings.Table.Sample(new([(option, 1)]), Measures.Leakers).Chance().High > Raid);
        Assert.All(options, option => Assert.InRange(Findings.Of(option, Measures.Leakers).Chance.High, 0, Raid));
    }

    [Fact]
    public void No_class_leaks_more_than_flew_of_it()
    {
        foreach (var threat in Findings.Classes)
        {
            var flown = Study.Outcomes.Where(outcome => outcome.Option == 0).Average(outcome => outcome.Classes.Where(entry => entry.Class == threat).Sum(entry => entry.Attackers));
            Assert.All(Study.Options.Index(), option => Assert.False(Findings.Of(option.Index, Measures.LeakersOf(threat)).Chance.High > flown));
        }
    }

    [Fact]
    public void No_difference_is_larger_than_the_raid()
    {
        var pairs = Study.Options.Index().Skip(1).Select(option => Findings.Difference(option.Index, 0, Measures.Leakers)!).ToArray();
        Assert.Contains(pairs, pair => Findings.Table.Sample(Contrast.Between(pair.A, pair.B), Measures.Leakers).Chance().Low < -Raid);
        Assert.All(pairs, pair => Assert.InRange(pair.Estimate.Chance.Low, -Raid, Raid));
        Assert.All(pairs, pair => Assert.InRange(pair.Estimate.Chance.High, -Raid, Raid));
    }

    [Fact]
    public void A_contrast_reaches_as_far_as_its_weights()
    {
        var cells = new Interval(1, 4);
        Assert.Equal(new(-3, 3), Contrast.Between(0, 1).Bounds(cells));
        Assert.Equal(new(-3, 3), Contrast.Between([0, 1], [2, 3, 4]).Bounds(cells) is var (low, high) ? new(Math.Round(low, 9), Math.Round(high, 9)) : Interval.Unknown);
        Assert.Equal(new(-7, 2), new Contrast([(0, 1), (1, -2)]).Bounds(cells));
        Assert.Equal(double.PositiveInfinity, Contrast.Between(0, 1).Bounds(new(0, double.PositiveInfinity)).High);
    }
}
