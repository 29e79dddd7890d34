namespace Parapet.Tracking.Keeping;

/// <summary>
/// Where track keepers other than the built-in ones come from: a tracker of one's own, in place of what sensors name. Asked by
/// several threads at once, each for a run of its own.
/// </summary>
public interface ITrackKeeperSource
{
    /// <summary>Begins a run. What it gives remembers nothing of any other run, since runs are done in any order, several at a time.</summary>
    ITrackKeeperRun Begin();
}
