using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar;

namespace Parapet.Catalogue.Entries;

/// <summary>A sight of a short-range system as its file gives it.</summary>
public sealed record OpticEntry : SensorEntry
{
    [Description("Cycles a milliradian that its image resolves by day."), Allowed("[0.1, 100]")]
    public required Figure<double> DayResolution { get; init; }

    [Description("Cycles a milliradian of its thermal image, the only one by night."), Allowed("[0.1, 100]")]
    public required Figure<double> NightResolution { get; init; }

    [Description("A target's contrast to the sky, by day."), Allowed("(0, 1]")]
    public required Figure<Ratio> DayContrast { get; init; }

    [Description("A target's contrast in the thermal image."), Allowed("(0, 1]")]
    public required Figure<Ratio> NightContrast { get; init; }

    [Description("Visibility of the thermal image over that of the eye."), Allowed("[0.1, 10]")]
    public required Figure<double> HazeGain { get; init; }

    [Description("Greatest range that its laser measures; what is farther has no place, and makes no plot."), Allowed("(0 km, 40 km]")]
    public required Figure<Length> LaserRange { get; init; }

    [Description("The lesser side of a target that its image must resolve.")]
    public required LengthByTargetEntry Size { get; init; }

    [Description("From one look at a place to the next: a slow search all round."), Allowed("[0.1 s, 60 s]")]
    public required Figure<Duration> ScanPeriod { get; init; }

    [Description("One standard deviation of the laser's range."), Allowed("(0 m, 100 m]")]
    public required Figure<Length> RangeSigma { get; init; }

    [Description("One standard deviation of each measured angle."), Allowed("(0 deg, 1 deg]")]
    public required Figure<Angle> AngleSigma { get; init; }

    [Description("Least elevation of the search."), Allowed("[-90 deg, 90 deg]")]
    public required Figure<Angle> MinimumElevation { get; init; }

    [Description("Greatest elevation of the search."), Allowed("[-90 deg, 90 deg]")]
    public required Figure<Angle> MaximumElevation { get; init; }

    [Description("Mean count of false plots a scan."), Allowed("[0.000001, 100]")]
    public required Figure<double> FalsePlotsPerScan { get; init; }

    [Description("Height above the ground."), Allowed("[0 m, 100 m]")]
    public required Figure<Length> MastHeight { get; init; }

    [Description("Chance that it is in order for the whole run."), Allowed("[0, 1]")]
    public required Figure<Ratio> Availability { get; init; }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => Sensor(draw);

    /// <inheritdoc/>
    internal override RadarDescription Sensor(FigureDraw draw) => new()
    {
        Id = Id,
        Name = Name,
        Band = RadarBand.X,
        ReferenceRange = LaserRange.In(draw),
        ReferenceCrossSection = 1.SquareMetres,
        ReferenceDetectionProbability = Ratio.Of(0.5),
        FalseAlarmProbability = Ratio.Of(1e-6),
        InstrumentedRange = LaserRange.In(draw),
        MinimumRange = 50.Metres,
        MinimumElevation = MinimumElevation.In(draw),
        MaximumElevation = MaximumElevation.In(draw),
        SectorWidth = 360.Degrees,
        ScanPeriod = ScanPeriod.In(draw),
        RangeSigma = RangeSigma.In(draw),
        AzimuthSigma = AngleSigma.In(draw),
        ElevationSigma = AngleSigma.In(draw),
        FalsePlotsPerScan = FalsePlotsPerScan.In(draw),
        TrackCapacity = 0,
        MastHeight = MastHeight.In(draw),
        Availability = Availability.In(draw),
        Optic = new()
        {
            DayResolution = DayResolution.In(draw),
            NightResolution = NightResolution.In(draw),
            DayContrast = DayContrast.In(draw),
            NightContrast = NightContrast.In(draw),
            HazeGain = HazeGain.In(draw),
            LaserRange = LaserRange.In(draw),
            Size = Size.In(draw),
        },
    };
}
