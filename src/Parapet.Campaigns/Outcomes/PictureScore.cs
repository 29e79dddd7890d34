namespace Parapet.Campaigns.Outcomes;

/// <summary>
/// The air picture against truth, summed over scoring times [Votruba2001]: objects flying, objects with at least one
/// track, tracks held on objects. Completeness is the second over the first, ambiguity the third over the second.
/// </summary>
public readonly record struct PictureScore(double Objects, double ObjectsTracked, double TracksOnObjects);
