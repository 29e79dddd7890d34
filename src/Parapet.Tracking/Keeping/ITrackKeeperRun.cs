using Parapet.Messages;

namespace Parapet.Tracking.Keeping;

/// <summary>The track keepers of one run, one for each of its radars; disposed when the run ends, however it ends.</summary>
public interface ITrackKeeperRun : IDisposable
{
    /// <summary>The keeper of a radar. Radars are asked for one after another, before the first scan of the run.</summary>
    /// <param name="node">The keeper's own place in the network, by which its tracks are numbered.</param>
    /// <param name="model">What a keeper may know of its radar.</param>
    ITrackKeeper Of(NodeId node, SensorModel model);
}
