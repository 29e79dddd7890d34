using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar.Clutter;
using Parapet.Sensing.Radar.Detection;
using Parapet.Sensing.Radar.Jamming;
using Parapet.Sensing.Radar.Resources;

namespace Parapet.Sensing.Radar;

/// <summary>
/// One radar of the scenario: it turns truth into plots, one scan at a time. Every draw is keyed by sensor, target and
/// scan, and nothing of one scan stays for the next but what its verifying looks need. Not for use by two threads at once.
/// </summary>
public sealed class RadarSite
{
    /// <summary>Looks less likely to detect than this are not drawn.</summary>
    public const double LeastDetectionProbability = 1e-4;

    // How far a target may stray from its straight path in half a turn: 100 m/s2 for six seconds.
    private const double StrayMetres = 2000;

    // Verifying looks of one scan, with room to spare: they are keyed by scan and look in one number.
    private const int MostVerifyingDwells = 32;
    private readonly List<TargetId> _seen = [];
    private readonly DetectionCurve _curve;
    private readonly FalsePlots _falsePlots;
    private readonly GroundClutter? _clutter;
    private readonly JammersInSight? _jammers;
    private readonly double _leastSignalToNoise;

    /// <param name="sensor">Its declared place in the scenario, which keys its draws.</param>
    /// <param name="boresight">The middle of a staring array's sector; where a turning antenna points when a scan starts.</param>
    /// <param name="bias">A constant error of the targets that it measures, but not of its own rounds.</param>
    /// <param name="ground">What lies under its targets and echoes; without it there is no clutter.</param>
    /// <param name="registration">A constant error of all that it measures, its own rounds too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The description's range, cross-section or probabilities are outside what they allow.</exception>
    public RadarSite(
        SensorId sensor, RadarDescription description, Station station, Azimuth boresight, MeasurementBias bias = default,
        IElevation? ground = null, MeasurementBias registration = default)
    {
        Sensor = sensor;
        Description = description;
        Station = station;
        Boresight = boresight;
        var published = new DetectionRange(description);
        Equation = published.Equation;
        Volume = new(description, boresight);
        Timing = new(Volume.IsFullTurn, description.ScanPeriod, boresight);
        Error = new(description, published.Reference.Value, bias + registration);
        Registration = registration;
        ClockError = (bias + registration).Clock;
        Model = ModelOf(sensor, description, boresight, published.Reference);
        _curve = new(published.Detection);
        _falsePlots = new(Model, description, boresight, _curve.Threshold);
        _leastSignalToNoise = _curve.Threshold / -Math.Log(LeastDetectionProbability) - 1;
        if (description.Beam is { } beam)
        {
            _jammers = new(description.Band, beam);
            _clutter = description.Clutter is { } clutter && ground is not null ? new(clutter, beam, description.Band, Equation, ground) : null;
        }
    }

    public SensorId Sensor { get; }

    public RadarDescription Description { get; }

    public Station Station { get; }

    /// <summary>The middle of a fixed array's sector; where a turning antenna points when a scan begins.</summary>
    public Azimuth Boresight { get; }

    /// <summary>The radar equation that the published range stands for.</summary>
    public RadarEquation Equation { get; }

    /// <summary>What a tracker may know of this radar.</summary>
    public SensorModel Model { get; }

    /// <summary>Whether it looks at its whole sector without turning.</summary>
    public bool Stares => !Timing.Turns;

    /// <summary>Looks of the last scan, its verifying included, at targets near and large enough to bring a plot, hidden ones too.</summary>
    public int Looks { get; private set; }

    /// <summary>Out of order it sees and interrogates nothing.</summary>
    public bool InOrder { get; set; } = true;

    /// <summary>How far its clock, and with it every time that it states, is ahead.</summary>
    public Duration ClockError { get; }

    /// <summary>The constant error that its measurements of targets and of its own rounds have in common.</summary>
    public MeasurementBias Registration { get; }

    internal RadarVolume Volume { get; }

    internal ScanTiming Timing { get; }

    internal MeasurementError Error { get; }

    /// <summary>
    /// The frame to which the plots of the scan that starts then are referred, whatever their own times: that of the
    /// antenna, for an airborne radar where it is in mid-scan.
    /// </summary>
    public LocalFrame FrameOf(Instant scanStart) => Station.FrameAt(MiddleOf(scanStart));

