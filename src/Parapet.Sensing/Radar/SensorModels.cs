using Parapet.Messages;

namespace Parapet.Sensing.Radar;

/// <summary>What a tracker is told of a radar, out of its description.</summary>
internal static class SensorModels
{
    public static SensorModel Of(SensorId sensor, RadarDescription description, Azimuth boresight, Ratio reference) => new()
    {
        Sensor = sensor,
        RangeSigma = description.RangeSigma,
        RangeRateSigma = description.RangeRateSigma,
        AzimuthSigma = description.AzimuthSigma,
        ElevationSigma = description.ElevationSigma,
        ReferenceSignalToNoise = reference.Decibels,
        ScanPeriod = description.ScanPeriod,
        DetectionProbability = description.ReferenceDetectionProbability,
        FalsePlotsPerScan = description.FalsePlotsPerScan,
        MaximumRange = description.InstrumentedRange,
        Boresight = boresight,
        SectorWidth = description.SectorWidth,
        MinimumElevation = description.MinimumElevation,
        MaximumElevation = description.MaximumElevation,
        TrackCapacity = description.TrackCapacity,
    };
}
