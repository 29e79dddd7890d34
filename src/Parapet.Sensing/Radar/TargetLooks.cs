using System.Runtime.InteropServices;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Optics;
using Parapet.Sensing.Radar.Clutter;
using Parapet.Sensing.Radar.Deception;
using Parapet.Sensing.Radar.Detection;
using Parapet.Sensing.Radar.Jamming;
using Parapet.Sensing.Radar.LightObjects;
using Parapet.Sensing.Radar.Sharing;

namespace Parapet.Sensing.Radar;

/// <summary>A radar's looks at what truly flies: meeting, sight, echo, draw, measurement. What rejects most is asked first. Not for use by two threads at once.</summary>
internal sealed class TargetLooks
{
    private readonly RadarSite _site;
    private readonly DetectionCurve _curve;
    private readonly FalsePlots _falsePlots;
    private readonly GroundClutter? _clutter;
    private readonly JammersInSight? _jammers;
    private readonly GatePullOff _pullOff;
    private readonly FeatureReader _features;
    private readonly ChaffEcho _chaff;
    private readonly double _leastSignalToNoise;
    private readonly List<SharedPlot> _found = [];
    private readonly List<Plot> _false = [];

    // By target; each is found when it is first looked at.
    private Reflector[] _reflectors = [];

    public TargetLooks(RadarSite site, DetectionCurve curve, IElevation? ground)
    {
        _site = site;
        _curve = curve;
        var description = site.Description;
        _falsePlots = new(site.Model, description, site.Boresight, curve.Threshold);
        _pullOff = new(site.Sensor, description);
        _features = new(site.Sensor, description);
        _chaff = new(description, site.Equation);
        _leastSignalToNoise = curve.Threshold / -Math.Log(RadarSite.LeastDetectionProbability) - 1;
        if (description.Beam is { } beam)
        {
            _jammers = new(description.Band, beam);
            _clutter = description.Clutter is { } clutter && ground is not null ? new(clutter, beam, description.Band, site.Equation, ground) : null;
        }
    }

    /// <summary>Looks since it was last set back, at targets near and large enough to bring a plot, hidden ones too.</summary>
    public int Made { get; set; }

    /// <summary>What a scan brings, in the order of the targets, false plots last. It holds until the next call.</summary>
    public Span<SharedPlot> All(scoped in ScanAsked scan, Truth truth)
    {
        LookAtAll(scan, truth, isAboveSearch: false);
        _false.Clear();
        _falsePlots.Add(scan.Index, scan.Start + _site.ClockError, _site.Timing, scan.Random, _false);
        foreach (ref readonly var plot in CollectionsMarshal.AsSpan(_false))
        {
            _found.Add(SharedPlot.False(plot));
        }

        return CollectionsMarshal.AsSpan(_found);
    }

    /// <summary>What those looks of a scan bring that have more energy than the search gives. It holds until the next call.</summary>
    public ReadOnlySpan<SharedPlot> AboveSearch(scoped in ScanAsked scan, Truth truth)
    {
        LookAtAll(scan, truth, isAboveSearch: true);
        return CollectionsMarshal.AsSpan(_found);
    }

    /// <summary>The jammers that fly at a moment, before any look of it.</summary>
    public void FindJammers(RadarView view, Instant time, Truth truth)
    {
        _jammers?.Clear();
        foreach (var id in truth.Jammers)
        {
            if (truth.IsFlying(id, time))
            {
                _jammers?.Add(truth[id].Description, view, truth.PlaceOf(id, time));
            }
        }
    }

    /// <inheritdoc cref="RadarSite.JammingBy"/>
    public Ratio? JammingBy(TargetDescription target, RadarView view, in Position<Ecef> position) => _jammers?.ToNoise(target, view, position, out _);

