using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Tracking;

/// <summary>One track of one keeper, tentative or confirmed.</summary>
internal sealed class Track
{
    public ManoeuvreFilter Filter;

    /// <summary>The place of the track in its keeper's count of confirmed tracks, from 1; 0 while tentative.</summary>
    public int Serial;

    public double Existence;
    public int Plots;

    /// <summary>Scans in a row without a plot.</summary>
    public int Misses;

    /// <summary>Time since the last plot in which the keeper knew that its radar could not see the track.</summary>
    public Duration Hidden;

    /// <summary>The target of a multi-hypothesis tracker that it stands for.</summary>
    public int Label;

    /// <summary>Whether a multi-hypothesis tracker laid a plot of the present scan to it.</summary>
    public bool IsFresh;

    public Instant FirstPlot;
    public Instant LastPlot;
    public MotionKind Motion;
    public IffEvidence Iff;

    /// <summary>The trace of the predicted position's covariance in the present scan, in m2.</summary>
    public double AheadTrace;

    public bool IsConfirmed => Serial > 0;

    public void Start(in KalmanState state, Instant time, double existence, double agileShare)
    {
        Filter.Start(state, agileShare);
        Serial = 0;
        Existence = existence;
        Plots = 1;
        Misses = 0;
        Hidden = default;
        FirstPlot = time;
        LastPlot = time;
        Motion = MotionKind.Unknown;
        Iff = default;
    }

    public TrackReport Report(NodeId node, int coastedAfterMisses) => new()
    {
        Number = new(node, Serial),
        Time = LastPlot,
        Position = Filter.Estimate.Position,
        Velocity = Filter.Estimate.Velocity,
        Covariance = Filter.Estimate.Covariance,
        Status = !IsConfirmed ? TrackStatus.Tentative : Misses >= coastedAfterMisses ? TrackStatus.Coasted : TrackStatus.Confirmed,
        Motion = Motion,
        FirstPlot = FirstPlot,
        LastPlot = LastPlot,
        Iff = Iff,
    };
}
