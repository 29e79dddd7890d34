using Parapet.Messages;
using Parapet.Tracking.Keeping;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>
/// Whether a track has a target at all: the integrated existence test [MusickiEvans1994] for a track that took one plot
/// or none, and the densities of plots that come from no track.
/// </summary>
internal sealed class Existence
{
    private readonly double _detection;
    private readonly double _logDetectedOverMissed;

    /// <param name="detection">The chance that the sensor sees a target in view, in (0, 1).</param>
    public Existence(SensorModel sensor, Ratio detection, TrackKeeperSettings settings)
    {
        _detection = detection.Value * settings.GateProbability.Value;
        _logDetectedOverMissed = Math.Log(_detection / (1 - _detection));

        // Even a sensor said to have no false plots gets a trace of them: nothing measured is certain.
        var falsePlots = Math.Max(sensor.FalsePlotsPerScan, 1e-3);
        var others = falsePlots + settings.NewTargetsPerScan;
        AtBirth = settings.NewTargetsPerScan / others;
        Deletion = Math.Min(settings.DeletionProbability.Value, 0.05 * AtBirth);
        var coverage = sensor.MaximumRange.Metres
            * sensor.SectorWidth.Radians
            * (sensor.MaximumElevation - sensor.MinimumElevation).Radians;
        LogOtherDensity = Math.Log(others / coverage);
    }

    /// <summary>The probability that a plot which no track explains is a new target.</summary>
    public double AtBirth { get; }

    /// <summary>The probability below which a tentative track is given up.</summary>
    public double Deletion { get; }

    /// <summary>Logarithm of the density of plots that come from no track, in 1/(m rad2), even over the coverage.</summary>
    public double LogOtherDensity { get; }

    /// <summary>Logarithm of how much likelier a plot and a track are one than apart, given that the target exists.</summary>
    /// <param name="logDensity">Of the plot, were it the track's, in 1/m3.</param>
    /// <param name="logOtherDensity">Of plots that come from no track at the place, in 1/m3.</param>
    public double LogRatio(double logDensity, double logOtherDensity) => _logDetectedOverMissed + logDensity - logOtherDensity;

    /// <summary>What doubt in the target itself adds to the logarithm of that ratio.</summary>
    public double LogDoubt(double existence) => Math.Log(existence * (1 - _detection) / (1 - existence * _detection));

    /// <summary>r (1 - Pd) / (1 - r Pd): what is left of a probability of existence after a scan without a plot.</summary>
    public double AfterMiss(double existence) => existence * (1 - _detection) / (1 - existence * _detection);

    /// <summary>What a tentative track gains by a plot: ln(1 + ratio), which is positive however poor the ratio.</summary>
    /// <param name="doubted">The ratio's logarithm, with <see cref="LogDoubt"/> in it.</param>
    public static double Gain(double doubted) => doubted > 40 ? doubted : Math.Log(1 + Math.Exp(doubted));

    /// <param name="existence">Before the scan.</param>
    /// <param name="gain">Of the plot taken, from <see cref="Gain"/>.</param>
    public double AfterPlot(double existence, double gain)
    {
        // The plot may also be another's and the target unseen.
        var ratio = Math.Exp(Math.Min(gain, 40)) - 1;
        return Math.Min((ratio + AfterMiss(existence)) / (ratio + 1), 1 - 1e-6);
    }
}
