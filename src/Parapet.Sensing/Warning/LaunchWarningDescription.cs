namespace Parapet.Sensing.Warning;

/// <summary>A launch-warning satellite: an alert with a delay and a coarse launch point, nothing more.</summary>
public sealed record LaunchWarningDescription
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Shortest and longest time from ignition to the alert.</summary>
    public required Duration MinimumDelay { get; init; }

    /// <inheritdoc cref="MinimumDelay"/>
    public required Duration MaximumDelay { get; init; }

    /// <summary>One standard deviation of the launch point along each horizontal axis.</summary>
    public required Length PointSigma { get; init; }

    /// <summary>Chance that a launch is seen at all, in [0, 1].</summary>
    public required Ratio DetectionProbability { get; init; }
}
