using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Questions.Comparing;

/// <summary>One of the two runs, and what it alone has.</summary>
public sealed record ComparedSide
{
    [Description("Its folder.")]
    public required string Run { get; init; }

    [Description("The version of the program that wrote it.")]
    public required string Version { get; init; }

    [Description("Raids that every option met.")]
    public required int Raids { get; init; }

    [Description("Options that the other run lacks.")]
    public required ImmutableArray<string> OptionsAlone { get; init; }

    [Description("Measures that the other run lacks, in every option that both have.")]
    public required ImmutableArray<string> MeasuresAlone { get; init; }

    [Description("Tables that the other run lacks.")]
    public required ImmutableArray<string> TablesAlone { get; init; }
}
