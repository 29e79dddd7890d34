using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Traffic;

namespace Parapet.Studies.Siting;

/// <summary>
/// The ways on which a study's threats may come: for each group, asset and axis three bearings that stand for a third of the
/// axis' spread each, from two distances that stand for half of the group's each. Of recorded raiders their ways themselves.
/// </summary>
internal sealed class Approaches(StudyDefinition study, ResolvedCatalogue catalogue, Theatre theatre)
{
    private const double LongestStepSeconds = 4;
    private const int FewestPoints = 60;

    /// <summary>Of the ways of one recording.</summary>
    private const int MostRecorded = 32;

    private static readonly double[] Bearings = [-2.0 / 3, 0, 2.0 / 3];
    private static readonly double[] Distances = [0.25, 0.75];

    /// <summary>All of them, by group, aim, axis, bearing and distance. What only stands off, and so harms nothing itself, is left out.</summary>
    public ImmutableArray<Approach> Lay()
    {
        var approaches = study.Raid.Where(group => group.Loiter <= Duration.Zero).SelectMany(OfGroup).ToArray();
        var counts = study.Assets.Select((_, asset) => approaches.Where(approach => approach.Asset == asset).Sum(approach => approach.Count)).ToArray();
        return [.. approaches.Select(approach => approach with { Weight = counts[approach.Asset] > 0 ? study.Assets[approach.Asset].Value * approach.Count / counts[approach.Asset] : 0 })];
    }

    private IEnumerable<Approach> OfGroup(RaidGroup raiders)
    {
        var sets = study.Sweep.ThreatSets;
        var flies = sets.IsEmpty || raiders.ThreatSets.IsEmpty ? 1 : (double)sets.Count(raiders.ThreatSets.Contains) / sets.Length;
        return raiders.Recorded is { } recorded ? AsRecorded(raiders, recorded, flies) : AsDrawn(raiders, flies);
    }

    /// <summary>Of many recorded ways some, evenly taken, stand for all; those that come near to no asset are left out.</summary>
    private IEnumerable<Approach> AsRecorded(RaidGroup raiders, RecordedTraffic recorded, double flies)
    {
        var ways = recorded.Ways.Where(way => way.Aim >= 0).ToArray();
        var taken = Math.Min(ways.Length, MostRecorded);
        return
            from i in Enumerable.Range(0, taken)
            let way = ways[i * ways.Length / taken]
            let flight = way.Trajectory
            let sampled = Sampled((flight.Ends - flight.Begins).Seconds, time =>
            {
                var state = flight.At(flight.Begins + Duration.FromSeconds(time));
                return new(state.Position, state.Velocity.Norm, Rises: false);
            })
            select new Approach
            {
                Asset = way.Aim,
                Count = flies * ways.Length / taken,
                IsBallistic = false,
                Signature = catalogue.Targets[raiders.Threat].Signature,
                Start = Wgs84.ToGeodetic(flight.PlaceAt(flight.Begins)),
                Points = sampled.Points,
                StepSeconds = sampled.StepSeconds,
            };
    }

    private IEnumerable<Approach> AsDrawn(RaidGroup raiders, double flies)
    {
        var axes = AxesOf(raiders);
        var count = flies * (raiders.Count[0] + raiders.Count[1]) / 2 / (raiders.Aims.Length * axes.Length * Bearings.Length * Distances.Length);
        return
            from aim in raiders.Aims
            let asset = study.AssetIndex(aim)
            from axis in axes
            from aside in Bearings
            from share in Distances
            let distance = raiders.Distance[0] + (raiders.Distance[1] - raiders.Distance[0]) * share
            select Lay(raiders, asset, axis.Bearing + axis.Spread * aside, distance) with { Count = count };
    }

    /// <summary>The group's own axis; where the study sweeps axes, every one of these.</summary>
    private Axis[] AxesOf(RaidGroup group)
    {
        string[] names = study.Sweep.Axes.IsEmpty ? [group.Axis] : [.. study.Sweep.Axes.Select(name => name == Sweep.AsDrawn ? group.Axis : name)];
        return [.. names.Select(name => study.Axes.First(axis => axis.Name == name))];
    }

    private Approach Lay(RaidGroup group, int index, Azimuth bearing, Length distance)
    {
        var asset = theatre.OnGround(study.Assets[index].At);
        var threat = group.ThreatIn(catalogue);
        var start = Geodesic.Direct(asset, bearing, distance).Place;
        var (points, step) = threat.Ballistic is { } missile
            ? Falling(missile, group.Loft, theatre.OnGround(start), asset)
            : Level(group, threat.Airframe!.CruiseSpeed, [start, .. group.Via, GoalOf(group, asset, bearing)]);
        return new()
        {
            Asset = index,
            IsBallistic = threat.Ballistic is not null,
            Signature = threat.Signature,
            Start = start,
            Points = points,
            StepSeconds = step,
        };
    }

    private static Geodetic GoalOf(RaidGroup group, Geodetic asset, Azimuth bearing) =>
        group.Release > Length.Zero ? Geodesic.Direct(asset, bearing, group.Release).Place : asset;

    private (ImmutableArray<ApproachPoint> Points, double StepSeconds) Falling(BallisticDescription missile, Angle? loft, Geodetic start, Geodetic asset)
    {
        var trajectory = BallisticFlight.Fly(missile, start, asset, Instant.Start, theatre.Terrain, loft).Trajectory;
        var seconds = (trajectory.Ends - trajectory.Begins).Seconds;
        return Sampled(seconds, time =>
        {
            var state = trajectory.At(Instant.Start + Duration.FromSeconds(time));
            return new(state.Position, state.Velocity.Norm, state.Velocity.Along(state.Position.FromOrigin) >= 0);
        });
    }

    private (ImmutableArray<ApproachPoint> Points, double StepSeconds) Level(RaidGroup group, Speed speed, ImmutableArray<Geodetic> way)
    {
        var legs = Enumerable.Range(0, way.Length - 1).Select(i => (From: way[i], Leg: Geodesic.Inverse(way[i], way[i + 1]))).ToArray();
        var length = legs.Sum(leg => leg.Leg.Distance.Metres);
        return Sampled(length / speed.MetresPerSecond, time =>
        {
            var (left, at) = (time * speed.MetresPerSecond, 0);
            while (at < legs.Length - 1 && left > legs[at].Leg.Distance.Metres)
            {
                left -= legs[at++].Leg.Distance.Metres;
            }

            var place = Geodesic.Direct(legs[at].From, legs[at].Leg.Departure, Length.FromMetres(left)).Place;
            var height = group.Height ?? 1.Kilometres;
            return new(Wgs84.ToEcef(place.WithHeight(group.AboveGround ? theatre.OnGround(place).Height + height : height)), speed.MetresPerSecond, Rises: false);
        });
    }

    private static (ImmutableArray<ApproachPoint> Points, double StepSeconds) Sampled(double seconds, Func<double, ApproachPoint> at)
    {
        var steps = Math.Max(FewestPoints, (int)Math.Ceiling(seconds / LongestStepSeconds));
        return ([.. Enumerable.Range(0, steps + 1).Select(i => at(seconds * i / steps))], seconds / steps);
    }
}
