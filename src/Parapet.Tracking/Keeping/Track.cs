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
    public FeatureEvidence Features;
    private TrackReport? _report;

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
        Features = default;
        _report = null;
    }

    /// <summary>There is something new to tell, though the last plot is as it was.</summary>
    protected void Renew() => _report = null;

    /// <summary>
    /// The track as its keeper tells it, at the time of its last plot: the same object as long as there is nothing new to
    /// tell. The estimate changes with the last plot alone.
    /// </summary>
    /// <param name="coastedAfterMisses">Scans in a row without a plot after which it counts as coasted.</param>
    public TrackReport Report(NodeId node, int coastedAfterMisses)
    {
        var status = !IsConfirmed ? TrackStatus.Tentative : Misses >= coastedAfterMisses ? TrackStatus.Coasted : TrackStatus.Confirmed;
        if (_report is { } last && last.LastPlot == LastPlot && last.Status == status && last.Number.Serial == Serial
            && last.Iff == Iff && last.Features == Features && last.Motion == Motion && last.FirstPlot == FirstPlot && last.Number.Node == node)
        {
            return last;
        }

        ref readonly var estimate = ref Estimate;
        return _report = new()
        {
            Number = new(node, Serial),
            Time = LastPlot,
            Position = estimate.Position,
            Velocity = estimate.Velocity,
            Covariance = estimate.Covariance,
            Status = status,
            Motion = Motion,
            FirstPlot = FirstPlot,
            LastPlot = LastPlot,
            Iff = Iff,
            Features = Features,
        };
    }
}
