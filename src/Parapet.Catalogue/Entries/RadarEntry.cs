using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar;

namespace Parapet.Catalogue.Entries;

/// <summary>A radar as its file gives it.</summary>
public sealed record RadarEntry : SensorEntry
{
    [Description("Band by its letter (IEEE 521), of the array that finds targets.")]
    public required RadarBand Band { get; init; }

    [Description("How it finds angles, as far as the public record says; left out for monopulse, as nearly all that serve are.")]
    public RadarType Type { get; init; } = RadarType.Monopulse;

    [Description("The range at which a target of the reference cross-section is detected with the reference probability."), Allowed("(0 km, 6000 km]")]
    public required Figure<Length> ReferenceRange { get; init; }

    [Description("The cross-section for which the reference range holds."), Allowed("[0.0001 m2, 1000 m2]")]
    public required Figure<Area> ReferenceCrossSection { get; init; }

    [Description("Chance of one detection in one look at the reference range."), Allowed("[0.1, 0.99]")]
    public required Figure<Ratio> ReferenceDetectionProbability { get; init; }

    [Description("Chance of a false alarm in one resolution cell and look."), Allowed("[1e-12, 0.001]")]
    public required Figure<Ratio> FalseAlarmProbability { get; init; }

    [Description("Nothing is shown beyond it, whatever the echo."), Allowed("(0 km, 6000 km]")]
    public required Figure<Length> InstrumentedRange { get; init; }

    [Description("Nothing is seen closer."), Allowed("[0 km, 200 km]")]
    public required Figure<Length> MinimumRange { get; init; }

    [Description("Least elevation of the coverage."), Allowed("[-90 deg, 90 deg]")]
    public required Figure<Angle> MinimumElevation { get; init; }

    [Description("Greatest elevation of the coverage."), Allowed("[-90 deg, 90 deg]")]
    public required Figure<Angle> MaximumElevation { get; init; }

    [Description("Full width of a fixed array's sector; 360 deg for a rotating antenna."), Allowed("(0 deg, 360 deg]")]
    public required Figure<Angle> SectorWidth { get; init; }

    [Description("From one look at a target to the next."), Allowed("[0.1 s, 60 s]")]
    public required Figure<Duration> ScanPeriod { get; init; }

    [Description("One standard deviation of the measured range."), Allowed("(0 m, 5 km]")]
    public required Figure<Length> RangeSigma { get; init; }

    [Description("One standard deviation of the measured azimuth."), Allowed("(0 deg, 10 deg]")]
    public required Figure<Angle> AzimuthSigma { get; init; }

    [Description("One standard deviation of the measured elevation."), Allowed("(0 deg, 20 deg]")]
    public required Figure<Angle> ElevationSigma { get; init; }

    [Description("One standard deviation of the measured range-rate; left out where the waveform gives none."), Allowed("(0 m/s, 500 m/s]")]
    public Figure<Speed>? RangeRateSigma { get; init; }

    [Description("How far what it measures may be off throughout a run, one standard deviation each; left out where all is exact.")]
    public RegistrationEntry? Registration { get; init; }

    [Description("Its beam and receiver.")]
    public required BeamEntry Beam { get; init; }

    [Description("What it makes of the ground's echo.")]
    public required ClutterEntry Clutter { get; init; }

    [Description("How it shares its time, for an array that stares at a sector; without it, it looks at everything once a scan period.")]
    public ArrayEntry? Array { get; init; }

    [Description("Power, aperture and losses, where the public record gives them; they stand beside the reference range, which the simulation uses.")]
    public PowerEntry? Power { get; init; }

    [Description("Mean count of false plots a scan that reach the tracker."), Allowed("[0, 1000]")]
    public required Figure<double> FalsePlotsPerScan { get; init; }

    [Description("Tracks kept at once; 0 where no limit is stated."), Allowed("[0, 100000]")]
    public required Figure<int> TrackCapacity { get; init; }

    [Description("Height of the antenna above the ground; of an airborne radar, its height of flight."), Allowed("[0 m, 20 km]")]
    public required Figure<Length> MastHeight { get; init; }

    [Description("Chance that the radar is in order for the whole run."), Allowed("[0, 1]")]
    public required Figure<Ratio> Availability { get; init; }

    [Description("Speed along the orbit of an airborne radar; left out for a radar on the ground."), Allowed("[50 m/s, 350 m/s]")]
    public Figure<Speed>? FlightSpeed { get; init; }

    [Description("Cost of one, where it is bought by itself; left out where a system's cost contains it."), Allowed("[0 USD, 20 billion USD]")]
    public Figure<Money>? Cost { get; init; }

    [Description("Its interrogator, where it has one.")]
    public InterrogatorEntry? Interrogator { get; init; }

    [Description("Published figures that the numbers above must reproduce.")]
    public ImmutableArray<RadarCheck> Checks { get; init; } = [];

    /// <summary>Whether its mast height is a height of flight.</summary>
    public bool IsAirborne => FlightSpeed is not null;

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        if (MinimumElevation.Nominal >= MaximumElevation.Nominal)
        {
            problems.Add(node.Field("minimumElevation")!, $"{MinimumElevation.Nominal.Degrees:G6} deg", $"below maximumElevation, {MaximumElevation.Nominal.Degrees:G6} deg");
        }

        if (SectorWidth.Nominal.Degrees < 360 && Array is null)
        {
            problems.Add(node, "no 'array' on a radar that stares at a sector", "how it shares its time: none has time without end");
        }

        if (MinimumRange.Nominal >= InstrumentedRange.Nominal)
        {
            problems.Add(node.Field("minimumRange")!, $"{MinimumRange.Nominal.Kilometres:G6} km", $"below instrumentedRange, {InstrumentedRange.Nominal.Kilometres:G6} km");
        }
    }

    /// <inheritdoc/>
    internal override RadarDescription Sensor(FigureDraw draw) => In(draw);

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(draw);

    /// <summary>The radar that a draw gives. Power, cost, flight speed and checks are no part of it.</summary>
    public RadarDescription In(FigureDraw draw) => new()
    {
        Id = Id,
        Name = Name,
        Band = Band,
        Type = Type,
        ReferenceRange = ReferenceRange.In(draw),
        ReferenceCrossSection = ReferenceCrossSection.In(draw),
        ReferenceDetectionProbability = ReferenceDetectionProbability.In(draw),
        FalseAlarmProbability = FalseAlarmProbability.In(draw),
        InstrumentedRange = InstrumentedRange.In(draw),
        MinimumRange = MinimumRange.In(draw),
        MinimumElevation = MinimumElevation.In(draw),
        MaximumElevation = MaximumElevation.In(draw),
        SectorWidth = SectorWidth.In(draw),
        ScanPeriod = ScanPeriod.In(draw),
        RangeSigma = RangeSigma.In(draw),
        AzimuthSigma = AzimuthSigma.In(draw),
        ElevationSigma = ElevationSigma.In(draw),
        RangeRateSigma = RangeRateSigma?.In(draw),
        Registration = Registration?.In(draw),
        Beam = Beam.In(draw),
        Clutter = Clutter.In(draw),
        Array = Array?.In(draw),
        FalsePlotsPerScan = FalsePlotsPerScan.In(draw),
        TrackCapacity = TrackCapacity.In(draw),
        MastHeight = MastHeight.In(draw),
        Availability = Availability.In(draw),
        Interrogator = Interrogator?.In(draw),
    };
}