    /// <summary>What the ground hides from the antenna in the scan that starts then.</summary>
    public IHorizonMask HorizonOf(Instant scanStart) => Station.ViewAt(MiddleOf(scanStart)).Horizon;

    /// <summary>
    /// Appends the plots of one scan, ordered by measured azimuth and range. Call it at the scan's end: a target
    /// killed before the beam passes gives no plot.
    /// </summary>
    /// <param name="scanIndex">Counts this radar's scans; with sensor and target it keys the draws.</param>
    /// <param name="start">When the scan began; it lasts one scan period.</param>
    /// <param name="plan">Where an array looks in this scan; without one it looks at everything once.</param>
    public void Scan(long scanIndex, Instant start, Truth truth, RandomSource random, List<Plot> plots, DwellPlan? plan = null)
    {
        _seen.Clear();
        Looks = 0;
        if (!InOrder || !Station.IsPresent(start))
        {
            return;
        }

        var first = plots.Count;
        var view = Station.ViewAt(MiddleOf(start));
        var nominal = start + Timing.Nominal;
        var flying = truth.Flying(nominal);
        var gain = view.Propagation?.GreatestEchoFactor ?? 1;
        FindJammers(flying, view, nominal, truth);
        foreach (var id in flying)
        {
            var signature = truth[id].Description.Signature;
            var strength = Equation.ConstantSquareMetres * signature.CrossSection(Description.Band).SquareMetres;
            var most = strength * gain * signature.AspectOf(Description.Band).Greatest * (plan?.GreatestEnergy ?? 1);
            var state = truth.StateOf(id, nominal);
            var nearest = LeastRangeMetres(view, state);
            if (nearest <= Description.InstrumentedRange.Metres && most >= _leastSignalToNoise * Fourth(nearest))
            {
                if (LookAt(new(id, signature, strength, scanIndex, start, plan), view, state, truth, random, plots))
                {
                    _seen.Add(id);
                }
            }
        }

        _falsePlots.Add(scanIndex, start + ClockError, Timing, random, plots);
        CollectionsMarshal.AsSpan(plots)[first..].Sort(ByMeasurement);
    }

    /// <summary>
    /// Appends the plots of one verifying look of an array that stares, ordered like a scan's. Of the targets only those are
    /// looked for that the scan saw: a beam that meets another by chance brings nothing.
    /// </summary>
    /// <param name="dwell">The scan that is verified, and which look of its it is, from 1; with sensor and target it keys the draws.</param>
    /// <param name="time">Of the look.</param>
    /// <param name="plan">The places looked at, and nothing else.</param>
    public void Verify((long Scan, int Look) dwell, Instant time, Truth truth, RandomSource random, DwellPlan plan, List<Plot> plots)
    {
        var start = time - Timing.Period;
        if (!InOrder || !Station.IsPresent(start))
        {
            return;
        }

        var first = plots.Count;
        var view = Station.ViewAt(MiddleOf(start));
        FindJammers(truth.Flying(time), view, time, truth);
        foreach (var id in _seen)
        {
            if (truth.IsFlying(id, time))
            {
                var signature = truth[id].Description.Signature;
                var strength = Equation.ConstantSquareMetres * signature.CrossSection(Description.Band).SquareMetres;
                var look = new Look(id, signature, strength, dwell.Scan * MostVerifyingDwells + dwell.Look, start, plan)
                {
                    Detection = Purpose.VerifyingDetection, Measurement = Purpose.VerifyingMeasurement,
                };
                LookAt(look, view, truth.StateOf(id, time), truth, random, plots);
            }
        }

        CollectionsMarshal.AsSpan(plots)[first..].Sort(ByMeasurement);
    }

    /// <summary>
    /// A track in this radar's frame as a round meets it that the same radar measures: both have the radar's
    /// registration in common, so it falls out of their difference.
    /// </summary>
    public TrackReport AgainstOwnRounds(TrackReport track)
    {
        if (Registration == MeasurementBias.None)
        {
            return track;
        }

        var time = track.Time - Registration.Clock;
        var frame = Station.FrameAt(time);
        var position = WithoutRegistration(frame, track.Position);
        var aSecondOn = WithoutRegistration(frame, track.Position + track.Velocity.Over(1));
        var step = aSecondOn - position;
        return track with { Time = time, Position = position, Velocity = new(step.X, step.Y, step.Z) };
    }

