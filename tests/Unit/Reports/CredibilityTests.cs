using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Robustness;
using Parapet.Catalogue.Figures;
using Parapet.Reports;
using Parapet.Reports.Credibility;
using Parapet.Reports.Summary;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

public sealed class CredibilityTests
{
    private static readonly StudyFindings Findings = StudyFindings.From(SyntheticStudy.Create());

    private static readonly CredibilityEvidence Known = new() { Topics = [new("radar", 10, 20, 0, 0, 3)] };

    [Fact]
    public void The_eight_factors_stand_in_the_order_of_the_standard() => Assert.Equal(
        ["Verification", "Validation", "Input pedigree", "Results uncertainty", "Results robustness", "Use history", "M&S management", "People qualifications"],
        CredibilityTable.Of(Findings, Known).Select(factor => factor.Name));

    [Fact]
    public void Levels_follow_from_what_was_run() => Assert.Equal([2, 2, 1, 3, 2, 0, 1, 0], Levels(Findings, Known));

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 2)]
    public void A_sweep_of_this_very_study_raises_its_robustness(bool fits, int level)
    {
        var study = SyntheticStudy.Create();
        Assert.Equal(level, Levels(StudyFindings.From(study with { Robustness = new(Swept(), fits) }), Known)[4]);
    }

    [Fact]
    public void What_was_not_computed_or_swept_counts_for_nothing()
    {
        Assert.Equal([0, 0, 1, 3, 2, 0, 1, 0], Levels(Findings, CredibilityEvidence.None));
        Assert.Contains("not swept", Factor("Results robustness", CredibilityEvidence.None).Limit, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_out_of_tolerance_lowers_the_level_of_its_own_kind()
    {
        Assert.Equal([1, 2], Levels(Findings, Known with { Topics = [new("radar", 10, 20, 0, 1, 3)] })[..2]);
        Assert.Equal([2, 1], Levels(Findings, Known with { Topics = [new("radar", 10, 20, 1, 0, 3), new("links", 1, 1, 0, 0, 0)] })[..2]);
        Assert.StartsWith("9 of 10 published values", Factor("Validation", Known with { Topics = [new("radar", 10, 20, 1, 0, 3)] }).Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_draws_tell_less_of_doubt_and_nothing_of_robustness()
    {
        var few = StudyFindings.From(SyntheticStudy.Create(draws: 4));
        Assert.Equal([2, 0], Levels(few, CredibilityEvidence.None)[3..5]);
    }

    [Fact]
    public void Inputs_without_a_poor_one_stand_a_level_higher()
    {
        var study = SyntheticStudy.Create();
        var sound = study with { Page = study.Page with { Figures = [study.Page.Figures[0] with { Grade = SourceGrade.B }] } };
        Assert.Equal(2, Levels(StudyFindings.From(sound), Known)[2]);
        Assert.Equal(1, Levels(StudyFindings.From(sound with { Page = sound.Page with { Figures = [sound.Page.Figures[0] with { Grade = SourceGrade.C }] } }), Known)[2]);
    }

    [Fact]
    public void The_lowest_of_the_eight_counts() => Assert.Equal(0, CredibilityTable.Overall(CredibilityTable.Of(Findings, Known)));

    [Fact]
    public void Report_and_summary_carry_every_factor_with_its_evidence()
    {
        var html = System.Net.WebUtility.HtmlDecode(ReportDocument.Draw(Findings, Known)).Replace("<code>", "`", StringComparison.Ordinal).Replace("</code>", "`", StringComparison.Ordinal);
        using var json = JsonDocument.Parse(SummaryFile.Draw(Findings, Known));
        var written = json.RootElement.GetProperty("credibility").GetProperty("factors").EnumerateArray().ToArray();
        foreach (var (factor, place) in CredibilityTable.Of(Findings, Known).Select((factor, place) => (factor, place)))
        {
            Assert.Contains(factor.Evidence, html, StringComparison.Ordinal);
            Assert.Contains(factor.Limit, html, StringComparison.Ordinal);
            Assert.Equal(factor.Level, written[place].GetProperty("level").GetInt32());
            Assert.Equal(factor.Evidence, written[place].GetProperty("evidence").GetString());
        }

        Assert.Equal(30, json.RootElement.GetProperty("credibility").GetProperty("topics")[0].GetProperty("judged").GetInt32());
    }

    private static CredibilityFactor Factor(string name, CredibilityEvidence evidence) => CredibilityTable.Of(Findings, evidence).First(factor => factor.Name == name);

    private static int[] Levels(StudyFindings findings, CredibilityEvidence evidence) => [.. CredibilityTable.Of(findings, evidence).Select(factor => factor.Level)];

    private static RobustnessResult Swept() => new()
    {
        Study = "made up", Fingerprint = new("", "", ""), A = "A", B = "B", Measure = "leakers", Unit = "threats", Mean = 1, Low = 0, High = 2,
        Verdict = default, Settings = 40, Levels = 80, Candidates = 2, Raids = [2, 8, 24, 48], Interrupted = false, Flips = [], Effects = [], Pairs = [],
        Refused = [], LeftOut = [],
    };
}
