using Parapet.Campaigns.Findings;
using Parapet.Catalogue.Figures;
using Parapet.Reports.Credibility;
using Parapet.Reports.Verification;
using Parapet.Tests.Unit.Campaigns;
using Parapet.Validation.Engagements;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

public sealed class VerificationReportTests
{
    private static readonly StudyFindings Findings = StudyFindings.From(SyntheticStudy.Create());

    private static readonly OutcomeRecord Record = new()
    {
        Tie = new() { Margin = 0.05, Reason = "declared" },
        Sources = [new() { Id = "source", Text = "somebody said so", Address = "example.org", Grade = SourceGrade.B }],
        Cases =
        [
            new()
            {
                Name = "A counted raid", Defence = "a battery", Date = "2003", Class = RecordedClass.Ballistic, Counted = "nine of nine", Quantity = "share", Value = 1,
                Sources = ["source"], SingleSourced = true, ComparedBy = ComparedBy.EngagedShare, NotCompared = "the rest", Missing = "a thing",
            },
        ],
    };

    private static readonly CredibilityEvidence Known = new() { Topics = [new("radar", 10, 20, 1, 0, 3), new("links", 1, 1, 0, 0, 0)] };

    // The template's own headings, D for the V&V report [MILSTD3022].
    [Fact]
    public void The_headings_are_those_of_the_template() => Assert.Equal(
        [
            "Executive summary", "1. Problem statement", "2. M&S requirements and acceptability criteria",
            "3. M&S assumptions, capabilities, limitations, and risks and impacts", "4. V&V task analysis", "5. V&V recommendations",
            "6. Key participants", "7. Actual V&V resources", "8. V&V lessons learned", "Appendix A. M&S description",
            "Appendix B. M&S requirements traceability matrix", "Appendix C. Basis of comparison", "Appendix D. References", "Appendix E. Acronyms",
            "Appendix F. Glossary", "Appendix G. V&V programmatics", "Appendix H. Distribution list",
        ],
        Sections().Select(section => section.Heading));

    [Fact]
    public void The_summary_counts_what_is_in_and_out_and_claims_no_accreditation()
    {
        var summary = Sections()[0].Text;
        Assert.Contains("Accreditation: none.", summary, StringComparison.Ordinal);
        Assert.Contains("Of 32 reference values in 2 topics 31 are within their tolerance and 1 out of it; 3 more are shown and not claimed.", summary, StringComparison.Ordinal);
        Assert.Contains("the lowest level is 0", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_out_of_tolerance_is_a_lesson_by_name() => Assert.Equal("Out of tolerance, and kept: radar.", Sections()[8].Text);

    [Fact]
    public void Assumptions_omissions_and_untested_models_are_limits()
    {
        var page = Findings.Study.Page;
        var limits = Sections()[3].Text;
        Assert.All(page.Assumptions, assumption => Assert.Contains(assumption.Text, limits, StringComparison.Ordinal));
        Assert.All(page.Omissions, omission => Assert.Contains($"- Left out: {omission}", limits, StringComparison.Ordinal));
        Assert.All(page.Models, model => Assert.Contains(model.Evidence, limits, StringComparison.Ordinal));
    }

    [Fact]
    public void The_public_record_stands_in_the_basis_of_comparison_with_its_sources()
    {
        Assert.Contains("| A counted raid | a battery | 2003 | share | 1 | engagedshare | single-sourced |", Sections()[11].Text, StringComparison.Ordinal);
        Assert.Contains("somebody said so. example.org", Sections()[12].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_holds_every_section_once()
    {
        var sections = Sections();
        var page = VerificationReport.Draw(Findings, sections);
        Assert.Equal(sections.Select(section => $"## {section.Heading}"), page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line.TrimEnd()));
    }

    private static System.Collections.Immutable.ImmutableArray<ReportSection> Sections() => VerificationReport.Of(Findings, Known, [], Record);
}
