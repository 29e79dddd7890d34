using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using Parapet.Campaigns.Results;
using Parapet.Questions.Json;

namespace Parapet.Questions.Charting;

/// <summary>What charts of a run can show.</summary>
public sealed record ChartsHead
{
    [Description("The study's name.")]
    public required string Study { get; init; }

    [Description("Raids that every option met, so far or in all.")]
    public required long Raids { get; init; }

    [Description("Whether it goes on and more raids come.")]
    public bool IsLive { get; init; }

    [Description("Whether raids are missing, since it was broken off.")]
    public bool IsPart { get; init; }

    [Description("In the order of the study.")]
    public required ImmutableArray<ChartedOption> Options { get; init; }

    [Description("Each by its key.")]
    public required ImmutableArray<ChartedMeasure> Measures { get; init; }

    [Description("The key of the measure that decides the study.")]
    public required string Deciding { get; init; }

    [Description("The two options of the headline, the one that is asked about first; empty where nothing is compared.")]
    public required ImmutableArray<string> Headline { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    internal static ChartsHead Of(StudyResult study, RaidCharts charts) => new()
    {
        Study = study.Name,
        Raids = charts.Raids,
        IsLive = true,
        Options = [.. study.Options.Select(option => new ChartedOption(option.Name, option.Role == OptionRole.Compared))],
        Measures = charts.Measures,
        Deciding = study.DecidingMeasure,
        Headline = study.Comparisons.Select(pair => ImmutableArray.Create(pair.A, pair.B)).FirstOrDefault([]),
    };

    /// <summary>Of a run that has ended.</summary>
    /// <param name="summary">Its summary.json.</param>
    /// <exception cref="InvalidOperationException">A field is of another kind.</exception>
    /// <exception cref="KeyNotFoundException">A field is missing.</exception>
    internal static ChartsHead Of(JsonElement summary, RaidCharts charts) => new()
    {
        Study = summary.GetProperty("study").GetString() ?? "",
        Raids = charts.Raids,
        IsPart = summary.GetProperty("interrupted").GetBoolean(),
        Options = [.. summary.GetProperty("options").EnumerateArray().Select(option => new ChartedOption(option.GetProperty("name").GetString() ?? "", option.GetProperty("role").GetString() == nameof(OptionRole.Compared)))],
        Measures = charts.Measures,
        Deciding = summary.GetProperty("decidingMeasure").GetString() ?? "",
        Headline = summary.GetProperty("differences").EnumerateArray().Select(pair => ImmutableArray.Create(pair.GetProperty("a").GetString() ?? "", pair.GetProperty("b").GetString() ?? "")).FirstOrDefault([]),
    };
}

/// <summary>An option that a chart may show.</summary>
/// <param name="Name">In the study.</param>
/// <param name="IsCompared">Whether it is one of those that the study compares, on its own basis.</param>
public sealed record ChartedOption(string Name, bool IsCompared);
