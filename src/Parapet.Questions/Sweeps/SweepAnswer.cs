using System.Collections.Immutable;
using System.Text;
using Parapet.Campaigns.Sweeps;
using Parapet.Questions.Json;
using Parapet.Reports;
using Parapet.Reports.Sweeps;
using Parapet.Statistics.Estimates;

namespace Parapet.Questions.Sweeps;

/// <summary>The headline over values of some settings.</summary>
/// <param name="Folder">Where its files go.</param>
public sealed record SweepAnswer(SweepResult Result, string Folder)
{
    /// <summary>The result as JSON, as sweep.json holds it.</summary>
    public string ToJson() => AnswerJson.Write(Shown());

    /// <summary>Writes sweep.json, sweep.md and the pictures.</summary>
    /// <returns>Problems, one line each; empty if every file stands.</returns>
    public Task<ImmutableArray<string>> WriteAsync() => ReportFolder.Write(
        Folder,
        [
            ("sweep.json", Content(ToJson())),
            ("sweep.md", Content(SweepResultPage.Draw(Result))),
            .. SweepCharts.Of(Result).Select(chart => (chart.Name, Content(chart.Content))),
        ]);

    private ShownSweep Shown() => new()
    {
        Study = Result.Study,
        A = Result.A,
        B = Result.B,
        Measure = Result.Measure.Id,
        Design = Result.Design == SweepDesign.Grid ? "grid" : "latin-hypercube",
        Raids = Result.Raids,
        Interrupted = Result.Interrupted,
        Settings = [.. Result.Settings.Zip(Result.Stated, (setting, stated) => new ShownSetting(setting.Path, stated, setting.Values, setting.Range is { } range ? [range.At(0), range.At(1)] : []))],
        AsItStands = Cell(Result.AsItStands),
        Cells = [.. Result.Cells.Select(Cell)],
        Refused = [.. Result.Refused.Select(refused => new RefusedCell(refused.Values, refused.Reason))],
    };

    private ShownCell Cell(SweptCell cell) => new(cell.Values, Measure(cell.A), Measure(cell.B), Measure(cell.Difference), Measure(cell.Effect));

    private Measure Measure(Estimate estimate) => new(estimate.Mean, estimate.Chance.Low, estimate.Chance.High, Result.Measure.Unit);

    private static Func<Stream, Task> Content(string text) => stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
}
