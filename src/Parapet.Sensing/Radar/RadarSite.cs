using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar.Detection;

namespace Parapet.Sensing.Radar;

/// <summary>
/// One radar of the scenario: it turns truth into plots, one scan at a time. Everything but <see cref="InOrder"/> is
/// immutable, and every draw is keyed by sensor, target and scan.
/// </summary>
public sealed class RadarSite
{
    /// <summary>Looks less likely to detect than this are not drawn.</summary>
    public const double LeastDetectionProbability = 1e-4;

    /// <summary>The fluctuation behind the published range: one look, one pulse, Swerling's case 1.</summary>
    public const Fluctuation ReferenceFluctuation = Fluctuation.Swerling1;

    // How far a target may stray from its straight path in half a turn: 100 m/s2 for six seconds.
    private const double StrayMetres = 2000;

    private readonly DetectionCurve _curve;
    private readonly FalsePlots _falsePlots;
    private readonly double _leastSignalToNoise;

    /// <param name="sensor">Its declared place in the scenario, which keys its draws.</param>
    /// <param name="boresight">The middle of a staring array's sector; where a turning antenna points when a scan starts.</param>
    /// <param name="bias">A constant error of all it measures.</param>
    /// <exception cref="ArgumentOutOfRangeException">The description's range, cross-section or probabilities are outside what they allow.</exception>
    public RadarSite(SensorId sensor, RadarDescription description, Station station, Azimuth boresight, MeasurementBias bias = default)
    {
        Sensor = sensor;
        Description = description;
        Station = station;
        Boresight = boresight;
        var detection = new DetectionModel(description.FalseAlarmProbability);
        var reference = detection.RequiredSignalToNoise(ReferenceFluctuation, description.ReferenceDetectionProbability);
        Equation = RadarEquation.Calibrated(description.ReferenceRange, description.ReferenceCrossSection, reference);
        Volume = new(description, boresight);
        Timing = new(Volume.IsFullTurn, description.ScanPeriod, boresight);
        Error = new(description, reference.Value, bias);
        Model = ModelOf(sensor, description, reference);
        _curve = new(detection);
        _falsePlots = new(sensor, description, boresight, _curve.Threshold);
        _leastSignalToNoise = _curve.Threshold / -Math.Log(LeastDetectionProbability) - 1;
    }

    public SensorId Sensor { get; }

    public RadarDescription Description { get; }

    public Station Station { get; }

    public Azimuth Boresight { get; }

    /// <summary>The radar equation that the published range stands for.</summary>
    public RadarEquation Equation { get; }

    /// <summary>What a tracker may know of this radar.</summary>
    public SensorModel Model { get; }

    /// <summary>Out of order it sees and interrogates nothing.</summary>
    public bool InOrder { get; set; } = true;

    internal RadarVolume Volume { get; }

    internal ScanTiming Timing { get; }

    internal MeasurementError Error { get; }

    /// <summary>
    /// The frame to which the plots of the scan that starts then are referred, whatever their own times: that of the
    /// antenna, for an airborne radar where it is in mid-scan.
    /// </summary>
    public LocalFrame FrameOf(Instant scanStart) => Station.FrameAt(MiddleOf(scanStart));

    /// <summary>
    /// Appends the plots of one scan, ordered by measured azimuth and range. Call it at the scan's end: a target
    /// killed before the beam passes gives no plot.
    /// </summary>
    /// <param name="scanIndex">Counts this radar's scans; with sensor and target it keys the draws.</param>
    /// <param name="start">When the scan began; it lasts one scan period.</param>
    public void Scan(long scanIndex, Instant start, Truth truth, RandomSource random, List<Plot> plots)
    {
        if (!InOrder || !Station.IsPresent(start))
        {
            return;
        }

        var first = plots.Count;
        var view = Station.ViewAt(MiddleOf(start));
        var nominal = start + Timing.Nominal;
        foreach (var id in truth.Flying(nominal))
        {
            var signature = truth[id].Description.Signature;
            var strength = Equation.ConstantSquareMetres * signature.CrossSection(Description.Band).SquareMetres;
            var state = truth.StateOf(id, nominal);
            var nearest = LeastRangeMetres(view, state);
            if (nearest <= Description.InstrumentedRange.Metres && strength >= _leastSignalToNoise * Fourth(nearest))
            {
                var look = new Look(id, signature.Fluctuation, strength, scanIndex, start);
                LookAt(look, view, state.Position, truth, random, plots);
            }
        }

        _falsePlots.Add(scanIndex, start, Timing, random, plots);
        CollectionsMarshal.AsSpan(plots)[first..].Sort(ByMeasurement);
    }

