using Parapet.Messages;

namespace Parapet.Tracking.Keeping;

/// <summary>A track as an <see cref="IPlotTracker"/> tells it after a scan.</summary>
/// <param name="Number">1 or more, its own for as long as it is told, and of no other track ever after.</param>
/// <param name="Status">Tentative, confirmed or coasted; a track that is dropped is not told. Only what is confirmed or coasted leaves the radar.</param>
/// <param name="Motion">Held up by air or falling, as far as it is known.</param>
/// <param name="FirstPlot">When its first plot was measured.</param>
/// <param name="LastPlot">When the newest plot in it was measured, not before the first and not after the scan's end.</param>
/// <param name="Position">At <paramref name="LastPlot"/>.</param>
/// <param name="Velocity">The same, relative to the turning Earth.</param>
/// <param name="Covariance">The same, of position and velocity together; positive definite.</param>
public readonly record struct PlotTrack(
    int Number,
    TrackStatus Status,
    MotionKind Motion,
    Instant FirstPlot,
    Instant LastPlot,
    Position<Ecef> Position,
    Velocity<Ecef> Velocity,
    StateCovariance Covariance);
