using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Figures;

/// <summary>A number of the catalogue: value, provenance and what is disputed about it. All values in SI.</summary>
public sealed record Figure
{
    /// <summary>What it measures; the values below are in its SI unit, money in US dollars.</summary>
    public required Dimension Dimension { get; init; }

    /// <summary>The nominal value.</summary>
    public required double Value { get; init; }

    /// <summary>The range of a dispute of fact; null where there is none.</summary>
    public FigureRange? Range { get; init; }

    /// <summary>A dispute of credibility; null where there is none.</summary>
    public CredibilityClaim? Claim { get; init; }

    public required FigureStatus Status { get; init; }

    /// <summary>Ids of sources, that of the nominal value first; empty unless sourced.</summary>
    public ImmutableArray<string> SourceIds { get; init; } = [];

    /// <summary>The formula of a derived figure or the reason of an estimate.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The file's remark on it; empty where there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The name of the shared figure that this is; empty for an entry's own and for the kill probabilities.</summary>
    public string Shared { get; init; } = "";

    /// <summary>The file that holds it, and the line.</summary>
    public required string File { get; init; }

    /// <summary>From 1.</summary>
    public required int Line { get; init; }

    /// <summary>Its place in the file, as in <c>fireUnits[0].reloadTime</c>.</summary>
    public required string Path { get; init; }

    /// <summary>How many figures stand before it in the record that is read.</summary>
    public int Order { get; init; }

    /// <summary>
    /// What the figure means, without whose it is: kind of entry, place in it, value and range. Figures of the same
    /// meaning share their draw, so that a copy of a system under another name meets the same doubt.
    /// </summary>
    public required string Meaning { get; init; }

    /// <summary>The others whose draw its own goes with; null where it is drawn by itself.</summary>
    public FigureKin? Kin { get; init; }

    /// <summary>Whether two draws can differ in it.</summary>
    public bool IsDisputed => Range is not null || Claim is not null;

    /// <summary>Least and greatest value that a draw can give.</summary>
    public (double Low, double High) Bounds =>
        Range is { } range ? (range.Low, range.High)
        : Claim is { } claim ? (Math.Min(claim.Sceptical, claim.Claimed), Math.Max(claim.Sceptical, claim.Claimed))
        : (Value, Value);
}
