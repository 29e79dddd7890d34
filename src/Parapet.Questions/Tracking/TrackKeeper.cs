namespace Parapet.Questions.Tracking;

/// <summary>The engine that keeps the tracks.</summary>
public enum TrackKeeper
{
    MultiHypothesis,

    /// <summary>The light engine of the simulation, for one radar and without settings.</summary>
    NearestNeighbour,
}
