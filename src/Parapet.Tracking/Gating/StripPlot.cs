namespace Parapet.Tracking.Gating;

/// <summary>What the gate's first test needs of a plot, laid side by side.</summary>
/// <param name="Trace">Of the measured position's covariance, in m2.</param>
/// <param name="OffsetSeconds">From the moment that tracks are prepared for.</param>
/// <param name="Place">In the scan.</param>
internal readonly record struct StripPlot(Position<Ecef> Position, double Trace, double OffsetSeconds, int Place);
