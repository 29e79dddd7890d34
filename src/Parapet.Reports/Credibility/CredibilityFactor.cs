namespace Parapet.Reports.Credibility;

/// <summary>One of the eight factors of credibility [NASA7009].</summary>
/// <param name="Name">As the standard has it.</param>
/// <param name="Level">From 0, for which there is not evidence enough, to 4.</param>
/// <param name="Meaning">What the standard means by the level, in short.</param>
/// <param name="Evidence">What the level rests on, from what was run.</param>
/// <param name="Limit">Why it is not higher.</param>
public sealed record CredibilityFactor(string Name, int Level, string Meaning, string Evidence, string Limit);
