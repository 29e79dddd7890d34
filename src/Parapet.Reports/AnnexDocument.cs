using Parapet.Campaigns.Findings;
using Parapet.Drawing.Vector;
using Parapet.Reports.Sections;
using Parapet.Reports.Tables;

namespace Parapet.Reports;

/// <summary>The whole of annex.html: the tables that a reader of the report looks things up in.</summary>
public static class AnnexDocument
{
    public const string FileName = "annex.html";

    /// <summary>The text of the file; the same findings give the same text.</summary>
    public static string Draw(StudyFindings findings)
    {
        var contents = Contents.Of(Body(findings));
        return ReportPage.Draw($"{findings.Study.Name}: annex", Markup.Of($"""
            <header><p class="kicker">Parapet study · {findings.Study.Name}</p><h1>Annex to the <a href="{ReportDocument.FileName}">report</a></h1></header>
            <nav class="contents" aria-label="Contents"><ol>{contents.Links}</ol></nav>
            {contents.Body}
            """));
    }

    /// <summary>Links to its sections, for another page beside it.</summary>
    internal static Markup Links(StudyFindings findings) => Contents.Of(Body(findings), FileName).Links;

    private static Markup Body(StudyFindings findings) => Markup.Of($"""
        {MeasureTables.Draw(findings)}
        {PictureSection.Draw(findings)}
        {SitingSection.Tables(findings)}
        {RobustnessSection.NotTried(findings)}
        {FiguresSection.Draw(findings)}
        """);
}