    /// <summary>One look at a target.</summary>
    /// <param name="place">Where the target is at the nominal time of the scan.</param>
    /// <returns>Whether it brought a plot.</returns>
    public bool TryFind(in Look look, RadarView view, Position<Ecef> place, Truth truth, RandomSource random, out SharedPlot found)
    {
        Made++;
        found = default;
        if (_site.Meet(look.Target, view, look.Start, truth, ref place) is not { } meeting
            || !_site.IsInVolume(view, place, _site.Description.InstrumentedRange, out var line))
        {
            return false;
        }

        var direction = line.Local / line.RangeMetres;
        var ofBeams = look.Plan?.EnergyOfBeams(direction) ?? 0;
        if (look.AboveSearch ? ofBeams <= 1 : ofBeams <= 0 && look.Plan is { SearchesNothing: true })
        {
            return false;
        }

        var sighting = RadarSite.Locate(view, line);
        var placeInSector = PlaceInSector(sighting.Azimuth);
        var energy = Math.Max(ofBeams, look.Plan?.EnergyOfSearch(placeInSector) ?? 1);
        if (energy <= 0)
        {
            return false;
        }

        if (_site.Description.Optic is { } optic)
        {
            return TryGlimpse(look, optic, view, meeting, truth, sighting, random, out found);
        }

        ref readonly var reflector = ref ReflectorOf(look.Target, truth);
        var echo = EchoOf(look.Target, reflector, view, meeting, truth, sighting, energy);
        if (echo.SignalToNoise < _leastSignalToNoise)
        {
            return false;
        }

        var uniform = random.Stream(look.Detection, _site.Sensor.Value, look.Target.Value, look.Occasion).NextUniform();
        if (uniform >= _curve.At(reflector.Fluctuation, echo.SignalToNoise))
        {
            return false;
        }

        var deceiver = reflector.Target.Deceiver;
        var seen = _pullOff.Seen(look.Target, deceiver, meeting, sighting, random);
        if (seen.RangeMetres > _site.Description.InstrumentedRange.Metres)
        {
            return false;
        }

        echo = echo with { RadialMetresPerSecond = echo.RadialMetresPerSecond + GatePullOff.WalkOf(deceiver, sighting, seen) };
        var measured = _curve.Power(reflector.Fluctuation, echo.SignalToNoise, uniform) - 1;
        var plot = Measure(look, meeting, seen, echo, measured, random);
        if (look.Detection == Purpose.Detection)
        {
            plot = plot with { Features = _features.Read(look.Target, truth, sighting, look.Occasion, random) };
        }

        found = new(plot, look.Target, meeting, direction, placeInSector);
        return true;
    }

    /// <summary>A sight's look: what it sees in its line of sight, and near enough for its laser, it measures as well as it ever does.</summary>
    private bool TryGlimpse(in Look look, OpticDescription optic, RadarView view, Instant meeting, Truth truth, in Sighting sighting, RandomSource random, out SharedPlot found)
    {
        found = default;
        var range = Length.FromMetres(sighting.RangeMetres);
        if (range > optic.LaserRange || !view.Horizon.Sees(sighting.Azimuth, sighting.GroundRange, sighting.Height)
            || !random.Stream(Purpose.OpticDetection, _site.Sensor.Value, look.Target.Value, look.Occasion).NextBernoulli(OpticModel.Detection(optic, truth[look.Target].Description.Class, range)))
        {
            return false;
        }

        var strong = _site.Model.ReferenceSignalToNoise.Ratio.Value;
        found = new(Measure(look, meeting, sighting, new(strong, 0), strong, random), look.Target, meeting, sighting.Local / sighting.RangeMetres, PlaceInSector(sighting.Azimuth));
        return true;
    }

    private void LookAtAll(in ScanAsked scan, Truth truth, bool isAboveSearch)
    {
        _found.Clear();
        var view = _site.Station.ViewAt(_site.MiddleOf(scan.Start));
        var nominal = scan.Start + _site.Timing.Nominal;
        var gain = view.Propagation?.GreatestEchoFactor ?? 1;
        var energy = scan.Plan?.GreatestEnergy ?? 1;
        FindJammers(view, nominal, truth);
        foreach (var id in truth.Flying(nominal))
        {
            ref readonly var reflector = ref ReflectorOf(id, truth);
            var most = reflector.Strength * gain * reflector.Aspects.Greatest * energy;
            var nearest = _site.LeastRangeMetres(view, truth, id, nominal, out var place);
            if (nearest <= _site.Description.InstrumentedRange.Metres && (_site.Description.Optic is not null || most >= _leastSignalToNoise * Fourth(nearest))
                && TryFind(new(id, scan.Index, scan.Start, scan.Plan) { AboveSearch = isAboveSearch }, view, place, truth, scan.Random, out var found))
            {
                _found.Add(found);
            }
        }
    }

