using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Questions.Json;

namespace Parapet.Questions.Sweeps;

/// <summary>A sweep in JSON.</summary>
public sealed record ShownSweep
{
    public required string Study { get; init; }

    [Description("The first option of the headline.")]
    public required string A { get; init; }

    [Description("The option that it is held against.")]
    public required string B { get; init; }

    [Description("Id of the measure that decides the study.")]
    public required string Measure { get; init; }

    [Description("The same as a reader sees it.")]
    public string MeasureName => Campaigns.Findings.Measures.Known(Measure)?.Name ?? Measure;

    [Description("grid: every combination of the values; latin-hypercube: as many as were asked for.")]
    public required string Design { get; init; }

    [Description("Raids that every cell met.")]
    public required int Raids { get; init; }

    [Description("Whether it was broken off: the raids that every cell had met are here.")]
    public required bool Interrupted { get; init; }

    public required ImmutableArray<ShownSetting> Settings { get; init; }

    [Description("The study with no setting changed, on the same raids.")]
    public required ShownCell AsItStands { get; init; }

    [Description("In the order of the design; none is ranked before another.")]
    public required ImmutableArray<ShownCell> Cells { get; init; }

    [Description("What a model refused.")]
    public required ImmutableArray<RefusedCell> Refused { get; init; }
}

/// <summary>A setting that was varied.</summary>
/// <param name="Setting">As it was asked for.</param>
/// <param name="Stated">What the study states.</param>
/// <param name="Values">Listed; empty where a range was given.</param>
/// <param name="Range">From where to where; empty where values were listed.</param>
public sealed record ShownSetting(string Setting, string Stated, ImmutableArray<string> Values, ImmutableArray<string> Range);

/// <summary>One combination of values.</summary>
/// <param name="Values">Of each setting, in their order.</param>
/// <param name="A">The first option.</param>
/// <param name="B">The second option.</param>
/// <param name="Difference">The first minus the second.</param>
/// <param name="Effect">By how much the difference is another than in the study as it stands.</param>
public sealed record ShownCell(ImmutableArray<string> Values, Measure A, Measure B, Measure Difference, Measure Effect);

/// <summary>A combination that could not be run.</summary>
public sealed record RefusedCell(ImmutableArray<string> Values, string Reason);
