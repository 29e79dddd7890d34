using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Tracking.Keeping;

/// <summary>One track of one keeper, tentative or confirmed: what it is however plots are laid to it.</summary>
internal abstract class Track
{
    /// <summary>The place of the track in its keeper's count of confirmed tracks, from 1; 0 while tentative.</summary>
    public int Serial;

    public double Existence;
    public int Plots;

    /// <summary>Scans in a row without a plot.</summary>
    public int Misses;

    /// <summary>Time since the last plot in which the keeper knew that its radar could not see the track.</summary>
    public Duration Hidden;

    public Instant FirstPlot;
    public Instant LastPlot;
    public MotionKind Motion;
    public IffEvidence Iff;

    /// <summary>The belief at the last plot.</summary>
    public abstract ref readonly KalmanState Estimate { get; }

    public bool IsConfirmed => Serial > 0;

    /// <summary>Makes it a tentative track of its first plot, whatever it was before.</summary>
    protected void Begin(Instant firstPlot, double existence)
    {
        Serial = 0;
        Existence = existence;
        Plots = 1;
        Misses = 0;
        Hidden = default;
        FirstPlot = firstPlot;
        LastPlot = firstPlot;
        Motion = MotionKind.Unknown;
        Iff = default;
    }

    /// <summary>The track as its keeper tells it, at the time of its last plot.</summary>
    /// <param name="coastedAfterMisses">Scans in a row without a plot after which it counts as coasted.</param>
    public TrackReport Report(NodeId node, int coastedAfterMisses) => new()
    {
        Number = new(node, Serial),
        Time = LastPlot,
        Position = Estimate.Position,
        Velocity = Estimate.Velocity,
        Covariance = Estimate.Covariance,
        Status = !IsConfirmed ? TrackStatus.Tentative : Misses >= coastedAfterMisses ? TrackStatus.Coasted : TrackStatus.Confirmed,
        Motion = Motion,
        FirstPlot = FirstPlot,
        LastPlot = LastPlot,
        Iff = Iff,
    };
}
