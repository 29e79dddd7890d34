using System.Reflection;
using Parapet.Campaigns.Findings;
using Parapet.Drawing.Vector;
using Parapet.Reports.Charts;
using Parapet.Reports.Credibility;
using Parapet.Reports.Sections;
using Parapet.Reports.Tables;
using Parapet.Reports.Wording;

namespace Parapet.Reports;

/// <summary>The whole of report.html: one file that opens offline, reads without a script and prints.</summary>
public static class ReportDocument
{
    /// <summary>The text of the file; the same findings give the same text.</summary>
    /// <param name="evidence">What is known beside the findings; nothing if left out, and the page then says so.</param>
    public static string Draw(StudyFindings findings, CredibilityEvidence? evidence = null)
    {
        var style = new OptionStyle(findings.Study.Options);
        return Markup.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{findings.Study.Name}: {Prose.Plain(findings.Study.Page.Question)}</title>
            <style>{StyleSheet()}</style>
            </head>
            <body>
            <main>
            {FrontPage.Draw(findings, style)}
            {EffectsSection.Draw(findings, style)}
            {DoubtSection.Draw(findings)}
            {SitingSection.Draw(findings)}
            {SensitivitySection.Draw(findings.Study.Sensitivity)}
            {RobustnessSection.Draw(findings)}
            {BasisSection.Draw(findings)}
            {MeasureTables.Draw(findings)}
            {PictureSection.Draw(findings)}
            {LimitsSection.Draw(findings)}
            {CredibilitySection.Draw(findings, evidence ?? CredibilityEvidence.None)}
            {FiguresSection.Draw(findings)}
            {RunSection.Draw(findings)}
            </main>
            </body>
            </html>

            """).Text;
    }

    private static Markup StyleSheet()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("the resource report.css is not built in");
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd());
    }
}
