namespace Parapet.Campaigns.Robustness;

/// <summary>The raids on which variants of a study are set against the study itself: the same of every variant.</summary>
/// <param name="Seed">Of their random streams.</param>
/// <param name="Draws">Outer draws of the disputed figures.</param>
/// <param name="Raids">In all; rounded up to whole draws, and to whole campaigns.</param>
internal readonly record struct RaidBatch(ulong Seed, int Draws, int Raids);
