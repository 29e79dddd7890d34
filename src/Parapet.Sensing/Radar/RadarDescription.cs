using Parapet.Flight.Signatures;
using Parapet.Sensing.Interrogator;
using Parapet.Sensing.Optics;
using Parapet.Sensing.Radar.Clutter;
using Parapet.Sensing.Radar.Resources;

namespace Parapet.Sensing.Radar;

/// <summary>
/// A radar by what the public record gives: how far it sees what with which probability, how it scans, how well it
/// measures, and, as far as clutter, jamming and the sharing of time need them, its beam and its processing.
/// </summary>
public sealed record RadarDescription
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Of the array that finds targets; it picks the target's cross-section and its jammer's effect.</summary>
    public required RadarBand Band { get; init; }

    /// <summary>Decides how easily a deceiver leads its gates away.</summary>
    public RadarType Type { get; init; } = RadarType.Monopulse;

    /// <summary>The range at which a target of <see cref="ReferenceCrossSection"/> is detected with <see cref="ReferenceDetectionProbability"/>.</summary>
    public required Length ReferenceRange { get; init; }

    /// <summary>Mean cross-section, above zero.</summary>
    public required Area ReferenceCrossSection { get; init; }

    /// <summary>In (0, 1), for one look.</summary>
    public required Ratio ReferenceDetectionProbability { get; init; }

    /// <summary>For one resolution cell and look, in (0, 1).</summary>
    public required Ratio FalseAlarmProbability { get; init; }

    /// <summary>Nothing is displayed beyond it, whatever the echo.</summary>
    public required Length InstrumentedRange { get; init; }

    /// <summary>Slant range; nothing is seen closer.</summary>
    public required Length MinimumRange { get; init; }

    /// <summary>Least elevation of the coverage, from the horizontal at the antenna; negative looks down.</summary>
    public required Angle MinimumElevation { get; init; }

    /// <summary>Greatest elevation of the coverage.</summary>
    public required Angle MaximumElevation { get; init; }

    /// <summary>Full width of the sector that a fixed array covers; the full turn for a rotating antenna.</summary>
    public required Angle SectorWidth { get; init; }

    /// <summary>From one look at a target to the next.</summary>
    public required Duration ScanPeriod { get; init; }

    /// <summary>
    /// One standard deviation of the measured slant range, for a look of the reference strength or more; of a weaker
    /// echo it is larger.
    /// </summary>
    public required Length RangeSigma { get; init; }

    /// <summary>One standard deviation across the beam; holds as <see cref="RangeSigma"/> does.</summary>
    public required Angle AzimuthSigma { get; init; }

    /// <summary>One standard deviation of the measured elevation; holds as <see cref="RangeSigma"/> does.</summary>
    public required Angle ElevationSigma { get; init; }

    /// <summary>How far what it measures may be off throughout a run; not at all where it is left out.</summary>
    public RegistrationDescription? Registration { get; init; }

    /// <summary>Mean count of false plots a scan that reach the tracker, over the whole coverage.</summary>
    public required double FalsePlotsPerScan { get; init; }

    /// <summary>Tracks kept at once; 0 where no limit is stated.</summary>
    public required int TrackCapacity { get; init; }

    /// <summary>Height of the antenna above the ground on which it stands.</summary>
    public required Length MastHeight { get; init; }

    /// <summary>Chance that the radar is in order for the whole run.</summary>
    public required Ratio Availability { get; init; }

    /// <summary>One standard deviation of the measured range-rate; left out where the waveform gives none.</summary>
    public Speed? RangeRateSigma { get; init; }

    /// <summary>Without it neither the ground nor a jammer is felt.</summary>
    public BeamDescription? Beam { get; init; }

    /// <summary>Depth of a resolution cell; where no clutter is described, that of which <see cref="RangeSigma"/> is a third, an estimate of ours.</summary>
    public Length RangeResolution => Clutter?.RangeResolution ?? RangeSigma * 3;

    /// <summary>Without it the ground is not felt.</summary>
    public ClutterDescription? Clutter { get; init; }

    /// <summary>How an array that stares shares its time; a turning antenna, or one that is left out here, looks at all within reach once a period.</summary>
    public ArrayDescription? Array { get; init; }

    /// <summary>Where it is no radar but a sight: by what it sees. Its range and cross-section of reference then say nothing, and it radiates nothing.</summary>
    public OpticDescription? Optic { get; init; }

    /// <summary>Its interrogator, where it has one.</summary>
    public InterrogatorDescription? Interrogator { get; init; }
}
