namespace Parapet.Fusion;

/// <summary>How a command post joins tracks. The defaults are estimates of ours; docs/models/fusion.md gives the reasons.</summary>
public sealed record AirPictureSettings
{
    /// <summary>How the sources of one system track are fused.</summary>
    public FusionRule Fusion { get; init; } = FusionRule.CovarianceIntersection;

    /// <summary>Greatest squared normalised distance, over position and velocity, of two tracks of one target: 99.9 % of chi-square with six degrees.</summary>
    public double GateDistanceSquared { get; init; } = 22.46;

    /// <summary>Reports in a row outside the gate that part a source's track from the system track, or inside it that merge two.</summary>
    public int ReportsToChange { get; init; } = 3;

    /// <summary>An own keeper's state older than this counts no longer.</summary>
    public Duration OwnStaleAfter { get; init; } = Duration.FromSeconds(70);

    /// <summary>A state that came over a link counts no longer when older than this: two periods of spoken reports.</summary>
    public Duration LinkStaleAfter { get; init; } = Duration.FromSeconds(150);
}
