using System.Collections.Immutable;
using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Reports.Answers;
using Parapet.Reports.Credibility;
using Parapet.Reports.Summary;
using Parapet.Reports.Tables.Results;

namespace Parapet.Reports;

/// <summary>Writes report.html with its annex, answer.md, summary.json and the tables behind them.</summary>
public static class StudyReport
{
    /// <summary>Checks the result, computes what it shows and writes all files, or none.</summary>
    /// <param name="beside">Further files to stand beside them.</param>
    /// <returns>Problems of the result or of the folder, one line each; empty if every file stands.</returns>
    public static async Task<ImmutableArray<string>> Write(StudyResult study, string folder, params (string Name, byte[] Content)[] beside)
    {
        var problems = study.Validate();
        return problems.IsEmpty
            ? await ReportFolder.Write(folder, [.. Files(StudyFindings.From(study), CredibilityEvidence.None), .. beside.Select(file => (file.Name, Content(file.Content)))])
            : problems;
    }

    /// <summary>Every file, by its name within the folder.</summary>
    /// <param name="evidence">What is known beside the findings.</param>
    public static ImmutableArray<(string Name, Func<Stream, Task> Write)> Files(StudyFindings findings, CredibilityEvidence evidence) =>
    [
        (ReportDocument.FileName, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(ReportDocument.Draw(findings, evidence))).AsTask()),
        (AnnexDocument.FileName, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(AnnexDocument.Draw(findings))).AsTask()),
        ("answer.md", stream => stream.WriteAsync(Encoding.UTF8.GetBytes(AnswerPage.Draw(findings))).AsTask()),
        ("summary.json", stream => stream.WriteAsync(SummaryFile.Draw(findings, evidence)).AsTask()),
        .. ResultTables.Files(findings),
    ];

    /// <summary>What writes a file of these bytes.</summary>
    public static Func<Stream, Task> Content(byte[] bytes) => stream => stream.WriteAsync(bytes).AsTask();
}
