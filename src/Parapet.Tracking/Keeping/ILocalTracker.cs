using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.Keeping;

/// <summary>A tracker of plots in one local frame.</summary>
public interface ILocalTracker
{
    /// <summary>Takes in one scan.</summary>
    /// <param name="time">Not before the last scan's.</param>
    void Process(Instant time, LocalSensor sensor, ReadOnlySpan<LocalPlot> plots);

    /// <summary>Appends the tracks reported, at the time of the last scan.</summary>
    void Report(List<LocalTrack> into);
}
