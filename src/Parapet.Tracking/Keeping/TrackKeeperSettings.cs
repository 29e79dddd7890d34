namespace Parapet.Tracking.Keeping;

/// <summary>How a track keeper decides. The defaults are estimates of ours; docs/models/tracking.md gives the reason of each.</summary>
public sealed record TrackKeeperSettings
{
    /// <summary>Power spectral density, in m2/s3, of the acceleration of a target that flies on air and does not manoeuvre.</summary>
    public double QuietIntensity { get; init; } = 2;

    /// <summary>The same for a falling body: what drag above the dense air and our gravity model leave.</summary>
    public double FallingIntensity { get; init; } = 1;

    /// <summary>One standard deviation along each axis of a manoeuvre that lasts from one look to the next.</summary>
    public Acceleration Manoeuvre { get; init; } = Acceleration.FromMetresPerSecondSquared(30);

    /// <summary>The same for boost and for re-entry.</summary>
    public Acceleration BoostOrReentry { get; init; } = Acceleration.FromMetresPerSecondSquared(60);

    /// <summary>Mean time from the end of one manoeuvre to the beginning of the next.</summary>
    public Duration QuietTime { get; init; } = Duration.FromSeconds(60);

    /// <summary>Mean length of a manoeuvre.</summary>
    public Duration ManoeuvreTime { get; init; } = Duration.FromSeconds(15);

    /// <summary>Chance that a target's plot falls inside its gate, in (0, 1).</summary>
    public Ratio GateProbability { get; init; } = Ratio.Of(0.999);

    /// <summary>Nothing that is tracked is faster; one standard deviation of an unknown velocity is a third of it along each axis.</summary>
    public Speed MaximumSpeed { get; init; } = Speed.FromKilometresPerSecond(5);

    /// <summary>Mean count of targets that come into coverage from one scan to the next.</summary>
    public double NewTargetsPerScan { get; init; } = 0.05;

    /// <summary>The probability of existence at which a track is confirmed.</summary>
    public Ratio ConfirmationProbability { get; init; } = Ratio.Of(0.99);

    /// <summary>The probability of existence below which a tentative track is given up.</summary>
    public Ratio DeletionProbability { get; init; } = Ratio.Of(0.001);

    /// <summary>Least number of plots in a confirmed track.</summary>
    public int ConfirmationPlots { get; init; } = 3;

    /// <summary>Scans in a row without a plot after which a confirmed track counts as coasted.</summary>
    public int CoastedAfterMisses { get; init; } = 2;

    /// <summary>A confirmed track is dropped when its last plot is older than this and than <see cref="CoastingScans"/>.</summary>
    public Duration CoastingTime { get; init; } = Duration.FromSeconds(10);

    /// <summary>
    /// How much longer a confirmed track coasts at most, for the time that it spends where the keeper knows that its radar
    /// cannot see.
    /// </summary>
    public Duration HiddenTime { get; init; } = Duration.FromSeconds(20);

    /// <inheritdoc cref="CoastingTime"/>
    public double CoastingScans { get; init; } = 5.5;
}