    private Position<Ecef> WithoutRegistration(LocalFrame frame, Position<Ecef> position)
    {
        var sight = frame.Sight(position);
        return frame.PointAt(new(sight.Range - Registration.Range, sight.Azimuth - Registration.Azimuth, sight.Elevation - Registration.Elevation));
    }

    /// <summary>Whether a place lies in the sector, elevations and ranges of a scan, and neither earth nor terrain hides it.</summary>
    public bool Covers(Instant scanStart, in Position<Ecef> place) =>
        TrySight(Station.ViewAt(MiddleOf(scanStart)), place, Description.InstrumentedRange, out _);

    /// <summary>
    /// Whether a target is near enough for an even chance of detection and neither earth, ground nor sector hides it: what
    /// explanations say of sight. No draw is taken, and nothing in the cycle reads it.
    /// </summary>
    /// <param name="range">The slant range.</param>
    public TargetSight SightOf(TargetDescription target, Instant time, in Position<Ecef> position, out Length range)
    {
        range = Length.Zero;
        if (!Station.IsPresent(time))
        {
            return TargetSight.None;
        }

        var view = Station.ViewAt(time);
        range = Length.FromMetres((position - view.Frame.Origin).Norm);
        var even = Equation.ConstantSquareMetres * target.Signature.CrossSection(Description.Band).SquareMetres;
        var farthest = Math.Min(Description.InstrumentedRange.Metres, Math.Pow(even / Model.ReferenceSignalToNoise.Ratio.Value, 0.25));
        return range.Metres > farthest ? TargetSight.None
            : TrySight(view, position, range + 1.Metres, out _) ? TargetSight.Clear
            : TargetSight.Hidden;
    }

    /// <summary>A target's jamming over this radar's noise while the beam points at it; null where it carries no jammer of the band or is out of sight.</summary>
    public Ratio? JammingBy(TargetDescription target, Instant time, in Position<Ecef> position) =>
        target.Jammer is not null && Station.IsPresent(time) ? _jammers?.ToNoise(target, Station.ViewAt(time), position, out _) : null;

    /// <summary>The least range at which the beam can meet a target, from its state at the nominal time of the scan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double LeastRangeMetres(in RadarView view, in TargetState nominal)
    {
        var margin = Timing.Turns ? nominal.Velocity.Norm * 0.5 * Timing.Period.Seconds + StrayMetres : 0;
        return Math.Max(1, (nominal.Position - view.Frame.Origin).Norm - margin);
    }

    internal Instant MiddleOf(Instant scanStart) => scanStart + new Duration(Timing.Period.Nanoseconds / 2);

    /// <summary>Where a turning beam meets a target that has the state <paramref name="nominal"/> in mid-turn; null if it no longer flies then.</summary>
    internal (Instant Time, TargetState State)? Meet(TargetId id, in RadarView view, in TargetState nominal, Instant start, Truth truth)
    {
        if (!Timing.Turns)
        {
            return (start + Timing.Period, nominal);
        }

        var local = view.Frame.ToLocal(nominal.Position);
        var time = start + Timing.DelayTo(Azimuth.Of(local.X, local.Y));
        return truth.IsFlying(id, time) ? (time, truth.StateOf(id, time)) : null;
    }

    /// <summary>Whether a point is in the beam's sector, elevations and ranges, and neither earth nor terrain hides it.</summary>
    internal bool TrySight(in RadarView view, in Position<Ecef> target, Length maximumRange, out Sighting sighting) =>
        TryLocate(view, target, maximumRange, out sighting)
        && view.Horizon.Sees(sighting.Azimuth, sighting.GroundRange, sighting.Height);

