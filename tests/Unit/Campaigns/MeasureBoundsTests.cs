using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
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
    private static readonly double Raid = Study.Outcomes.Where(outcome => outcome.Option == 0).Max(outcome => outcome.RaidSize);

    [Fact]
    public void No_interval_holds_more_leakers_than_flew()
    {
        var options = Enumerable.Range(0, Study.Options.Length).ToArray();
        Assert.Contains(options, option => Findings.Table.Sample(new([(option, 1)]), Measures.Leakers).Chance().High > Raid);
        Assert.All(options, option => Assert.InRange(Findings.Of(option, Measures.Leakers).Chance.High, 0, Raid));
    }

    /// <summary>Where all that fly get through, the mean of the raids drawn errs on both sides of the true one.</summary>
    [Fact]
    public void An_interval_reaches_beyond_its_mean_where_all_get_through()
    {
        var study = SyntheticStudy.Create(draws: 8, replicationsOfDraw: 2);
        var leakers = StudyFindings.From(study).Of(0, Measures.Leakers);
        var sizes = study.Outcomes.Where(outcome => outcome.Option == 0).Select(outcome => outcome.RaidSize).ToArray();
        Assert.Equal(sizes.Average(), leakers.Mean, 9);
        Assert.InRange(leakers.Chance.High, leakers.Mean + 0.2 * (leakers.Mean - leakers.Chance.Low), sizes.Max());
    }

    /// <summary>Of nothing that flies nothing can be lost: there is no bound on how often it happens unseen.</summary>
    [Fact]
    public void What_cannot_happen_is_no_event_that_was_not_seen()
    {
        var study = SyntheticStudy.Create(draws: 8, replicationsOfDraw: 2);
        var empty = study with { Outcomes = KeptOutcomes.Of([.. study.Outcomes.Select(outcome => outcome with { Friendly = new(0, 0, 0), FriendLosses = [.. outcome.FriendLosses.Select(_ => 0)] })]) };
        Assert.All(Study.Options.Index(), option =>
        {
            var lost = StudyFindings.From(empty).Of(option.Index, Measures.FriendliesLost);
            Assert.Equal((false, 0), (lost.IsWithoutEvent, lost.IsDefined ? lost.Mean : 0));
        });
    }

    [Fact]
    public void No_class_leaks_more_than_flew_of_it()
    {
        foreach (var threat in Findings.Classes)
        {
            var flown = Study.Outcomes.Where(outcome => outcome.Option == 0).Max(outcome => outcome.Classes.Where(entry => entry.Class == threat).Sum(entry => entry.Attackers));
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
