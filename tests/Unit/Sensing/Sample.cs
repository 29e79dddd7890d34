using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Radar;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>A radar and targets for tests, with figures that stand for no real type.</summary>
internal static class Sample
{
    public static readonly Geodetic Antenna = Geodetic.FromDegrees(38, 32, 1000);

    public static readonly LocalFrame Frame = LocalFrame.At(Antenna);

    /// <summary>Turns once in 10 s, sees 1 m2 at 200 km nine times in ten, makes no false plots.</summary>
    public static readonly RadarDescription Turning = new()
    {
        Id = "turning",
        Name = "Turning",
        Band = RadarBand.S,
        ReferenceRange = 200.Kilometres,
        ReferenceCrossSection = 1.SquareMetres,
        ReferenceDetectionProbability = Ratio.Of(0.9),
        FalseAlarmProbability = Ratio.Of(1e-6),
        InstrumentedRange = 500.Kilometres,
        MinimumRange = 2.Kilometres,
        MinimumElevation = (-1).Degrees,
        MaximumElevation = 85.Degrees,
        SectorWidth = 360.Degrees,
        ScanPeriod = Duration.FromSeconds(10),
        RangeSigma = 50.Metres,
        AzimuthSigma = Angle.FromMilliradians(3),
        ElevationSigma = Angle.FromMilliradians(4),
        FalsePlotsPerScan = 0,
        TrackCapacity = 0,
        MastHeight = 10.Metres,
        Availability = Ratio.One,
        Interrogator = new()
        {
            Modes = IffModes.Civil | IffModes.Mode4 | IffModes.Mode5,
            MaximumRange = 300.Kilometres,
            ReplyProbability = Ratio.Of(0.95),
        },
    };

    /// <summary>Measures without error, so that plots and truth can be compared to the last digit.</summary>
    public static RadarDescription Errorless(RadarDescription description) => description with
    {
        RangeSigma = Length.Zero,
        AzimuthSigma = Angle.Zero,
        ElevationSigma = Angle.Zero,
    };

    public static RadarSite Site(RadarDescription description, IHorizonMask? horizon = null, double boresightDegrees = 0, MeasurementBias bias = default) =>
        new(new(3), description, Station.Fixed(Antenna, horizon ?? OpenSky.Instance), Azimuth.FromDegrees(boresightDegrees), bias);

    public static Position<Ecef> At(double rangeKilometres, double azimuthDegrees, double elevationDegrees) => Frame.PointAt(
        new(rangeKilometres.Kilometres, Azimuth.FromDegrees(azimuthDegrees), elevationDegrees.Degrees));

    /// <summary>A confirmed track that hangs there, with errors of its place alone, the same along every axis.</summary>
    public static TrackReport Track(Position<Ecef> place, double sigmaMetres)
    {
        var covariance = default(StateCovariance);
        for (var axis = 0; axis < 3; axis++)
        {
            covariance.Set(axis, axis, sigmaMetres * sigmaMetres);
        }

        return new()
        {
            Number = new(new(1), 1),
            Time = Instant.Start,
            Position = place,
            Velocity = default,
            Covariance = covariance,
            Status = TrackStatus.Confirmed,
            Motion = MotionKind.Unknown,
            FirstPlot = Instant.Start,
            LastPlot = Instant.Start,
            Iff = default,
        };
    }

    /// <summary>A truth of targets that fly from -1 h to +19 h.</summary>
    public static Truth TruthOf(params ReadOnlySpan<Target> targets) => new([.. targets]);

    /// <summary>A target that hangs at one place: large enough to be always seen unless told otherwise.</summary>
    public static Target Hanging(
        int id, Position<Ecef> place, double squareMetres = 1e6, Fluctuation fluctuation = Fluctuation.Swerling1, Transponder transponder = default) =>
        Moving(id, place, default, squareMetres, fluctuation, transponder);

    public static Target Moving(
        int id, Position<Ecef> place, Velocity<Ecef> velocity, double squareMetres = 1e6, Fluctuation fluctuation = Fluctuation.Swerling1, Transponder transponder = default)
    {
        const double Before = 3600;
        const double After = 19 * 3600;
        return new(
            new(id),
            Kind(squareMetres, fluctuation),
            new(Instant.FromSeconds(-Before), Instant.FromSeconds(After), [new(place - velocity.Over(Before), velocity), new(place + velocity.Over(After), velocity)], false),
            transponder);
    }

    public static TargetDescription Kind(double squareMetres, Fluctuation fluctuation, TargetClass targetClass = TargetClass.Fighter) => new()
    {
        Id = "target",
        Name = "Target",
        Class = targetClass,
        Signature = new()
        {
            CrossSections = [.. Enumerable.Repeat(squareMetres.SquareMetres, Enum.GetValues<RadarBand>().Length)],
            Fluctuation = fluctuation,
        },
        UnitCost = Money.Zero,
    };

    /// <summary>The plots of some scans, one after another.</summary>
    public static List<Plot> Scans(this RadarSite site, Truth truth, int count = 1, ulong seed = 1)
    {
        var plots = new List<Plot>();
        for (var scan = 0; scan < count; scan++)
        {
            site.Scan(scan, Instant.FromSeconds(scan * site.Description.ScanPeriod.Seconds), truth, new(seed, 0), plots);
        }

        return plots;
    }

    /// <summary>No earth at all.</summary>
    public sealed class OpenSky : IHorizonMask
    {
        public static readonly OpenSky Instance = new();

        public bool Sees(Azimuth azimuth, Length groundRange, Length targetHeight) => true;
    }
}
