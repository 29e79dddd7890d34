using System.Collections.Immutable;
using Parapet.Campaigns.Sensitivity;
using Parapet.Reports.Sensitivity;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

public sealed class SensitivitySentenceTests
{
    [Fact]
    public void None_and_a_stale_one_are_told()
    {
        Assert.StartsWith("The disputed figures were not analysed", SensitivitySentence.Of(SensitivityStanding.None), StringComparison.Ordinal);
        Assert.StartsWith("The disputed figures were analysed for another state", SensitivitySentence.Of(new SensitivityStanding(Analysed(), Fits: false)), StringComparison.Ordinal);
    }

    [Fact]
    public void Split_families_and_changes_are_told_with_their_doubt() => Assert.Equal(
        "Of the variance of the difference in a single raid 40 % (30 to 50 %) is chance alone, 50 % (40 to 60 %) the disputed figures alone, 10 % (\u22122 to 20 %) their interplay. "
        + "The families with the largest hand in it: radars/a 30 % (20 to 40 %), by itself 20 % (10 to 30 %). "
        + "Of the 2 strongest figures these change the ranking alone within their range: a: range at 210 km (190 to 240); 1 does so in the mean but not beyond chance.",
        SensitivitySentence.Of(Analysed()));

    [Fact]
    public void A_share_that_none_can_be_is_told_with_its_reason()
    {
        const string reason = "comes of estimating from 32 explorations alone";
        Assert.Contains(reason, SensitivitySentence.Split(Analysed() with { Figures = new(-0.03, -0.41, 0.39, "of it") }), StringComparison.Ordinal);
        Assert.Contains(reason, SensitivitySentence.Split(Analysed() with { Chance = new(1.02, 0.9, 1.1, "of it") }), StringComparison.Ordinal);
        Assert.DoesNotContain(reason, SensitivitySentence.Split(Analysed()), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_changes_the_ranking_it_says_so()
    {
        var result = Analysed() with { Crossings = [Figure("a: range")] };
        Assert.EndsWith("None of the 1 strongest figures alone changes the ranking for sure within its range.", SensitivitySentence.Of(result), StringComparison.Ordinal);
        Assert.Contains("none within its range (\u22123.00 to +2.00 threats)", SensitivityPage.Draw(result), StringComparison.Ordinal);
    }

    /// <summary>An end is marked where the ranking is the other one there, and on no other.</summary>
    [Fact]
    public void The_chart_marks_the_end_at_which_the_ranking_is_another()
    {
        var chart = SensitivityChart.Standalone(Analysed());
        Assert.Contains("turns the answer: 300 km", chart, StringComparison.Ordinal);
        Assert.DoesNotContain("turns the answer: 100 km", chart, StringComparison.Ordinal);
    }

    internal static SensitivityResult Analysed()
    {
        var share = new ToldShare(0.3, 0.2, 0.4, "of it");
        return new()
        {
            Study = "identification-2003", Fingerprint = new("a", "b", "c"), A = "As it was", B = "Linked", Measure = "friendliesLost", Explorations = 32, Repetitions = 2, Raids = 16, Disputed = 3,
            AtValue = new(-1, -2, 0.5, "aircraft"), ExploredMean = -0.5, StandardDeviation = 3, Unit = "aircraft", Chance = new(0.4, 0.3, 0.5, "of it"), Figures = new(0.5, 0.4, 0.6, "of it"), Interplay = new(0.1, -0.02, 0.2, "of it"),
            Families =
            [
                new("radars/a", ["a: range", "a: height"], new(1, null, null, "aircraft"), new(0.2, 0.1, 0.3, "of it"), share, share, share),
                new(SensitivityResult.AllOthers, ["b: range"], null, share, share, share, share),
            ],
            Idle = [],
            Ends = [new("a: range", "radars/a", "100 km", "300 km", new(-2, -3, -1, "aircraft"), new(3, 2, 4, "aircraft"))],
            Crossings = [Figure("a: range", new ToldCrossing(210, 190, 240, "km", 0.99, "As it was", "Linked")), Figure("a: height", new ToldCrossing(200, 150, 290, "km", 0.6, "As it was", "Linked"))],
        };
    }

    private static ToldCrossings Figure(string name, params ImmutableArray<ToldCrossing> crossings) =>
        new(name, "radars/a", 200, 100, 300, "km", "a source", "B", new(-3, -4, -2, "threats"), new(2, 1, 3, "threats"), crossings);
}