    private ref readonly Reflector ReflectorOf(TargetId id, Truth truth)
    {
        if (id.Value >= _reflectors.Length)
        {
            Array.Resize(ref _reflectors, truth.Count);
        }

        ref var reflector = ref _reflectors[id.Value];
        var description = truth[id].Description;
        if (!ReferenceEquals(reflector.Target, description))
        {
            var (signature, band) = (description.Signature, _site.Description.Band);
            var strength = _site.Equation.ConstantSquareMetres * signature.CrossSection(band).SquareMetres;
            reflector = new(description, strength, signature.AspectOf(band), signature.Fluctuation);
        }

        return ref reflector;
    }

    private Plot Measure(in Look look, Instant meeting, in Sighting sighting, in Echo echo, double measured, RandomSource random)
    {
        var errors = random.Stream(look.Measurement, _site.Sensor.Value, look.Target.Value, look.Occasion);
        var growth = _site.Error.Growth(measured);
        var sight = _site.Error.Measure(sighting, growth, ref errors);
        var rate = _site.Error.MeasureRate(echo.RadialMetresPerSecond, growth, ref errors);
        return new(_site.Sensor, meeting + _site.ClockError, sight.Range, sight.Azimuth, sight.Elevation, Ratio.Of(measured).Decibels) { RangeRate = rate };
    }

    /// <summary>The echo against noise, ground and jammers.</summary>
    private Echo EchoOf(TargetId target, in Reflector reflector, RadarView view, Instant meeting, Truth truth, in Sighting sighting, double energy)
    {
        var way = WayFactor(view, sighting);
        if (way <= 0)
        {
            return default;
        }

        var state = truth.StateOf(target, meeting);
        var radial = state.Velocity.Along((state.Position - view.Frame.Origin) / sighting.RangeMetres);
        var aspect = Angle.FromRadians(Math.Acos(Math.Clamp(-radial / Math.Max(1e-9, state.Velocity.Norm), -1, 1)));
        var signal = energy * way * reflector.Strength * reflector.Aspects.At(aspect) / Fourth(sighting.RangeMetres);
        var chaff = 0.0;
        if (truth.Clouds.Length > 0)
        {
            signal *= _chaff.ShareAtMiddle(truth[target], meeting);
            chaff = energy * way * _chaff.OverNoise(truth[target], state.Position, view.Frame.Origin, meeting, truth);
        }

        if (signal < _leastSignalToNoise)
        {
            return default;
        }

        // Energy added up over several dwells raises the ground's echo like the target's, but not the noise or the jamming.
        var clutter = energy * (_clutter?.At(view, state.Position, sighting, radial) ?? 0);
        return new(signal / (1 + clutter + chaff + (_jammers?.Towards(sighting) ?? 0)), radial);
    }

    /// <summary>What the way there and back leaves of the echo: where no table says more, all of it or nothing.</summary>
    private static double WayFactor(RadarView view, in Sighting sighting) => view.Propagation is { } propagation
        ? propagation.EchoFactor(sighting.Azimuth, sighting.GroundRange, sighting.Height)
        : view.Horizon.Sees(sighting.Azimuth, sighting.GroundRange, sighting.Height) ? 1 : 0;

    private double PlaceInSector(Azimuth azimuth) => azimuth.TurnFrom(_site.Boresight).Radians / _site.Description.SectorWidth.Radians + 0.5;

    private static double Fourth(double value) => value * value * (value * value);

    /// <summary>How a target looks to this radar.</summary>
    /// <param name="Strength">Signal over noise head on, at 1 m.</param>
    private readonly record struct Reflector(TargetDescription Target, double Strength, AspectPattern Aspects, Fluctuation Fluctuation);
}
