using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Sensitivity;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Json;

namespace Parapet.Questions.Charting;

/// <summary>What a run that has ended found over all its raids, which no brush narrows.</summary>
public sealed record ChartedFindings
{
    [Description("What is known of the disputed figures' hand in the answer, in sentences; where nothing is, with the command that finds it.")]
    public required string Said { get; init; }

    [Description("Which disputed figures decide; null where that was not analysed, or for another state of the study.")]
    public required SensitivityResult? Sensitivity { get; init; }

    [Description("How the headline difference went with each disputed figure from draw to draw, the strongest first; empty where draws are too few to tell.")]
    public required ImmutableArray<ChartedDriver> Drivers { get; init; }

    [Description("A correlation beyond this is more than chance makes.")]
    public required double ClearCorrelation { get; init; }

    [Description("The deciding measure over the levels of each factor that the study varies; none where it varies nothing.")]
    public required ImmutableArray<ChartedFactor> Factors { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    /// <summary>Of a run; null where it cannot be read, with every problem added.</summary>
    /// <param name="run">The folder that it wrote.</param>
    /// <param name="told">Takes what is wrong, one line each.</param>
    public static ChartedFindings? Of(string run, ICollection<string> told)
    {
        var problems = new Problems();
        var found = Of(run, problems);
        foreach (var problem in problems.InOrder())
        {
            told.Add(problem.ToString());
        }

        return found;
    }

    private static ChartedFindings? Of(string run, Problems problems)
    {
        var record = RunRecord.Read(run, ProgramVersion.Text, problems);
        using var summary = record is null ? null : RunSummary.Read(run, problems);
        if (summary is null)
        {
            return null;
        }

        try
        {
            return Of(summary.RootElement, folder => SensitivityFile.Beside(folder, problems), [run, Path.GetDirectoryName(Path.GetFullPath(Path.Combine(run, record!.Source))) ?? run]);
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException)
        {
            problems.Add(RunSummary.Incomplete(run));
            return null;
        }
    }

    private static ChartedFindings Of(JsonElement summary, Func<string, SensitivityResult?> beside, string[] folders)
    {
        var analysis = summary.GetProperty("sensitivity");
        var spread = summary.GetProperty("spread");
        var hasSpread = spread.ValueKind == JsonValueKind.Object;
        return new()
        {
            Said = analysis.GetProperty("said").GetString() ?? "",
            Sensitivity = analysis.GetProperty("analysed").GetBoolean() ? folders.Select(beside).FirstOrDefault(result => result?.Study == summary.GetProperty("study").GetString()) : null,
            Drivers = hasSpread ? [.. spread.GetProperty("figures").EnumerateArray().Select(ChartedDriver.Of)] : [],
            ClearCorrelation = hasSpread ? RunSummary.Number(spread, "clearCorrelation") : double.NaN,
            Factors = [.. summary.GetProperty("sweeps").EnumerateArray().Select(ChartedFactor.Of)],
        };
    }
}

/// <summary>How the headline difference goes with a disputed figure.</summary>
/// <param name="Name">Of the figure, or of a family of claims.</param>
/// <param name="Grade">The poorest among its sources.</param>
/// <param name="RankCorrelation">From draw to draw; from -1 to 1.</param>
/// <param name="IsClear">Whether it is more than chance makes.</param>
public sealed record ChartedDriver(string Name, string Grade, double RankCorrelation, bool IsClear)
{
    internal static ChartedDriver Of(JsonElement figure) =>
        new(figure.GetProperty("name").GetString() ?? "", figure.GetProperty("grade").GetString() ?? "", RunSummary.Number(figure, "rankCorrelation"), figure.GetProperty("clear").GetBoolean());
}

/// <summary>A measure over the levels of what a study varies.</summary>
/// <param name="Factor">What is varied.</param>
/// <param name="Measure">As a reader sees it.</param>
/// <param name="Levels">In the order of the study.</param>
/// <param name="Options">A line each.</param>
public sealed record ChartedFactor(string Factor, string Measure, ImmutableArray<string> Levels, ImmutableArray<ChartedLine> Options)
{
    internal static ChartedFactor Of(JsonElement sweep)
    {
        var id = sweep.GetProperty("measure").GetString() ?? "";
        var options = sweep.GetProperty("options").EnumerateArray().ToArray();
        return new(
            sweep.GetProperty("factor").GetString() ?? "",
            Measures.Known(id)?.Name ?? id,
            options.Length == 0 ? [] : [.. options[0].GetProperty("levels").EnumerateObject().Select(level => level.Name)],
            [.. options.Select(option => new ChartedLine(option.GetProperty("name").GetString() ?? "", [.. option.GetProperty("levels").EnumerateObject().Select(level => Value(level.Value))]))]);
    }

    private static Measure Value(JsonElement level) =>
        new(RunSummary.Number(level, "mean"), RunSummary.Number(level, "low"), RunSummary.Number(level, "high"), level.GetProperty("unit").GetString() ?? "");
}

/// <summary>An option over the levels.</summary>
/// <param name="Name">Of the option.</param>
/// <param name="Values">In the order of the levels.</param>
public sealed record ChartedLine(string Name, ImmutableArray<Measure> Values);
