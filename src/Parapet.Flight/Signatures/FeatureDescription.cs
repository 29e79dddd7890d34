namespace Parapet.Flight.Signatures;

/// <summary>
/// What of an object's kind shows in its echo above the air: lengths, their change as it turns, and whatever else a radar with a fine
/// resolution reads over time, taken together in one feature. It is normal among the objects of a kind, with standard deviation one;
/// the means of warheads and of light objects lie some such deviations apart.
/// </summary>
public sealed record FeatureDescription
{
    /// <summary>From the mean of light objects to that of warheads, in standard deviations of either; 0 where nothing tells them apart.</summary>
    public required double Separation { get; init; }

    /// <summary>Of a warhead: a cell much finer than this shows all of the feature, a coarser one the less of it.</summary>
    public required Length BodyLength { get; init; }

    /// <summary>The bandwidth that a radar has for such looks, over its frequency.</summary>
    public required Ratio BandwidthShare { get; init; }

    /// <summary>How long an object must be watched for one independent reading: readings closer together say the same.</summary>
    public required Duration Turning { get; init; }

    /// <summary>Lower than this nothing is read: there the air itself tells light from heavy.</summary>
    public Length LeastHeight { get; init; } = Length.FromKilometres(60);

    private const double SpeedOfLight = 299_792_458;

    /// <summary>Depth of the cell that the bandwidth gives at the band's customary frequency, c / (2 B).</summary>
    public Length CellOf(RadarBand band) => Length.FromMetres(SpeedOfLight / (2 * BandwidthShare.Value * band.TypicalFrequency.Hertz));

    /// <summary>
    /// What one look adds to the weight of a reading, one over the variance of its error: looks add up to one for each time of turning where the cell is far
    /// finer than the body, and to 1 / (1 + (cell / body)^2) of that where it is not.
    /// </summary>
    /// <param name="interval">From one look to the next.</param>
    public double WeightOfLook(RadarBand band, Duration interval)
    {
        var coarse = CellOf(band) / BodyLength;
        return Math.Min(1, interval.Seconds / Turning.Seconds) / (1 + coarse * coarse);
    }
}
