using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Campaigns.Robustness;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>Which disputed figures decide the headline difference of a study: its variance split among them, both ends of each, and where the ranking changes.</summary>
public sealed record SensitivityResult
{
    /// <summary>The name of the family that holds what is not told apart.</summary>
    public const string AllOthers = "all others";

    /// <summary>The study's name.</summary>
    public required string Study { get; init; }

    /// <summary>Of what study, catalogue and program.</summary>
    public required RobustnessFingerprint Fingerprint { get; init; }

    /// <summary>The first option of the headline.</summary>
    public required string A { get; init; }

    /// <summary>The option that it is held against.</summary>
    public required string B { get; init; }

    /// <summary>The id of the measure that decides.</summary>
    public required string Measure { get; init; }

    [Description("Explorations: pairs of readings of the public record, drawn apart.")]
    public required int Explorations { get; init; }

    [Description("Raids that each reading met.")]
    public required int Repetitions { get; init; }

    [Description("Raids on which families and figures were put to their ends.")]
    public required int Raids { get; init; }

    [Description("Disputed figures and families of claims that the headline pair can use; all of them were drawn.")]
    public required int Disputed { get; init; }

    [Description("The difference with every figure at its value.")]
    public required ToldMean AtValue { get; init; }

    [Description("The difference in the mean over all readings.")]
    public required double? ExploredMean { get; init; }

    [Description("Standard deviation of the difference in a single raid under a single reading.")]
    public required double? StandardDeviation { get; init; }

    /// <summary>Of the last two and of all means.</summary>
    public required string Unit { get; init; }

    [Description("Share of the variance of a single raid's difference that is chance alone, whatever the figures.")]
    public required ToldShare Chance { get; init; }

    [Description("Share that is the disputed figures alone.")]
    public required ToldShare Figures { get; init; }

    [Description("Share that is their interplay: chance that works otherwise under other figures.")]
    public required ToldShare Interplay { get; init; }

    /// <summary>By their total share, the strongest first; all others last.</summary>
    public required ImmutableArray<FamilyShares> Families { get; init; }

    [Description("Families among all others that moved the difference in no raid of the screening.")]
    public required ImmutableArray<string> Idle { get; init; }

    /// <summary>Both ends of each family told apart and of their strongest figures, the strongest first.</summary>
    public required ImmutableArray<ToldEnds> Ends { get; init; }

    /// <summary>Of the strongest figures, where the ranking changes along their range.</summary>
    public required ImmutableArray<ToldCrossings> Crossings { get; init; }
}
