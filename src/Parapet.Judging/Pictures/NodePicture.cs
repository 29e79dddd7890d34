namespace Parapet.Judging.Pictures;

/// <summary>One post's picture against truth, counted over the samples of a run [Votruba2001].</summary>
/// <param name="Node">The post.</param>
/// <param name="Objects">Objects flying.</param>
/// <param name="Tracked">Objects with at least one track.</param>
/// <param name="Tracks">Tracks on objects: what exceeds <paramref name="Tracked"/> are dual tracks.</param>
/// <param name="Spurious">Tracks that were never on any object.</param>
/// <param name="Stale">Tracks whose object is gone, or that have brought no plot for half a minute.</param>
/// <param name="Swaps">Times that a track went over from one object to another.</param>
public readonly record struct NodePicture(int Node, long Objects, long Tracked, long Tracks, long Spurious, long Stale, long Swaps);
