namespace Parapet.Reports.Credibility;

/// <summary>What a sweep of the study's settings showed.</summary>
/// <param name="Settings">Settings that were tried.</param>
/// <param name="Flips">Settings and pairs of them that turn the answer.</param>
public sealed record SweepEvidence(int Settings, int Flips);
