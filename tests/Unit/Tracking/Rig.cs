using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Tracking.Keeping;

namespace Parapet.Tests.Unit.Tracking;

/// <summary>A radar without physics: targets are given, detection is a coin, errors are Gaussian in the radar's axes.</summary>
internal sealed class Rig
{
    private readonly RandomSource _random;
    private readonly List<Plot> _plots = [];
    private long _scan;

    /// <param name="model">How the radar measures.</param>
    /// <param name="believed">What its track keeper believes of it, where that differs.</param>
    public Rig(ulong seed, SensorModel? model = null, TrackKeeperSettings? settings = null, SensorModel? believed = null,
        TrackKeeperKind kind = TrackKeeperKind.NearestNeighbour)
    {
        _random = new(seed, 0);
        Model = model ?? Rotating;
        Keeper = TrackKeepers.Of(kind, new NodeId(3), believed ?? Model, settings ?? new());
    }

    public static LocalFrame Site { get; } = LocalFrame.At(Geodetic.FromDegrees(39, 33, 1000));

    /// <summary>A surveillance radar of middling accuracy.</summary>
    public static SensorModel Rotating { get; } = new()
    {
        Sensor = new(3),
        RangeSigma = 50.Metres,
        AzimuthSigma = 0.15.Degrees,
        ElevationSigma = 0.2.Degrees,
        ScanPeriod = Duration.FromSeconds(5),
        DetectionProbability = Ratio.Of(0.9),
        FalsePlotsPerScan = 5,
        MaximumRange = 400.Kilometres,
        SectorWidth = 360.Degrees,
        MinimumElevation = 0.Degrees,
        MaximumElevation = 45.Degrees,
        TrackCapacity = 0,
    };

    /// <summary>A fixed array that looks every second.</summary>
    public static SensorModel Staring { get; } = Rotating with
    {
        RangeSigma = 15.Metres,
        AzimuthSigma = 0.06.Degrees,
        ElevationSigma = 0.06.Degrees,
        ScanPeriod = Duration.FromSeconds(1),
        FalsePlotsPerScan = 1,
        MaximumRange = 600.Kilometres,
        SectorWidth = 120.Degrees,
        MaximumElevation = 80.Degrees,
    };

    public SensorModel Model { get; }

    public ITrackKeeper Keeper { get; }

    public Instant Now { get; private set; }

    public IReadOnlyList<Plot> Plots => _plots;

    /// <summary>Whether a target's plot is lost in this scan beyond chance.</summary>
    public Func<int, long, bool> Hidden { get; set; } = (_, _) => false;

    /// <summary>A constant error of every measured range.</summary>
    public Length Bias { get; set; }

    /// <summary>What the keeper is told of the ground.</summary>
    public IHorizonMask? Horizon { get; set; }

    /// <summary>Where the antenna flies; null where it stands at <see cref="Site"/>.</summary>
    public Func<double, Position<Ecef>>? Path { get; set; }

    /// <summary>One scan over targets whose states are functions of time; false plots by the model's count.</summary>
    public void Scan(params ReadOnlySpan<Func<double, Position<Ecef>>> targets)
    {
        Measure(targets);
        Keeper.Process(Now, At(Now).Origin, _plots.ToArray(), Horizon);
    }

    public void Measure(ReadOnlySpan<Func<double, Position<Ecef>>> targets)
    {
        _scan++;
        var begin = Now;
        Now += Model.ScanPeriod;
        _plots.Clear();
        for (var i = 0; i < targets.Length; i++)
        {
            var time = TimeInScan(begin, At(Now), targets[i]);
            var detection = _random.Stream(Purpose.Detection, i, 0, _scan);
            if (detection.NextBernoulli(Model.DetectionProbability.Value) && !Hidden(i, _scan))
            {
                _plots.Add(PlotOf(At(Now), targets[i](time.Seconds), time, i));
            }
        }

        AddFalsePlots(begin);
        _plots.Sort((a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Range.Metres.CompareTo(b.Range.Metres));
    }

    public List<TrackReport> Report()
    {
        var reports = new List<TrackReport>();
        Keeper.Report(reports);
        return reports;
    }

    /// <summary>A point by east, north and up of the site, in metres, in the site's plane: not along the curve.</summary>
    public static Position<Ecef> At(double east, double north, double up) => Site.ToEcef(new Position<Enu>(east, north, up));

    public static Vector<Ecef> Direction(double east, double north, double up) =>
        Site.Rotation.Inverse().Apply(new Vector<Enu>(east, north, up));

    /// <summary>Steady flight along the Earth's curve from a place by east, north and up.</summary>
    public static Func<double, Position<Ecef>> Cruise(double east, double north, double up, double eastward, double northward)
    {
        var begin = At(east, north, up);
        var direction = Direction(eastward, northward, 0);
        return t => Parapet.Tracking.Filtering.Motion.Extrapolate(
            MotionKind.AirBreathing, begin, new(direction.X, direction.Y, direction.Z), t).Position;
    }

    private LocalFrame At(Instant time) => Path is { } path ? LocalFrame.At(path(time.Seconds)) : Site;

    private Instant TimeInScan(Instant begin, in LocalFrame site, Func<double, Position<Ecef>> target)
    {
        if (Model.SectorWidth < 359.Degrees)
        {
            return begin + Model.ScanPeriod;
        }

        var share = site.Sight(target(begin.Seconds)).Azimuth.Radians / (2 * Math.PI);
        return begin + Duration.FromSeconds(share * Model.ScanPeriod.Seconds);
    }

    private Plot PlotOf(in LocalFrame site, Position<Ecef> position, Instant time, int target)
    {
        var noise = _random.Stream(Purpose.Measurement, target, 0, _scan);
        var sight = site.Sight(position);
        return new(
            Model.Sensor,
            time,
            sight.Range + Bias + Model.RangeSigma * noise.NextNormal(),
            sight.Azimuth + Model.AzimuthSigma * noise.NextNormal(),
            sight.Elevation + Model.ElevationSigma * noise.NextNormal(),
            Decibels.FromDecibels(15));
    }

    private void AddFalsePlots(Instant begin)
    {
        var draws = _random.Stream(Purpose.FalseAlarm, 0, 0, _scan);
        var count = draws.NextPoisson(Model.FalsePlotsPerScan);
        for (var i = 0; i < count; i++)
        {
            var share = draws.NextUniform();
            _plots.Add(new(
                Model.Sensor,
                begin + Duration.FromSeconds(share * Model.ScanPeriod.Seconds),
                Model.MaximumRange * draws.NextUniform(),
                Azimuth.FromRadians(Model.SectorWidth.Radians * share),
                Model.MinimumElevation + (Model.MaximumElevation - Model.MinimumElevation) * draws.NextUniform(),
                Decibels.FromDecibels(12)));
        }
    }
}
