using System.Collections.Immutable;
using Parapet.Campaigns.Findings;

namespace Parapet.Campaigns.Sweeps;

/// <summary>The headline pair over values of some settings, all cells against the same raids.</summary>
public sealed record SweepResult
{
    public required string Study { get; init; }

    /// <summary>The first option of the headline.</summary>
    public required string A { get; init; }

    /// <summary>The option that it is held against.</summary>
    public required string B { get; init; }

    public required MeasureOfEffectiveness Measure { get; init; }

    public required SweepDesign Design { get; init; }

    public required ImmutableArray<VariedSetting> Settings { get; init; }

    /// <summary>What the study states of each setting.</summary>
    public required ImmutableArray<string> Stated { get; init; }

    /// <summary>Raids that every cell met, each in an outer draw of its own.</summary>
    public required int Raids { get; init; }

    /// <summary>The study as it stands, on those raids.</summary>
    public required SweptCell AsItStands { get; init; }

    /// <summary>In the order of the design; none ranked before another.</summary>
    public required ImmutableArray<SweptCell> Cells { get; init; }

    /// <summary>For each setting the mean at each of its values over all cells that have it, in the order of the values; empty for a setting with a range.</summary>
    public required ImmutableArray<ImmutableArray<SweptCell>> Responses { get; init; }

    /// <summary>For every two settings of a grid the mean at every pair of their values over the rest: the first setting's values outside.</summary>
    public required ImmutableArray<(int First, int Second, ImmutableArray<SweptCell> Cells)> Pairs { get; init; }

    /// <summary>What a model refused in some cells: values and reason.</summary>
    public required ImmutableArray<(ImmutableArray<string> Values, string Reason)> Refused { get; init; }

    /// <summary>Whether it was broken off: the raids that all cells met by then are here.</summary>
    public required bool Interrupted { get; init; }
}
