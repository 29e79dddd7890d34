namespace Parapet.Judging.Pictures;

/// <summary>How good a picture was over a run. Means are over the times scored; NaN nowhere, null where nothing was there to measure.</summary>
public sealed record PictureScore
{
    /// <summary>Mean OSPA, metres.</summary>
    public required double Ospa { get; init; }

    /// <summary>Mean GOSPA, metres.</summary>
    public required double Gospa { get; init; }

    /// <summary>Mean of GOSPA over the root of the count of objects, metres: compares cases of different size.</summary>
    public required double GospaPerObject { get; init; }

    /// <summary>Root mean square of GOSPA, metres: its square is <see cref="LocalisationSquared"/> plus c2/2 for each of <see cref="Missed"/> and <see cref="False"/>.</summary>
    public required double GospaRms { get; init; }

    /// <summary>Mean sum of squared distances of assigned pairs, m2.</summary>
    public required double LocalisationSquared { get; init; }

    /// <summary>Mean count of objects without a track.</summary>
    public required double Missed { get; init; }

    /// <summary>Mean count of tracks without an object.</summary>
    public required double False { get; init; }

    /// <summary>Share of object-times with a track; each track goes to its nearest object inside the cut-off. Best 1.</summary>
    public required double Completeness { get; init; }

    /// <summary>Tracks per tracked object. Best 1.</summary>
    public required double Ambiguity { get; init; }

    /// <summary>Share of track-times without an object. Best 0.</summary>
    public required double Spuriousness { get; init; }

    /// <summary>Mean over objects of the longest time held by one track over the object's life, one to one. Best 1.</summary>
    public required double LongestSegment { get; init; }

    /// <summary>Changes of an object's track per minute that it was held, one to one. Best 0.</summary>
    public required double NumberChangesPerMinute { get; init; }

    /// <summary>Changes of an object's track, in all.</summary>
    public required int Switches { get; init; }

    /// <summary>Root mean square distance of assigned pairs, metres; 0 where there is none.</summary>
    public required double PositionError { get; init; }

    /// <summary>Root mean square difference of velocity of assigned pairs, metres a second; 0 where there is none.</summary>
    public required double VelocityError { get; init; }

    /// <summary>Mean time from an object's first to its first tracked; null where none was tracked.</summary>
    public required Duration? Delay { get; init; }

    /// <summary>Objects that never had a track.</summary>
    public required int NeverTracked { get; init; }

    /// <summary>Objects, in all.</summary>
    public required int Objects { get; init; }
}
