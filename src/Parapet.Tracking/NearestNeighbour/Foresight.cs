using Parapet.Tracking.Filtering;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>What one scan needs to foresee of a track. It stands apart from the track, which so stays small.</summary>
internal struct Foresight
{
    /// <summary>The prediction about the moment prepared for.</summary>
    public PathAhead Path;

    /// <summary>From the last plot to that moment.</summary>
    public double Seconds;

    public double QuietIntensity;
    public double AgileIntensity;

    /// <summary>The modes as mixed for the look, at the last plot.</summary>
    public KalmanState Quiet;

    /// <inheritdoc cref="Quiet"/>
    public KalmanState Agile;

    public double AgileProbability;
    public double LogQuiet;
    public double LogAgile;
}
