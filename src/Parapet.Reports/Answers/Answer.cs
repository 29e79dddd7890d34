using System.Collections.Immutable;

namespace Parapet.Reports.Answers;

/// <summary>The answer to a study's question: what comes first, then what belongs to it.</summary>
/// <param name="Finding">One or two sentences: what the raids showed of the headline pair, with chance; before it, where the ranking turns with siting or with the basis, that it does.</param>
/// <param name="Condition">On how much of the dispute it rests.</param>
public sealed record Answer(string Finding, string Condition)
{
    /// <summary>How far the finding reaches, a sentence or two each: the bases on which it does not hold, and what the other siting rules make of it.</summary>
    public ImmutableArray<string> Reach { get; init; } = [];

    /// <summary>What it rests on beside, a sentence or two each: the order on each basis, the pairs asked about, what was swept, and the ranges that led to a shot, where the study has them.</summary>
    public ImmutableArray<string> Mechanism { get; init; } = [];

    /// <summary>All but the mechanism in one line.</summary>
    public string Told => string.Join(" ", [Finding, .. Reach, Condition]);
}
