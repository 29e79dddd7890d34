using Parapet.Tracking.Filtering;
using Parapet.Tracking.Keeping;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>A track that stands for a target of the tracker, which holds its filters.</summary>
internal sealed class MultiHypothesisTrack : Track
{
    /// <summary>The tracker's number for the target.</summary>
    public int Label;

    /// <summary>Whether a plot of the present scan was laid to it.</summary>
    public bool IsFresh;

    private KalmanState _estimate;

    public override ref readonly KalmanState Estimate => ref _estimate;

    /// <summary>Makes it a track that has taken no plot yet.</summary>
    public void Start(int label, Instant firstPlot)
    {
        Begin(firstPlot, existence: 0);
        (Label, Plots) = (label, 0);
    }

    /// <summary>Takes over what the tracker believes after a plot.</summary>
    /// <param name="plots">How many the target has had.</param>
    public void Take(in KalmanState estimate, Instant plot, int plots)
    {
        _estimate = estimate;
        (LastPlot, Plots, Misses, IsFresh) = (plot, plots, 0, true);
        Hidden = default;
    }
}
