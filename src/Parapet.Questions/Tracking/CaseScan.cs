using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Questions.Tracking;

/// <summary>One scan of one sensor.</summary>
/// <param name="TimeText">The time as the file writes it.</param>
/// <param name="FirstPlot">Its first among the case's plots.</param>
internal sealed record CaseScan(Instant Time, string TimeText, LocalSensor Sensor, int FirstPlot, int PlotCount)
{
    /// <summary>When it was measured, the error of the sensor's clock taken off.</summary>
    public Instant Measured { get; init; } = Time;
}
