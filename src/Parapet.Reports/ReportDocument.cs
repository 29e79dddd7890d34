using Parapet.Campaigns.Findings;
using Parapet.Drawing.Vector;
using Parapet.Reports.Charts;
using Parapet.Reports.Credibility;
using Parapet.Reports.Sections;
using Parapet.Reports.Wording;

namespace Parapet.Reports;

/// <summary>The whole of report.html: the answer on one screen, and what it rests on. Tables of figures stand in <see cref="AnnexDocument"/>.</summary>
public static class ReportDocument
{
    public const string FileName = "report.html";

    /// <summary>The text of the file; the same findings give the same text.</summary>
    /// <param name="evidence">What is known beside the findings; nothing if left out, and the page then says so.</param>
    public static string Draw(StudyFindings findings, CredibilityEvidence? evidence = null)
    {
        var style = new OptionStyle(findings.Study.Options);
        var contents = Contents.Of(Markup.Of($"""
            {FrontPage.Draw(findings, style)}
            {EffectsSection.Draw(findings, style)}
            {DoubtSection.Draw(findings)}
            {SitingSection.Draw(findings)}
            {SensitivitySection.Draw(findings.Study.Sensitivity)}
            {RobustnessSection.Draw(findings)}
            {BasisSection.Draw(findings)}
            {LimitsSection.Draw(findings)}
            {CredibilitySection.Draw(findings, evidence ?? CredibilityEvidence.None)}
            {RunSection.Draw(findings)}
            """));
        return ReportPage.Draw($"{findings.Study.Name}: {Prose.Plain(findings.Study.Page.Question)}", Markup.Of($"""
            {FrontPage.Answer(findings)}
            <nav class="contents" aria-label="Contents"><ol>{contents.Links}</ol><p>In the <a href="{AnnexDocument.FileName}">annex</a>:</p><ol>{AnnexDocument.Links(findings)}</ol></nav>
            {contents.Body}
            """));
    }
}
