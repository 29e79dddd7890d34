namespace Parapet.Judging.Pictures;

/// <summary>What pairs of firing posts have in common, counted over samples, pairs and objects flying.</summary>
/// <param name="Either">Objects that at least one of the pair holds.</param>
/// <param name="Both">Objects that both hold.</param>
/// <param name="SameIdentity">Objects that both hold and take to be the same.</param>
public readonly record struct PictureCommonality(long Either, long Both, long SameIdentity);
