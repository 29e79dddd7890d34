namespace Parapet.Catalogue;

/// <summary>A dispute as one draw settled it.</summary>
/// <param name="Dispute">What was open.</param>
/// <param name="Probability">Where in its range it was settled, in [0, 1]; uniform over the draws of a study; null where a preset leaves it at its value.</param>
public readonly record struct SettledDispute(Dispute Dispute, double? Probability);
