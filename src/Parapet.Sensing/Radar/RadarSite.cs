using System.Runtime.InteropServices;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Optics;
using Parapet.Sensing.Radar.LightObjects;
using Parapet.Sensing.Radar.Resources;
using Parapet.Sensing.Radar.Sharing;

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
    private readonly TargetLooks _looks;
    private readonly UnresolvedObjects _unresolved;
    private readonly List<SharedPlot> _taken = [];

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
        Model = SensorModels.Of(sensor, description, boresight, published.Reference);
        _unresolved = new(description);
        _looks = new(this, new(published.Detection), ground);
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

    /// <summary>Looks of the last scan, its verifying included, at targets near and large enough to bring a plot, hidden ones too; those that another option made for it count too.</summary>
    public int Looks => _looks.Made;

    /// <summary>Out of order it sees and interrogates nothing.</summary>
    public bool InOrder { get; set; } = true;

    /// <summary>Its scans as other options have them; none by default, and no result depends on it.</summary>
    public ScanShare? Share { get; set; }

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
        _looks.Made = 0;
        if (!InOrder || !Station.IsPresent(start))
        {
            return;
        }

        var first = plots.Count;
        _taken.Clear();
        if (Share is { } share && share.IsMetBy(truth, start + Timing.Nominal))
        {
            Read(share, new(scanIndex, start, random, plan), truth);
        }
        else
        {
            _taken.AddRange(_looks.All(new(scanIndex, start, random, plan), truth));
        }

        _unresolved.TakeOut(_taken, truth);
        Take(plots);
        PlotOrder.Sort(CollectionsMarshal.AsSpan(plots)[first..]);
    }

    /// <summary>The scan as other options meet it, less what this one has killed, and as its plan changes it.</summary>
    private void Read(ScanShare share, in ScanAsked scan, Truth truth)
    {
        if (share.TryRead(scan.Index, scan.Start, out var shared, out var looks))
        {
            _looks.Made = looks;
        }
        else
        {
            var all = _looks.All(scan with { Plan = null }, share.Raid);
            PlotOrder.Sort(all);
            share.Add(scan.Index, scan.Start, all, _looks.Made);
            shared = all;
        }

        var nominal = scan.Start + Timing.Nominal;
        foreach (ref readonly var found in shared)
        {
            if (found.IsFalse
                || (truth.IsFlying(found.Target, nominal) && truth.IsFlying(found.Target, found.Meeting)
                    && (scan.Plan is not { } plan || plan.EnergyTowards(found.Direction, found.PlaceInSector) == 1)))
            {
                _taken.Add(found);
            }
        }

        // A look with the energy of the search comes out as in any other option; only where there is more it is made anew.
        if (scan.Plan is { GreatestEnergy: > 1 })
        {
            _taken.AddRange(_looks.AboveSearch(scan, truth));
        }
    }

    /// <summary>The scan's plots, and for its verifying looks what they are of, in the order of the targets.</summary>
    private void Take(List<Plot> plots)
    {
        foreach (ref readonly var found in CollectionsMarshal.AsSpan(_taken))
        {
            plots.Add(found.Plot);
            if (!found.IsFalse)
            {
                _seen.Add(found.Target);
            }
        }

        _seen.Sort(static (a, b) => a.Value.CompareTo(b.Value));
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
        _looks.FindJammers(view, time, truth);
        foreach (var id in _seen)
        {
            var look = new Look(id, dwell.Scan * MostVerifyingDwells + dwell.Look, start, plan)
            {
                Detection = Purpose.VerifyingDetection, Measurement = Purpose.VerifyingMeasurement,
            };
            if (truth.IsFlying(id, time) && _looks.TryFind(look, view, truth.PlaceOf(id, time), truth, random, out var found))
            {
                plots.Add(found.Plot);
            }
        }

        PlotOrder.Sort(CollectionsMarshal.AsSpan(plots)[first..]);
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

    /// <summary>Whether a place lies in the sector, elevations and ranges of a scan, hidden or not: what <see cref="Covers"/> asks first.</summary>
    public bool Reaches(Instant scanStart, in Position<Ecef> place) =>
        IsInVolume(Station.ViewAt(MiddleOf(scanStart)), place, Description.InstrumentedRange, out _);

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
        var farthest = EvenRangeMetres(target);
        return range.Metres > farthest ? TargetSight.None
            : TrySight(view, position, range + 1.Metres, out _) ? TargetSight.Clear
            : TargetSight.Hidden;
    }

    /// <summary>A target's jamming over this radar's noise while the beam points at it; null where it carries no jammer of the band or is out of sight.</summary>
    public Ratio? JammingBy(TargetDescription target, Instant time, in Position<Ecef> position) =>
        target.Jammer is not null && Station.IsPresent(time) ? _looks.JammingBy(target, Station.ViewAt(time), position) : null;

    /// <summary>How far a target that nothing hides is detected with an even chance, in metres.</summary>
    internal double EvenRangeMetres(TargetDescription target)
    {
        if (Description.Optic is { } optic)
        {
            return Math.Min(Description.InstrumentedRange.Metres, OpticModel.EvenRange(optic, target.Class).Metres);
        }

        var even = Equation.ConstantSquareMetres * target.Signature.CrossSection(Description.Band).SquareMetres;
        return Math.Min(Description.InstrumentedRange.Metres, Math.Pow(even / Model.ReferenceSignalToNoise.Ratio.Value, 0.25));
    }

    /// <summary>The least range at which the beam can meet a target.</summary>
    /// <param name="place">Where the target is at the nominal time of the scan.</param>
    internal double LeastRangeMetres(RadarView view, Truth truth, TargetId id, Instant nominal, out Position<Ecef> place)
    {
        if (!Timing.Turns)
        {
            place = truth.PlaceOf(id, nominal);
            return Math.Max(1, (place - view.Frame.Origin).Norm);
        }

        var state = truth.StateOf(id, nominal);
        var margin = state.Velocity.Norm * 0.5 * Timing.Period.Seconds + StrayMetres;
        place = state.Position;
        return Math.Max(1, (place - view.Frame.Origin).Norm - margin);
    }

    internal Instant MiddleOf(Instant scanStart) => scanStart + new Duration(Timing.Period.Nanoseconds / 2);

    /// <summary>When the beam meets a target that flies at the nominal time of the scan; null if it no longer flies then.</summary>
    /// <param name="nominal">Where it is at that time; where the beam meets it thereafter.</param>
    internal Instant? Meet(TargetId id, RadarView view, Instant start, Truth truth, ref Position<Ecef> nominal)
    {
        if (!Timing.Turns)
        {
            return start + Timing.Period;
        }

        var local = view.Frame.ToLocal(nominal);
        var time = start + Timing.DelayTo(Azimuth.Of(local.X, local.Y));
        nominal = truth.PlaceOf(id, time);
        return truth.IsFlying(id, time) ? time : null;
    }

    /// <summary>Whether a point is in the beam's sector, elevations and ranges, and neither earth nor terrain hides it.</summary>
    internal bool TrySight(RadarView view, in Position<Ecef> target, Length maximumRange, out Sighting sighting)
    {
        sighting = default;
        if (!IsInVolume(view, target, maximumRange, out var line))
        {
            return false;
        }

        sighting = Locate(view, line);
        return view.Horizon.Sees(sighting.Azimuth, sighting.GroundRange, sighting.Height);
    }

    /// <summary>Whether a point is in the beam's sector, elevations and ranges, hidden or not.</summary>
    internal bool IsInVolume(RadarView view, in Position<Ecef> target, Length maximumRange, out LineOfSight line)
    {
        var local = view.Frame.Rotation.Apply(target - view.Frame.Origin);
        var horizontalSquared = local.X * local.X + local.Y * local.Y;
        line = new(local, Math.Sqrt(horizontalSquared + local.Z * local.Z), Math.Sqrt(horizontalSquared));
        return line.RangeMetres <= maximumRange.Metres && line.RangeMetres >= Description.MinimumRange.Metres
            && Volume.Contains(local, line.RangeMetres, line.HorizontalMetres);
    }

    internal static Sighting Locate(RadarView view, in LineOfSight line)
    {
        var surface = view.Frame.SurfaceSight(line.Local);
        return new(line.Local, line.RangeMetres, line.HorizontalMetres, surface.Azimuth, surface.GroundRange, surface.Height);
    }
}
