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
    }

    /// <summary>Traces the outline: some thousand flights, a second or so.</summary>
    public Footprint Trace(CancellationToken cancellation = default)
    {
        // A threat that comes down steeply is met near above its impact point; a shallow one some hundred km before it.
        var halfWidth = 1.2 * _farthest.Metres + 150_000;
        return new FootprintTracer((east, north) => Defends(_plane.PlaceAt(new(east, north))), halfWidth, Cells).Trace(cancellation);
    }

    /// <summary>Whether the flight to an impact point can be met.</summary>
    public bool Defends(Geodetic impact)
    {
        var aim = _theatre.OnGround(impact);
        var launch = _theatre.OnGround(Geodesic.Direct(aim, BearingAt(aim), _case.Range).Place);
        var trajectory = BallisticFlight.Fly(_case.Threat.Ballistic!, launch, aim, Instant.Start, _theatre.Terrain, _case.Loft).Trajectory;
        var step = (trajectory.Ends - trajectory.Begins).Seconds / (trajectory.States.Length - 1);
        var cued = _cue is null ? double.NaN : _cue.FirmSeconds(trajectory.States, step) + _case.Cue!.Delay.Seconds;
        var path = new PathPoint[trajectory.States.Length];
        foreach (var shooter in _shooters)
        {
            Trace(trajectory.States, step, shooter.Unit.SectorWidth, path);
            if (Meets(shooter, path, shooter.Radar.FirmSeconds(trajectory.States, step), cued))
            {
                return true;
            }
        }

        return false;
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

    /// <summary>The case's bearing carried along the way from the site to a place, so that all threats come from one side, near the poles too.</summary>
    private Azimuth BearingAt(Geodetic place)
    {
        var leg = Geodesic.Inverse(_plane.Site, place);
        return _case.Bearing + leg.Arrival.TurnFrom(leg.Departure);
    }

    /// <summary>
    /// The threat's way as the launchers see it. What is outside their sector, or still rises, is put out of every round's
    /// reach: near its launcher a missile could be met on the way up, which is no matter of defended ground.
    /// </summary>
    private void Trace(ReadOnlySpan<TargetState> states, double step, Angle sector, PathPoint[] path)
    {
        for (var i = 0; i < states.Length; i++)
        {
            var sight = _site.SurfaceSight(states[i].Position);
            var falls = states[i].Velocity.Along(states[i].Position.FromOrigin) < 0;
            var range = falls && Sector.Contains(sector, _case.Bearing, sight.Azimuth) ? sight.GroundRange.Metres : double.PositiveInfinity;
            path[i] = new(i * step, range, sight.Height.Metres, states[i].Velocity.Norm);
        }
    }

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

    private sealed record Shooter(SystemFireUnit Unit, InterceptorDescription Round, InterceptorReach Reach, RadarWatch Radar);
}
