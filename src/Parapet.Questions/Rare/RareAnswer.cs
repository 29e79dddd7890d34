using System.Collections.Immutable;
using System.Text;
using Parapet.Campaigns.Rare;
using Parapet.Questions.Json;
using Parapet.Reports;
using Parapet.Reports.Rare;

namespace Parapet.Questions.Rare;

/// <summary>How likely it is that a raid lets nobody through.</summary>
/// <param name="Results">In the order of the options asked about.</param>
/// <param name="Folder">Where its files go.</param>
public sealed record RareAnswer(ImmutableArray<RareResult> Results, string Folder)
{
    /// <summary>The result as JSON, as rare.json holds it.</summary>
    public string ToJson() => AnswerJson.Write(Results.Select(ShownRare.Of).ToImmutableArray());

    /// <summary>Writes rare.json and rare.md.</summary>
    /// <returns>Problems, one line each; empty if every file stands.</returns>
    public Task<ImmutableArray<string>> WriteAsync() =>
        ReportFolder.Write(Folder, [("rare.json", Content(ToJson())), ("rare.md", Content(RarePage.Draw(Results)))]);

    private static Func<Stream, Task> Content(string text) => stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
}
