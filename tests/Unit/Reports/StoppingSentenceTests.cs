using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Stopping;
using Parapet.Reports;
using Parapet.Reports.Answers;
using Parapet.Reports.Summary;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

/// <summary>What a reader is told of a stopping rule.</summary>
public sealed class StoppingSentenceTests
{
    private static readonly StoppingRule s_rule = new([new("leakers ci < 0.5", 0.5)]);

    [Theory]
    [InlineData(0.7, 0.4, 0.3, false, "The stopping rule “leakers ci < 0.5” was met at 108 raids in 54 draws, after 3 looks: half the widest interval is 0.30 threats where 0.50 was asked for (A).")]
    [InlineData(0.7, 0.6, 1.0, false, "The stopping rule “leakers ci < 0.5” was not met by 108 raids in 54 draws, the most: half the widest interval is 1.00 threats where 0.50 was asked for (A). If intervals go on to shrink with the root of the raids, some 432 would do.")]
    [InlineData(0.7, 0.6, 0.4, false, "was not met by 108 raids in 54 draws, the most: half the widest interval is 0.40 threats where 0.50 was asked for (A). A rule counts as met when it holds at 2 looks in a row")]
    [InlineData(0.7, 0.6, 0.6, true, "was not met yet when the run was broken off; at 108 raids in 54 draws half the widest interval is 0.60 threats")]
    [InlineData(0.7, 0.6, double.NaN, false, "for leakers ci < 0.5 there is no interval (A). How many would do cannot be told from these.")]
    public void A_rule_is_told_with_what_it_came_to(double first, double second, double third, bool isPart, string told) =>
        Assert.Contains(told, StoppingSentence.Of(Stopping(first, second, third), isPart), StringComparison.Ordinal);

    [Fact]
    public void Report_answer_and_summary_tell_the_rule()
    {
        var findings = StudyFindings.From(SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2) with { Stopping = Stopping(0.7, 0.4, 0.3) });
        Assert.Contains("<dt>Stopping rule</dt>", ReportDocument.Draw(findings), StringComparison.Ordinal);
        Assert.Contains("**Size.** The stopping rule", AnswerPage.Draw(findings), StringComparison.Ordinal);
        using var summary = JsonDocument.Parse(SummaryFile.Draw(findings));
        var stopping = summary.RootElement.GetProperty("stopping");
        Assert.True(stopping.GetProperty("met").GetBoolean());
        Assert.Equal([24, 36, 54], stopping.GetProperty("looks").EnumerateArray().Select(look => look.GetProperty("draws").GetInt32()));
        Assert.Equal(0.3, stopping.GetProperty("looks")[2].GetProperty("conditions")[0].GetProperty("halfWidth").GetDouble());
    }

    private static StoppingResult Stopping(params double[] halfWidths) => new(s_rule, 108, [.. halfWidths.Zip((int[])[24, 36, 54], (half, draws) =>
        new StoppingLook(draws, 2 * draws, [new("A", half, "threats", IsLopsided: false, half < 0.5)]))]);
}
