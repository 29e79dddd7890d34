using System.ComponentModel;
using Parapet.Messages;

namespace Parapet.OwnModels.Programs.Trackers;

/// <summary>Tells of a radar of the run; each is told before the first scan.</summary>
public sealed record RadarAsked : NumberedAsked
{
    [Description("the radar, from 0 in the order in which radars are told")]
    public required int Radar { get; init; }

    [Description("one standard deviation of the measured slant range")]
    public required double RangeSigmaMetres { get; init; }

    [Description("one standard deviation across the beam; the measured azimuth errs by this over the cosine of the elevation")]
    public required double AzimuthSigmaRadians { get; init; }

    [Description("one standard deviation of the measured elevation")]
    public required double ElevationSigmaRadians { get; init; }

    [Description("false where each elevation is a guess, as wide as its sigma says")]
    public required bool MeasuresElevation { get; init; }

    [Description("one standard deviation of the measured range-rate; null where plots carry none")]
    public required double? RangeRateSigmaMetresPerSecond { get; init; }

    [Description("from one look at a target to the next")]
    public required double ScanPeriodSeconds { get; init; }

    [Description("a typical chance of detection in coverage")]
    public required double DetectionProbability { get; init; }

    [Description("mean count of false plots a scan over the whole coverage")]
    public required double FalsePlotsPerScan { get; init; }

    [Description("slant range beyond which it shows nothing")]
    public required double MaximumRangeMetres { get; init; }

    [Description("the azimuths swept: the full turn, or the sector of a staring array")]
    public required double SectorWidthRadians { get; init; }

    [Description("the most confirmed tracks that it may hold; 0 where no limit is stated")]
    public required int TrackCapacity { get; init; }

    internal static RadarAsked Of(long line, int radar, SensorModel model) => new()
    {
        Line = line,
        Radar = radar,
        RangeSigmaMetres = model.RangeSigma.Metres,
        AzimuthSigmaRadians = model.AzimuthSigma.Radians,
        ElevationSigmaRadians = model.ElevationSigma.Radians,
        MeasuresElevation = model.MeasuresElevation,
        RangeRateSigmaMetresPerSecond = model.RangeRateSigma?.MetresPerSecond,
        ScanPeriodSeconds = model.ScanPeriod.Seconds,
        DetectionProbability = model.DetectionProbability.Value,
        FalsePlotsPerScan = model.FalsePlotsPerScan,
        MaximumRangeMetres = model.MaximumRange.Metres,
        SectorWidthRadians = model.SectorWidth.Radians,
        TrackCapacity = model.TrackCapacity,
    };
}

/// <summary>Gives the plots of one scan, and asks for the tracks after it.</summary>
public sealed record ScanAsked : NumberedAsked
{
    [Description("the radar that looked")]
    public required int Radar { get; init; }

    [Description("when the scan ended by the radar's clock, since the scenario's start; later from scan to scan")]
    public required long EndNanoseconds { get; init; }

    [Description("where the antenna stood: earth-centred, earth-fixed (WGS 84), x, y, z")]
    public required double[] AntennaMetres { get; init; }

    [Description("what was detected, true or false, in an order that says nothing")]
    public required IReadOnlyList<ToldPlot> Plots { get; init; }
}

/// <summary>Answers a scan: every track that is held after it.</summary>
public sealed record TracksAnswer : NumberedAnswer
{
    [Description("in any order")]
    public required IReadOnlyList<AnsweredTrack> Tracks { get; init; }
}

/// <summary>A track after a scan.</summary>
public sealed record AnsweredTrack
{
    [Description("1 or more: the track's own for as long as it is told, and no other's ever after")]
    public required int Number { get; init; }

    [Description("tentative, confirmed or coasted; what is dropped is not told. Only confirmed and coasted tracks leave the radar")]
    public required TrackStatus Status { get; init; }

    public required MotionKind Motion { get; init; }

    [Description("when its first plot was measured")]
    public required long FirstPlotNanoseconds { get; init; }

    [Description("when the newest plot in it was measured, to which the state belongs")]
    public required long LastPlotNanoseconds { get; init; }

    [Description("earth-centred, earth-fixed (WGS 84): x, y, z")]
    public required double[] PositionMetres { get; init; }

    [Description("the same, relative to the turning Earth")]
    public required double[] VelocityMetresPerSecond { get; init; }

    [Description("of x, y, z, vx, vy, vz: the upper triangle row by row, 21 numbers in m2, m2/s and m2/s2; positive definite")]
    public required double[] Covariance { get; init; }
}
