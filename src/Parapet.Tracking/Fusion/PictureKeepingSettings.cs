namespace Parapet.Tracking.Fusion;

/// <summary>By which rules units of a network keep one picture. The defaults are estimates of ours; docs/models/picture-keeping.md gives the reasons.</summary>
public sealed record PictureKeepingSettings
{
    /// <summary>Greatest squared normalised distance of two tracks that may be found to be one target: 99 % of chi-square with six degrees.</summary>
    public double CorrelationGate { get; init; } = 16.81;

    /// <summary>Beyond it two tracks that were held to be one target speak against it: 99.99 %. Wider than <see cref="CorrelationGate"/>, lest they part and join in turn.</summary>
    public double DecorrelationGate { get; init; } = 27.86;

    /// <summary>Steps in a row that must speak for, or against, before two tracks are joined or parted.</summary>
    public int StepsToChange { get; init; } = 3;

    /// <summary>By how much a unit's track must be better than the reporter's before the unit takes the responsibility over.</summary>
    public int QualityMargin { get; init; } = 2;

    /// <summary>A reporter that has been silent for so long has lost its responsibility.</summary>
    public Duration SilentAfter { get; init; } = Duration.FromSeconds(40);

    /// <summary>What nobody has reported for so long is no longer in the picture.</summary>
    public Duration StaleAfter { get; init; } = Duration.FromSeconds(120);
}