    /// <summary>Whether a point is in the beam's sector, elevations and ranges, hidden or not.</summary>
    private bool TryLocate(in RadarView view, in Position<Ecef> target, Length maximumRange, out Sighting sighting)
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
        sighting = new(local, range, horizontal, surface.Azimuth, surface.GroundRange, surface.Height);
        return true;
    }

    private void FindJammers(ReadOnlySpan<TargetId> flying, in RadarView view, Instant nominal, Truth truth)
    {
        _jammers?.Clear();
        foreach (var id in flying)
        {
            if (truth[id].Description.Jammer is not null)
            {
                _jammers?.Add(truth[id].Description, view, truth.StateOf(id, nominal).Position);
            }
        }
    }

    /// <returns>Whether the look brought a plot.</returns>
    private bool LookAt(in Look look, in RadarView view, in TargetState nominal, Truth truth, RandomSource random, List<Plot> plots)
    {
        Looks++;
        if (Meet(look.Target, view, nominal, look.Start, truth) is not { } meeting
            || !TryLocate(view, meeting.State.Position, Description.InstrumentedRange, out var sighting))
        {
            return false;
        }

        var echo = EchoOf(look, view, meeting.State, sighting);
        if (echo.SignalToNoise < _leastSignalToNoise)
        {
            return false;
        }

        var detection = random.Stream(look.Detection, Sensor.Value, look.Target.Value, look.ScanIndex);
        var uniform = detection.NextUniform();
        if (uniform >= _curve.At(look.Signature.Fluctuation, echo.SignalToNoise))
        {
            return false;
        }

        var measured = _curve.Power(look.Signature.Fluctuation, echo.SignalToNoise, uniform) - 1;
        var errors = random.Stream(look.Measurement, Sensor.Value, look.Target.Value, look.ScanIndex);
        var growth = Error.Growth(measured);
        var sight = Error.Measure(sighting, growth, ref errors);
        var rate = Error.MeasureRate(echo.RadialMetresPerSecond, growth, ref errors);
        plots.Add(new(Sensor, meeting.Time + ClockError, sight.Range, sight.Azimuth, sight.Elevation, Ratio.Of(measured).Decibels) { RangeRate = rate });
        return true;
    }

    /// <summary>The echo against noise, ground and jammers; nothing where the array does not look.</summary>
    private Echo EchoOf(in Look look, in RadarView view, in TargetState state, in Sighting sighting)
    {
        var way = WayFactor(view, sighting);
        if (way <= 0)
        {
            return default;
        }

        var energy = look.Plan?.EnergyTowards(sighting.Local / sighting.RangeMetres, PlaceInSector(sighting.Azimuth)) ?? 1;
        if (energy <= 0)
        {
            return default;
        }

        var radial = state.Velocity.Along((state.Position - view.Frame.Origin) / sighting.RangeMetres);
        var aspect = Angle.FromRadians(Math.Acos(Math.Clamp(-radial / Math.Max(1e-9, state.Velocity.Norm), -1, 1)));
        var signal = energy * way * look.Strength * look.Signature.AspectOf(Description.Band).At(aspect) / Fourth(sighting.RangeMetres);
        if (signal < _leastSignalToNoise)
        {
            return default;
        }

        // Energy added up over several dwells raises the ground's echo like the target's, but not the noise or the jamming.
        var clutter = energy * (_clutter?.At(view, state.Position, sighting, radial) ?? 0);
        return new(signal / (1 + clutter + (_jammers?.Towards(sighting) ?? 0)), radial);
    }

    /// <summary>What the way there and back leaves of the echo: where no table says more, all of it or nothing.</summary>
    private static double WayFactor(in RadarView view, in Sighting sighting) => view.Propagation is { } propagation
        ? propagation.EchoFactor(sighting.Azimuth, sighting.GroundRange, sighting.Height)
        : view.Horizon.Sees(sighting.Azimuth, sighting.GroundRange, sighting.Height) ? 1 : 0;

    private double PlaceInSector(Azimuth azimuth) => azimuth.TurnFrom(Boresight).Radians / Description.SectorWidth.Radians + 0.5;

    private static double Fourth(double value) => value * value * (value * value);

    private static int ByMeasurement(Plot a, Plot b)
    {
        var azimuth = a.Azimuth.Radians.CompareTo(b.Azimuth.Radians);
        return azimuth != 0 ? azimuth : a.Range.CompareTo(b.Range);
    }

    private static SensorModel ModelOf(SensorId sensor, RadarDescription description, Azimuth boresight, Ratio reference) => new()
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

    private readonly record struct Look(
        TargetId Target, SignatureDescription Signature, double Strength, long ScanIndex, Instant Start, DwellPlan? Plan)
    {
        public Purpose Detection { get; init; } = Purpose.Detection;

        public Purpose Measurement { get; init; } = Purpose.Measurement;
    }
}
