namespace Parapet.Tracking.Fusion;

/// <summary>The numbers that a unit may give to tracks that it reports first. Blocks of units should not overlap; where they do, conflicts are settled when they are heard.</summary>
/// <param name="First">The least number.</param>
/// <param name="Count">At least 1.</param>
public readonly record struct NumberBlock(int First, int Count);
