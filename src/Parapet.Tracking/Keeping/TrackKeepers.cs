using Parapet.Messages;
using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.NearestNeighbour;

namespace Parapet.Tracking.Keeping;

/// <summary>Makes track keepers by their kind.</summary>
public static class TrackKeepers
{
    /// <summary>A keeper of a kind, without a track yet.</summary>
    /// <param name="node">The keeper's own place in the network; its tracks are numbered from 1 in the order of their confirmation.</param>
    /// <param name="model">What the keeper may know of its radar.</param>
    public static ITrackKeeper Of(TrackKeeperKind kind, NodeId node, SensorModel model, TrackKeeperSettings settings) =>
        kind == TrackKeeperKind.MultiHypothesis
            ? new MultiHypothesisKeeper(node, model, settings)
            : new NearestNeighbourKeeper(node, model, settings);
}
