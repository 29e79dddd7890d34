namespace Parapet.Messages;

/// <summary>What a tracker may know of the sensor that feeds it.</summary>
public sealed record SensorModel
{
    public required SensorId Sensor { get; init; }

    /// <summary>One standard deviation of the measured slant range.</summary>
    public required Length RangeSigma { get; init; }

    /// <summary>One standard deviation across the beam; the measured azimuth errs by this over the cosine of the elevation.</summary>
    public required Angle AzimuthSigma { get; init; }

    /// <summary>One standard deviation of the measured elevation.</summary>
    public required Angle ElevationSigma { get; init; }

    /// <summary>Whether plots' elevations are measured; false where each is a guess that the target may lie far from, as wide as <see cref="ElevationSigma"/> says.</summary>
    public bool MeasuresElevation { get; init; } = true;

    /// <summary>
    /// The signal-to-noise ratio of a plot from which on the three sigmas hold; below it they grow by
    /// sqrt(this / the plot's), as plain ratios. Where it is not given they hold for every plot.
    /// </summary>
    public Decibels ReferenceSignalToNoise { get; init; } = Decibels.FromDecibels(double.NegativeInfinity);

    /// <summary>One standard deviation of the measured range-rate; null where plots carry none.</summary>
    public Speed? RangeRateSigma { get; init; }

    /// <summary>Where range-rate is measured at all, false plots' lie evenly between minus and plus this: more than any target flies.</summary>
    public Speed GreatestRangeRate { get; init; } = Speed.FromKilometresPerSecond(5);

    /// <summary>From one look at a target to the next.</summary>
    public required Duration ScanPeriod { get; init; }

    /// <summary>A typical detection probability in coverage; the true one varies with range and target.</summary>
    public required Ratio DetectionProbability { get; init; }

    /// <summary>Mean count of false plots a scan over the whole coverage.</summary>
    public required double FalsePlotsPerScan { get; init; }

    /// <summary>Slant range beyond which it shows nothing.</summary>
    public required Length MaximumRange { get; init; }

    /// <summary>The middle of a staring array's sector; where a turning antenna points when a scan begins, to sweep clockwise from there.</summary>
    public Azimuth Boresight { get; init; }

    /// <summary>The azimuths swept: the full turn, or the sector of a staring array.</summary>
    public required Angle SectorWidth { get; init; }

    /// <summary>Least elevation of the coverage, from the horizontal at the antenna; negative looks down.</summary>
    public required Angle MinimumElevation { get; init; }

    /// <summary>Greatest elevation of the coverage.</summary>
    public required Angle MaximumElevation { get; init; }

    /// <summary>Tracks kept at once; 0 where no limit is stated.</summary>
    public required int TrackCapacity { get; init; }
}
