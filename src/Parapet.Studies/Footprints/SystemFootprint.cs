using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Systems;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Footprints;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Sensing.Radar;
using Parapet.Studies.Deployment;

namespace Parapet.Studies.Footprints;

/// <summary>
/// The impact points that a system can defend against one kind of ballistic missile: those whose flight it can meet
/// with one round, after its own radar's firm track or a remote cue. See docs/models/footprint.md.
/// </summary>
public sealed class SystemFootprint
{
    private const int Cells = 48;

    private readonly FootprintCase _case;
    private readonly Theatre _theatre;
    private readonly LocalFrame _site;
    private readonly EqualAreaPlane _plane;
    private readonly RadarWatch? _cue;
    private readonly ImmutableArray<Shooter> _shooters;
    private readonly Length _farthest;
    private readonly ImpactFlights _flights;
    private readonly ConcurrentDictionary<FootprintPoint, Defence> _known = new();

    /// <exception cref="ArgumentException">The threat is no ballistic missile, or the system has no round for one.</exception>
    public SystemFootprint(FootprintCase footprintCase, ResolvedCatalogue catalogue, Theatre theatre)
    {
        (_case, _theatre) = (footprintCase, theatre);
        _plane = new(theatre.OnGround(footprintCase.Site));
        _site = LocalFrame.At(_plane.Site);
        _cue = footprintCase.Cue is { } cue ? Watch(cue.Radar, cue.At) : null;
        _shooters = [.. Shooters(catalogue)];
        if (footprintCase.Threat.Ballistic is null || _shooters.IsEmpty)
        {
            throw new ArgumentException($"{footprintCase.System.Id} has no round against {footprintCase.Threat.Id}; a system with one against ballistic missiles is needed", nameof(footprintCase));
        }

        _farthest = _shooters.Select(shooter => shooter.Round.AgainstBallistic.MaximumRange).Max();
        _flights = new(footprintCase, theatre, _plane, HalfWidth);
    }

    /// <summary>Traces the outline: some thousand flights, a second or so.</summary>
    public Footprint Trace(CancellationToken cancellation = default) => Trace(static defence => defence.WithCue, cancellation);

    /// <summary>Traces the outline of what the system defends without its cue; flights that <see cref="Trace(CancellationToken)"/> has asked for too are flown once.</summary>
    public Footprint TraceByItself(CancellationToken cancellation = default) => Trace(static defence => defence.ByItself, cancellation);

    /// <summary>Whether the flight to an impact point can be met.</summary>
    public bool Defends(Geodetic impact) => DefenceAt(impact).WithCue;

    /// <summary>A threat that comes down steeply is met near above its impact point; a shallow one some hundred km before it.</summary>
    private Length HalfWidth => 1.2 * _farthest + 150.Kilometres;

    private Footprint Trace(Func<Defence, bool> isDefended, CancellationToken cancellation) =>
        new FootprintTracer((east, north) => isDefended(Known(new(east, north))), HalfWidth.Metres, Cells).Trace(cancellation);

    private Defence Known(FootprintPoint point) => _known.GetOrAdd(point, static (point, footprint) => footprint.DefenceAt(footprint._plane.PlaceAt(point)), this);

    private Defence DefenceAt(Geodetic impact)
    {
        var aim = _theatre.OnGround(impact);
        if (_flights.PassesBy(aim, _farthest))
        {
            return default;
        }

        var (states, step) = _flights.To(aim);
        var cued = _cue is null ? double.NaN : _cue.FirmSeconds(states, step) + _case.Cue!.Delay.Seconds;
        var path = new PathPoint[states.Length];
        var defence = default(Defence);
        foreach (var shooter in _shooters)
        {
            Trace(states, step, shooter.Unit.SectorWidth, path);
            var own = shooter.Radar.FirmSeconds(states, step);
            defence = defence.Or(Meets(shooter, path, own, cued), Meets(shooter, path, own, double.NaN));
            if (defence.ByItself)
            {
                break;
            }
        }

        return defence;
    }

    private bool Meets(Shooter shooter, PathPoint[] path, double own, double cued)
    {
        var post = _case.System;
        var known = Earlier(own + post.ReportingDelay.Seconds, cued);
        var onRemote = shooter.Unit.Unit.EngagesOnRemoteTrack && !double.IsNaN(cued);
        if (double.IsNaN(known) || (double.IsNaN(own) && !onRemote))
        {
            return false;
        }

        var launch = known + (shooter.Unit.Unit.AutomaticReaction is { } reaction
            ? reaction.Likeliest.Seconds
            : post.CommandCycle.Seconds / 2 + shooter.Unit.Unit.LaunchDelay.Likeliest.Seconds);
        return InterceptWindow.First(path, launch, onRemote ? launch : own, shooter.Round.MaximumTargetSpeed.MetresPerSecond, shooter.Reach) is not null;
    }

    private static double Earlier(double a, double b) => double.IsNaN(b) || a <= b ? a : b;

    /// <summary>
    /// The threat's way as the launchers see it. What is outside their sector, or still rises, is put out of every round's
    /// reach: near its launcher a missile could be met on the way up, which is no matter of defended ground.
    /// </summary>
    private void Trace(ReadOnlySpan<TargetState> states, double step, Angle sector, PathPoint[] path)
    {
        for (var i = 0; i < states.Length; i++)
        {
            var falls = states[i].Velocity.Along(states[i].Position.FromOrigin) < 0;
            path[i] = falls && _site.SurfaceSight(states[i].Position) is var sight && Sector.Contains(sector, _case.Bearing, sight.Azimuth)
                ? new(i * step, sight.GroundRange.Metres, sight.Height.Metres, states[i].Velocity.Norm, LateralNeeded(states[i]))
                : new(i * step, double.PositiveInfinity, 0, states[i].Velocity.Norm);
        }
    }

    private double LateralNeeded(in TargetState state) =>
        _case.Threat.Ballistic is { Manoeuvre: { } manoeuvre } missile ? manoeuvre.AdvantageNeeded * missile.WeaveAt(state).MetresPerSecondSquared : 0;

    private IEnumerable<Shooter> Shooters(ResolvedCatalogue catalogue)
    {
        foreach (var unit in _case.System.FireUnits)
        {
            var radar = _case.System.Radars.First(radar => radar.Radar.Id == unit.EngagementRadar).Radar;
            foreach (var round in unit.Unit.Magazines.Select(magazine => catalogue.Interceptors[magazine.Interceptor]).Where(round => !round.AgainstBallistic.IsEmpty))
            {
                yield return new(unit, round, new(round, round.AgainstBallistic), Watch(radar, _case.Site));
            }
        }
    }

    private RadarWatch Watch(RadarDescription radar, Geodetic place)
    {
        var ground = _theatre.OnGround(place);
        var antenna = ground.WithHeight(ground.Height + radar.MastHeight);
        return new(radar, antenna, _case.Bearing, _theatre.MaskOf(antenna, radar.InstrumentedRange), _case.Threat.Signature);
    }

    /// <summary>Whether a flight can be met: by the system with its cue, where it has one, and by itself.</summary>
    private readonly record struct Defence(bool WithCue, bool ByItself)
    {
        /// <summary>What the system can do by itself it can do with a cue too, which comes early or is passed over.</summary>
        public Defence Or(bool withCue, bool byItself) => new(WithCue || withCue || byItself, ByItself || byItself);
    }

    private sealed record Shooter(SystemFireUnit Unit, InterceptorDescription Round, InterceptorReach Reach, RadarWatch Radar);
}
