namespace Parapet.Studies.Report;

/// <summary>The answer to a study's question in two sentences.</summary>
/// <param name="Finding">What the raids showed of the headline pair, with chance.</param>
/// <param name="Condition">On how much of the dispute it rests.</param>
public sealed record Answer(string Finding, string Condition)
{
    /// <summary>What it rests on beside: the order on each basis, the pairs asked about, what was swept, and the ranges that led to a shot, each where the study has them; else empty.</summary>
    public string Mechanism { get; init; } = "";
}
