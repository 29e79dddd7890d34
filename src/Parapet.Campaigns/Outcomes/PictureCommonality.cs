namespace Parapet.Campaigns.Outcomes;

/// <summary>
/// What pairs of firing posts have in common, summed over scoring times and pairs: objects that either holds, that both
/// hold, and that both take to be the same. Commonality is the second over the first.
/// </summary>
public readonly record struct PictureCommonality(long Either, long Both, long SameIdentity);
