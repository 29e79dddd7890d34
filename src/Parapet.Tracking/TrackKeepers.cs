using Parapet.Messages;
using Parapet.Tracking.MultiHypothesis;

namespace Parapet.Tracking;

/// <summary>Makes track keepers by their kind.</summary>
public static class TrackKeepers
{
    /// <param name="node">The keeper's own place in the network; its tracks are numbered from 1 in the order of their confirmation.</param>
    /// <param name="model">What the keeper may know of its radar.</param>
    public static ITrackKeeper Of(TrackKeeperKind kind, NodeId node, SensorModel model, TrackerSettings settings) =>
        kind == TrackKeeperKind.MultiHypothesis
            ? new MultiHypothesisKeeper(node, model, settings)
            : new Tracker(node, model, settings);
}
