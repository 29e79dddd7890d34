using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Parapet.Questions.Json;

namespace Parapet.Questions.Importing;

/// <summary>What became of a scenario.</summary>
public sealed record ImportAnswer
{
    [Description("The scenario's own name.")]
    public required string Title { get; init; }

    [Description("The study, as text.")]
    [JsonIgnore]
    public required string Study { get; init; }

    [Description("What stands in the study.")]
    public required ImmutableArray<ImportedUnit> Units { get; init; }

    [Description("What the scenario holds and the study does not.")]
    public required ImmutableArray<NotImported> Left { get; init; }

    [Description("What the study has otherwise than the scenario.")]
    public required ImmutableArray<ImportChange> Changed { get; init; }

    /// <summary>As JSON, without the study.</summary>
    public string ToJson() => AnswerJson.Write(this);
}

/// <summary>A unit of a scenario that stands in the study.</summary>
public sealed record ImportedUnit(
    [property: Description("Its name in the study.")] string Name,
    [property: Description("Its side.")] string Side,
    [property: Description("Its symbol in the scenario.")] string Symbol,
    [property: Description("Where it stands: latitude and longitude.")] string Place,
    [property: Description("What it became: a system by its id, or an asset.")] string Became);

/// <summary>Something of a scenario that a study cannot have as it is.</summary>
public sealed record ImportChange(
    [property: Description("What it is.")] string What,
    [property: Description("What became of it, and why.")] string How);

/// <summary>Something of a scenario that is not in the study.</summary>
public sealed record NotImported(
    [property: Description("Where it stands in the file, from 1.")] int Line,
    [property: Description("What it is.")] string What,
    [property: Description("Why it is left out.")] string Why);
