using Parapet.Tracking.Filtering;
using Parapet.Tracking.Keeping;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>A track with a filter of its own.</summary>
internal sealed class NearestNeighbourTrack : Track
{
    public ManoeuvreFilter Filter;

    public override ref readonly KalmanState Estimate => ref Filter.Estimate;

    /// <summary>Makes it a tentative track of one plot.</summary>
    /// <param name="agileShare">The share of time that a target manoeuvres, in [0, 1].</param>
    public void Start(in KalmanState state, Instant time, double existence, double agileShare)
    {
        Filter.Start(state, agileShare);
        Begin(time, existence);
    }
}
