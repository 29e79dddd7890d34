using Parapet.Messages;

namespace Parapet.Tracking.Keeping;

/// <summary>
/// The least that a tracker must do: plots in, scan by scan, tracks out. <see cref="PlotTrackKeeper"/> makes a whole keeper of it.
/// Asked by one thread at a time.
/// </summary>
public interface IPlotTracker
{
    /// <summary>Takes in the plots of one scan.</summary>
    /// <param name="scanEnd">Not before any plot of the scan, and after the last scan's end.</param>
    /// <param name="sensor">Where the antenna stood in the middle of the scan.</param>
    /// <param name="plots">In an order that says nothing.</param>
    /// <param name="tracks">Empty; receives every track that is held after the scan, in any order.</param>
    void Process(Instant scanEnd, Position<Ecef> sensor, ReadOnlySpan<Plot> plots, List<PlotTrack> tracks);
}
