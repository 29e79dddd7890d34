using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar;

namespace Parapet.Validation.Topics;

/// <summary>A radar for tables about what is done to looks and not about their errors.</summary>
internal static class ErrorlessRadar
{
    /// <summary>Looks at its sector once a period, and measures what it sees without error.</summary>
    public static RadarDescription With(Duration period) => new()
    {
        Id = "errorless",
        Name = "Errorless",
        Band = RadarBand.S,
        ReferenceRange = 400.Kilometres,
        ReferenceCrossSection = 1.SquareMetres,
        ReferenceDetectionProbability = Ratio.Of(0.9),
        FalseAlarmProbability = Ratio.Of(1e-6),
        InstrumentedRange = 400.Kilometres,
        MinimumRange = 1.Kilometres,
        MinimumElevation = Angle.Zero,
        MaximumElevation = 80.Degrees,
        SectorWidth = 90.Degrees,
        ScanPeriod = period,
        RangeSigma = Length.Zero,
        AzimuthSigma = Angle.Zero,
        ElevationSigma = Angle.Zero,
        FalsePlotsPerScan = 0,
        TrackCapacity = 0,
        MastHeight = 10.Metres,
        Availability = Ratio.One,
    };
}
