using Parapet.Tracking.NearestNeighbour;

namespace Parapet.Tracking.Keeping;

/// <summary>How a track keeper lays plots to tracks.</summary>
public enum TrackKeeperKind
{
    /// <summary>Each scan's likeliest account alone, by global nearest neighbour: <see cref="NearestNeighbourKeeper"/>.</summary>
    NearestNeighbour,

    /// <summary>Several accounts side by side until later scans decide: <see cref="MultiHypothesis.MultiHypothesisKeeper"/>.</summary>
    MultiHypothesis,
}
