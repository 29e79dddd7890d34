using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Systems;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Footprints;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar;
using Parapet.Studies.Deployment;
using Parapet.Studies.Footprints;

namespace Parapet.Studies.Siting;

/// <summary>
/// What a fire unit and its own radar can meet from one site: the chain of docs/models/footprint.md, for falling bodies and
/// for what flies. Everything but the boresight is worked out once for each approach.
/// </summary>
internal sealed class UnitView
{
    private readonly SystemFireUnit _unit;
    private readonly RadarDescription _radar;
    private readonly Geodetic _antenna;
    private readonly LocalFrame _launchers;
    private readonly Theatre _theatre;
    private readonly Dictionary<SignatureDescription, RadarWatch> _watches = [];
    private readonly ImmutableArray<Round> _rounds;
    private readonly double _decisionSeconds;

    public UnitView(SystemDescription system, SystemFireUnit unit, Geodetic ground, ResolvedCatalogue catalogue, Theatre theatre)
    {
        (_unit, _theatre) = (unit, theatre);
        _radar = system.Radars.First(radar => radar.Radar.Id == unit.EngagementRadar).Radar;
        _antenna = ground.WithHeight(ground.Height + _radar.MastHeight);
        _launchers = LocalFrame.At(ground);
        _rounds = [.. unit.Unit.Magazines.SelectMany(magazine => Round.Of(catalogue.Interceptors[magazine.Interceptor]))];
        _decisionSeconds = system.ReportingDelay.Seconds + system.CommandCycle.Seconds / 2 + unit.Unit.LaunchDelay.Likeliest.Seconds;
    }

    /// <summary>Whether turning it changes anything.</summary>
    public bool HasSector => _radar.SectorWidth.Degrees < 360 || _unit.SectorWidth.Degrees < 360;

    /// <summary>The approach as it is seen from the site.</summary>
    public SeenApproach See(Approach approach)
    {
        var watch = WatchFor(approach.Signature);
        var points = new SeenPoint[approach.Points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var point = approach.Points[i];
            var sight = _launchers.SurfaceSight(point.Position);
            points[i] = new(
                watch.Sight(point.Position), sight.Azimuth,
                new(i * approach.StepSeconds, point.Rises ? double.PositiveInfinity : sight.GroundRange.Metres, sight.Height.Metres, point.SpeedMetresPerSecond));
        }

        return new(approach, points);
    }

    /// <summary>Whether a round can meet it with the unit turned to a boresight; with null, all round.</summary>
    public bool Meets(SeenApproach seen, Azimuth? boresight)
    {
        var firm = FirmSeconds(seen, boresight);
        if (double.IsNaN(firm))
        {
            return false;
        }

        Span<PathPoint> path = new PathPoint[seen.Points.Length];
        for (var i = 0; i < path.Length; i++)
        {
            var point = seen.Points[i];
            path[i] = boresight is not { } middle || Sector.Contains(_unit.SectorWidth, middle, point.Direction)
                ? point.Path
                : point.Path with { RangeMetres = double.PositiveInfinity };
        }

        foreach (var round in _rounds)
        {
            if (round.IsBallistic == seen.Approach.IsBallistic && InterceptWindow.First(path, firm + _decisionSeconds, firm, round.FastestTarget, round.Reach) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private double FirmSeconds(SeenApproach seen, Azimuth? boresight)
    {
        var needed = RadarWatch.NeededSeconds(_radar);
        var since = double.NaN;
        foreach (var point in seen.Points)
        {
            var sees = point.Sight is { } azimuth && (boresight is not { } middle || Sector.Contains(_radar.SectorWidth, middle, azimuth));
            since = !sees ? double.NaN : double.IsNaN(since) ? point.Path.Seconds : since;
            if (point.Path.Seconds - since >= needed)
            {
                return point.Path.Seconds;
            }
        }

        return double.NaN;
    }

    private RadarWatch WatchFor(SignatureDescription signature)
    {
        if (!_watches.TryGetValue(signature, out var watch))
        {
            watch = new(_radar, _antenna, Azimuth.North, _theatre.MaskOf(_antenna, _radar.InstrumentedRange), signature);
            _watches.Add(signature, watch);
        }

        return watch;
    }

    private sealed record Round(bool IsBallistic, double FastestTarget, InterceptorReach Reach)
    {
        public static IEnumerable<Round> Of(InterceptorDescription round)
        {
            var fastest = round.MaximumTargetSpeed.MetresPerSecond;
            if (!round.AgainstBallistic.IsEmpty)
            {
                yield return new(true, fastest, new(round, round.AgainstBallistic));
            }

            if (!round.AgainstAircraft.IsEmpty)
            {
                yield return new(false, fastest, new(round, round.AgainstAircraft));
            }
        }
    }
}