    /// <summary>The least range at which the beam can meet a target, from its state at the nominal time of the scan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double LeastRangeMetres(in RadarView view, in TargetState nominal)
    {
        var margin = Timing.Turns ? nominal.Velocity.Norm * 0.5 * Timing.Period.Seconds + StrayMetres : 0;
        return Math.Max(1, (nominal.Position - view.Frame.Origin).Norm - margin);
    }

    internal Instant MiddleOf(Instant scanStart) => scanStart + new Duration(Timing.Period.Nanoseconds / 2);

    /// <summary>Where a turning beam meets a target that stands at <paramref name="nominal"/> in mid-turn; null if it no longer flies then.</summary>
    internal (Instant Time, Position<Ecef> Position)? Meet(
        TargetId id, in RadarView view, in Position<Ecef> nominal, Instant start, Truth truth)
    {
        if (!Timing.Turns)
        {
            return (start + Timing.Period, nominal);
        }

        var local = view.Frame.ToLocal(nominal);
        var time = start + Timing.DelayTo(Azimuth.Of(local.X, local.Y));
        return truth.IsFlying(id, time) ? (time, truth.StateOf(id, time).Position) : null;
    }

    /// <summary>Whether a point is in the beam's sector, elevations and ranges, and neither earth nor terrain hides it.</summary>
    internal bool TrySight(in RadarView view, in Position<Ecef> target, Length maximumRange, out Sighting sighting)
    {
        sighting = default;
        var local = view.Frame.Rotation.Apply(target - view.Frame.Origin);
        var horizontalSquared = local.X * local.X + local.Y * local.Y;
        var range = Math.Sqrt(horizontalSquared + local.Z * local.Z);
        var horizontal = Math.Sqrt(horizontalSquared);
        if (range > maximumRange.Metres || range < Description.MinimumRange.Metres || !Volume.Contains(local, range, horizontal))
        {
            return false;
        }

        var surface = view.Frame.SurfaceSight(target);
        sighting = new(local, range, horizontal, surface.Azimuth);
        return view.Horizon.Sees(surface.Azimuth, surface.GroundRange, surface.Height);
    }

    private void LookAt(in Look look, in RadarView view, in Position<Ecef> nominal, Truth truth, RandomSource random, List<Plot> plots)
    {
        if (Meet(look.Target, view, nominal, look.Start, truth) is not { } meeting
            || !TrySight(view, meeting.Position, Description.InstrumentedRange, out var sighting))
        {
            return;
        }

        var signalToNoise = look.Strength / Fourth(sighting.RangeMetres);
        if (signalToNoise < _leastSignalToNoise)
        {
            return;
        }

        var detection = random.Stream(Purpose.Detection, Sensor.Value, look.Target.Value, look.ScanIndex);
        var uniform = detection.NextUniform();
        if (uniform >= _curve.At(look.Fluctuation, signalToNoise))
        {
            return;
        }

        var measured = _curve.Power(look.Fluctuation, signalToNoise, uniform) - 1;
        var errors = random.Stream(Purpose.Measurement, Sensor.Value, look.Target.Value, look.ScanIndex);
        var sight = Error.Measure(sighting, Error.Growth(measured), ref errors);
        plots.Add(new(Sensor, meeting.Time, sight.Range, sight.Azimuth, sight.Elevation, Ratio.Of(measured).Decibels));
    }

    private static double Fourth(double value) => value * value * (value * value);

    private static int ByMeasurement(Plot a, Plot b)
    {
        var azimuth = a.Azimuth.Radians.CompareTo(b.Azimuth.Radians);
        return azimuth != 0 ? azimuth : a.Range.CompareTo(b.Range);
    }

    private static SensorModel ModelOf(SensorId sensor, RadarDescription description, Ratio reference) => new()
    {
        Sensor = sensor,
        RangeSigma = description.RangeSigma,
        AzimuthSigma = description.AzimuthSigma,
        ElevationSigma = description.ElevationSigma,
        ReferenceSignalToNoise = reference.Decibels,
        ScanPeriod = description.ScanPeriod,
        DetectionProbability = description.ReferenceDetectionProbability,
        FalsePlotsPerScan = description.FalsePlotsPerScan,
        MaximumRange = description.InstrumentedRange,
        SectorWidth = description.SectorWidth,
        MinimumElevation = description.MinimumElevation,
        MaximumElevation = description.MaximumElevation,
        TrackCapacity = description.TrackCapacity,
    };

    private readonly record struct Look(TargetId Target, Fluctuation Fluctuation, double Strength, long ScanIndex, Instant Start);
}
