using System.Collections.Immutable;
using System.Text;
using Parapet.Campaigns.Robustness;
using Parapet.Reports;
using Parapet.Reports.Robustness;

namespace Parapet.Questions.Robustness;

/// <summary>What turns a study's answer, and what does not.</summary>
/// <param name="Folder">Where its files go.</param>
public sealed record RobustnessAnswer(RobustnessResult Result, string Folder)
{
    /// <summary>The result as JSON, as robustness.json holds it.</summary>
    public string ToJson() => RobustnessFile.Write(Result);

    /// <summary>Writes robustness.json, robustness.md and robustness.svg.</summary>
    /// <returns>Problems, one line each; empty if every file stands.</returns>
    public Task<ImmutableArray<string>> WriteAsync() => ReportFolder.Write(
        Folder,
        [
            (RobustnessFile.Name, Content(ToJson())),
            ("robustness.md", Content(RobustnessPage.Draw(Result))),
            ("robustness.svg", Content(RobustnessChart.Standalone(Result))),
        ]);

    private static Func<Stream, Task> Content(string text) => stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
}
