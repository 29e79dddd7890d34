namespace Parapet.Flight.Targets;

/// <summary>A data-link terminal that tells where its aircraft is.</summary>
public sealed record TerminalDescription
{
    /// <summary>Chance that it works on a flight.</summary>
    public required Ratio Availability { get; init; }

    /// <summary>From one report to the next.</summary>
    public required Duration Period { get; init; }

    /// <summary>Of the place that it tells, along each axis.</summary>
    public required Length PositionSigma { get; init; }
}
