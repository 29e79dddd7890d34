using Parapet.Campaigns.Results;

namespace Parapet.Campaigns.Outcomes;

/// <summary>
/// One command post's picture against truth, summed over scoring times [Votruba2001]: objects flying, objects with at
/// least one track, tracks on objects, tracks on nothing, stale tracks, and tracks that went over to another object.
/// </summary>
/// <param name="Node">Index into <see cref="OptionResult.Nodes"/>.</param>
public readonly record struct NodePicture(int Node, long Objects, long Tracked, long Tracks, long Spurious, long Stale, long Swaps);
