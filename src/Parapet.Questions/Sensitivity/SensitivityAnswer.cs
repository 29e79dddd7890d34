using System.Collections.Immutable;
using System.Text;
using Parapet.Campaigns.Sensitivity;
using Parapet.Reports;
using Parapet.Reports.Sensitivity;

namespace Parapet.Questions.Sensitivity;

/// <summary>Which disputed figures decide a study's answer.</summary>
/// <param name="Folder">Where its files go.</param>
public sealed record SensitivityAnswer(SensitivityResult Result, string Folder)
{
    /// <summary>The result as JSON, as sensitivity.json holds it.</summary>
    public string ToJson() => SensitivityFile.Write(Result);

    /// <summary>Writes sensitivity.json, sensitivity.md and sensitivity.svg.</summary>
    /// <returns>Problems, one line each; empty if every file stands.</returns>
    public Task<ImmutableArray<string>> WriteAsync() => ReportFolder.Write(
        Folder,
        [
            (SensitivityFile.Name, Content(ToJson())),
            ("sensitivity.md", Content(SensitivityPage.Draw(Result))),
            ("sensitivity.svg", Content(SensitivityChart.Standalone(Result))),
        ]);

    private static Func<Stream, Task> Content(string text) => stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
}
