using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Json;

namespace Parapet.Questions.Watching;

/// <summary>A run that was found, with its answer.</summary>
public sealed record FoundRun
{
    [Description("By which it is asked for; unique among runs.")]
    public required string Id { get; init; }

    [Description("The study's name.")]
    public string Study { get; init; } = "";

    [Description("Raids that every option met.")]
    public int Replications { get; init; }

    [Description("Whether raids are missing, since it was broken off.")]
    public bool IsPart { get; init; }

    [Description("In a sentence or more.")]
    public string Answer { get; init; } = "";

    [Description("In the order of the study.")]
    public ImmutableArray<FoundOption> Options { get; init; } = [];

    [Description("Raids of which journals are kept: they open at once, others are run again.")]
    public ImmutableArray<FoundJournal> Journals { get; init; } = [];

    [Description("Why it cannot be read; empty where it can.")]
    public ImmutableArray<string> Problems { get; init; } = [];

    internal static FoundRun Of(string id, string path)
    {
        var problems = new Problems();
        var bare = new FoundRun { Id = id };
        if (RunRecord.Read(path, ProgramVersion.Text, problems) is null || RunSummary.Read(path, problems) is not { } read)
        {
            return bare with { Problems = [.. problems.InOrder().Select(problem => problem.ToString())] };
        }

        using var summary = read;
        try
        {
            return bare.With(summary.RootElement) with
            {
                Journals = [.. (JournalIndex.Read(path, problems)?.Journals ?? []).Select(kept => new FoundJournal(kept.Option, kept.Replication, kept.Choice))],
                Problems = [.. problems.InOrder().Select(problem => problem.ToString())],
            };
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return bare with { Problems = [RunSummary.Incomplete(path).ToString()] };
        }
    }

    /// <summary>A page of a run's folder; null where there is none that can be read.</summary>
    /// <param name="path">The run's folder.</param>
    /// <param name="page">The file's name.</param>
    public static string? Page(string path, string page)
    {
        var problems = new Problems();
        var file = System.IO.Path.Combine(path, page);
        return RegularFile.Read(file, page, InputLimits.LargestJson, "a report", problems) is { } bytes ? InputText.Of(bytes, page, "a report", problems) : null;
    }

    private FoundRun With(JsonElement summary) => this with
    {
        Study = summary.GetProperty("study").GetString() ?? "",
        Replications = summary.GetProperty("replications").GetInt32(),
        IsPart = summary.GetProperty("interrupted").GetBoolean(),
        Answer = summary.GetProperty("answer").GetString() ?? "",
        Options = [.. summary.GetProperty("options").EnumerateArray().Select(FoundOption.Of)],
    };
}

/// <summary>An option of a run that was found.</summary>
/// <param name="Leakers">Threats that got through, a raid.</param>
/// <param name="CostMillions">Of its force, in millions of dollars.</param>
public sealed record FoundOption(string Name, Measure Leakers, double CostMillions)
{
    internal static FoundOption Of(JsonElement option)
    {
        var leakers = option.GetProperty("measures").GetProperty("leakers");
        return new(
            option.GetProperty("name").GetString() ?? "",
            new(RunSummary.Number(leakers, "mean"), RunSummary.Number(leakers, "low"), RunSummary.Number(leakers, "high"), leakers.GetProperty("unit").GetString() ?? ""),
            RunSummary.Number(option, "costMillions"));
    }
}

/// <summary>A journal that was kept of a run.</summary>
/// <param name="Replication">The raid, from 0.</param>
/// <param name="Choice">Why it was kept.</param>
public sealed record FoundJournal(string Option, int Replication, RaidChoice Choice);
