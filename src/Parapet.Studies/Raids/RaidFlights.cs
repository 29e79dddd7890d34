using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Traffic;

namespace Parapet.Studies.Raids;

/// <summary>Draws and flies the raids of a study for one reading of the public record.</summary>
public sealed class RaidFlights(StudyDefinition study, ResolvedCatalogue catalogue, Theatre theatre)
{
    /// <summary>Where a landing is left off, above the ground.</summary>
    private static readonly Length LandingHeight = 500.Metres;

    /// <summary>How far from its end an aircraft that lands leaves its height.</summary>
    private static readonly Length DescentLength = 40.Kilometres;

    /// <summary>What a cruise missile or drone aims at stands this high above the ground.</summary>
    private static readonly Length AimHeight = 5.Metres;

    /// <summary>Of the racetrack on which a group loiters, across its axis.</summary>
    private static readonly Length LoiterLength = 40.Kilometres;

    /// <summary>Along its axis, where the turns of what circles leave room for it; else it is wider.</summary>
    private static readonly Length LoiterWidth = 25.Kilometres;

    /// <summary>Radii of turn that a racetrack is wide at least: two, and a little for the earth's curve.</summary>
    private const double TurnsAcross = 2.05;

    private IFlyer _flyer = new Flyer(theatre.Terrain);

    /// <summary>The raid of one replication: the same for every option, since no option enters its draws.</summary>
    /// <exception cref="FlightRefusedException">What a group is to fly cannot be flown.</exception>
    public Raid Fly(RandomSource random, Cell cell)
    {
        var targets = ImmutableArray.CreateBuilder<Target>();
        var aims = ImmutableArray.CreateBuilder<int>();
        var friends = ImmutableArray.CreateBuilder<FriendGroup?>();
        var plans = ImmutableArray.CreateBuilder<FlightPlan>();
        var attacks = ImmutableArray.CreateBuilder<AttackFlight?>();
        foreach (var flight in Flights(random, cell))
        {
            attacks.Add(flight.AttackOf(targets.Count));
            targets.Add(flight.Fly(targets.Count));
            aims.Add(flight.Aim);
            friends.Add(flight.Friends);
            if (flight.Plan is { } plan)
            {
                plans.Add(plan());
            }
        }

        LightObjects.Release(targets, random, missile =>
        {
            aims.Add(aims[missile.Value]);
            friends.Add(null);
            attacks.Add(null);
        });
        return new(targets.ToImmutable(), aims.ToImmutable(), friends.ToImmutable(), plans.ToImmutable())
        {
            Random = random,
            Attacks = attacks.Any(attack => attack is not null) ? attacks.ToImmutable() : [],
        };
    }

    /// <summary>
    /// Which flights of a replication cannot be flown, or would still be under way to what they aim at when the run is broken
    /// off, each with its reason: routes are laid and aims ranged, nothing is flown, so that it takes some microseconds a flight.
    /// </summary>
    /// <param name="mostOfGroup">So many of each group at most.</param>
    public IEnumerable<FlightRefusedException> Refusals(RandomSource random, Cell cell, int mostOfGroup = int.MaxValue)
    {
        var rehearsal = new RaidFlights(study, catalogue, theatre) { _flyer = new Rehearsal() };
        foreach (var flight in rehearsal.Flights(random, cell).Where(flight => flight.Index < mostOfGroup))
        {
            if (Refused(flight, () => flight.Fly(0)) is { } refused)
            {
                yield return refused;
            }

            foreach (var place in flight.Attack?.Extremes ?? [])
            {
                if (Refused(flight, () => flight.FlyTo(flight.Attack!, 0, place)) is { } beside)
                {
                    yield return beside;
                }
            }
        }
    }

    private FlightRefusedException? Refused(PlannedFlight flight, Func<Target> fly)
    {
        try
        {
            return StillFlying(flight, fly().Trajectory.Ends);
        }
        catch (FlightRefusedException exception)
        {
            return exception;
        }
    }

    /// <summary>What is broken off on its way would count as stopped.</summary>
    private FlightRefusedException? StillFlying(PlannedFlight flight, Instant ends)
    {
        var limit = Instant.Start + study.TimeLimit;
        return flight.Aim < 0 || ends <= limit ? null : new(
            flight.Path, $"{flight.Target} {flight.Index}",
            FormattableString.Invariant($"it would need {(ends - Instant.Start).Seconds:F0} s from the start of the raid, and the run is broken off after {study.TimeLimit.Seconds:F0} s (timeLimit)"));
    }

    private IEnumerable<PlannedFlight> Flights(RandomSource random, Cell cell)
    {
        for (var group = 0; group < study.Raid.Length; group++)
        {
            if (!cell.Flies(study.Raid[group]) || study.Campaign is { } campaign && !study.Raid[group].FliesIn(campaign.WaveOf((int)random.Replication)))
            {
                continue;
            }

            var (raiders, place) = (study.Raid[group], group);
            if (raiders.Recorded is { } recorded)
            {
                foreach (var flight in recorded.Ways.Select((way, i) => AsRecorded(raiders, place, way, i)))
                {
                    yield return flight;
                }

                continue;
            }

            var count = cell.Count(Count(raiders, random.Stream(Purpose.RaidGeometry, group, -1)));
            for (var i = 0; i < count; i++)
            {
                yield return RaidingFlight(raiders, cell, study.AssetIndex(raiders.Aims[i % raiders.Aims.Length]), place, i, random);
            }
        }

        var number = 0;
        for (var group = 0; group < study.Friends.Length; group++)
        {
            for (var i = 0; i < study.Friends[group].Flights; i++)
            {
                yield return FriendlyFlight(group, i, ++number, random);
            }
        }
    }

    private PlannedFlight RaidingFlight(RaidGroup raiders, Cell cell, int aim, int groupIndex, int index, RandomSource random)
    {
        var asset = theatre.OnGround(study.Assets[aim].At);
        var flight = new PlannedFlight(
            $"raid[{groupIndex}]", raiders.Threat, index, raiders.Loiter > Duration.Zero ? -1 : aim,
            id => Threat(id, raiders, cell, asset, asset, groupIndex, index, random));
        if (raiders.Against is not { } against)
        {
            return flight;
        }

        var draw = random.Stream(Purpose.RaidAim, groupIndex, index).NextUniform();
        var geometry = random.Stream(Purpose.RaidGeometry, groupIndex, index);
        var bearing = BearingOf(raiders, cell, ref geometry);
        return flight with
        {
            Attack = new(
                scenario => AttackChoice.In(scenario, against, asset, raiders.Near, draw),
                (id, place) => Threat(id, raiders, cell, asset, theatre.OnGround(place), groupIndex, index, random),
                [Geodesic.Direct(asset, bearing, raiders.Near).Place, Geodesic.Direct(asset, bearing + 180.Degrees, raiders.Near).Place]),
        };
    }

    private PlannedFlight AsRecorded(RaidGroup raiders, int groupIndex, RecordedWay way, int index) => new(
        $"raid[{groupIndex}]", raiders.Threat, index, way.Aim,
        id => new(new(id), catalogue.Targets[raiders.Threat], way.Trajectory, Transponder.None));

    /// <param name="number">Of the flight among all friends, from 1.</param>
    private PlannedFlight FriendlyFlight(int groupIndex, int index, int number, RandomSource random)
    {
        // Friends' groups are counted on behind the raid's, so that the two never share a stream.
        var (group, entity) = (study.Friends[groupIndex], study.Raid.Length + groupIndex);
        return new($"friends[{groupIndex}]", group.Aircraft, index, -1, id => Friend(id, group, number, entity, index, random))
        {
            Friends = group,
            Plan = group.Planned ? () => PlanOf(group, number, entity, index, random) : null,
        };
    }

    private static int Count(RaidGroup group, RandomStream stream) =>
        group.Count[0] + stream.NextIndex(group.Count[1] - group.Count[0] + 1);

    /// <param name="asset">Around which its start is drawn.</param>
    /// <param name="aim">Where it flies to: the asset, or a part of the defence near it.</param>
    private Target Threat(int id, RaidGroup group, Cell cell, Geodetic asset, Geodetic aim, int groupIndex, int index, RandomSource random)
    {
        var description = group.ThreatIn(catalogue);
        var geometry = random.Stream(Purpose.RaidGeometry, groupIndex, index);
        var bearing = BearingOf(group, cell, ref geometry);
        var distance = Between(group.Distance[0], group.Distance[1], geometry.NextUniform());
        var begins = Start(group.Start, random.Stream(Purpose.RaidTiming, groupIndex, index), cell.Spacing);
        var start = Geodesic.Direct(asset, bearing, distance).Place;
        var trajectory = description.Ballistic is { } missile
            ? Ballistic(missile, group.Loft, start, aim, begins, groupIndex, index, random)
            : Route(description.Airframe!, group, start, aim, bearing, begins);
        return new(new(id), description, trajectory, Transponder.None);
    }

    private Azimuth BearingOf(RaidGroup group, Cell cell, ref RandomStream geometry)
    {
        var axis = study.Axes.First(axis => axis.Name == (cell.Axis ?? group.Axis));
        return axis.Bearing + axis.Spread * geometry.NextUniform(-1, 1);
    }

    private Trajectory Ballistic(
        BallisticDescription missile, Angle? loft, Geodetic start, Geodetic asset, Instant begins, int groupIndex, int index, RandomSource random)
    {
        var scatter = random.Stream(Purpose.ImpactScatter, groupIndex, index);
        var weave = random.Stream(Purpose.Manoeuvre, groupIndex, index);
        var plan = missile.Manoeuvre is null ? default : ManoeuvrePlan.Draw(ref weave);
        var impact = BallisticFlight.Scatter(asset, missile.CircularErrorProbable, ref scatter);
        return _flyer.Ballistic(missile, theatre.OnGround(start), theatre.OnGround(impact), begins, loft, plan);
    }

    private Trajectory Route(AirframeDescription airframe, RaidGroup group, Geodetic start, Geodetic asset, Azimuth bearing, Instant begins)
    {
        var height = group.Height ?? 1.Kilometres;
        if (group.Loiter > Duration.Zero)
        {
            return Loiter(airframe, group, start.WithHeight(height), Geodesic.Direct(asset, bearing, group.Release).Place.WithHeight(height), bearing, begins);
        }

        var reference = group.AboveGround ? HeightReference.Ground : HeightReference.Ellipsoid;
        var strikes = group.Release <= Length.Zero;
        var goal = strikes ? asset : Geodesic.Direct(asset, bearing, group.Release).Place;
        Waypoint[] route =
        [
            new(start.Latitude, start.Longitude, height, reference),
            .. group.Via.Select(place => new Waypoint(place.Latitude, place.Longitude, height, reference)),
            strikes
                ? new(goal.Latitude, goal.Longitude, AimHeight, HeightReference.Ground)
                : new(goal.Latitude, goal.Longitude, height, reference),
        ];
        return _flyer.Route(airframe, study.Weather is { Wind.IsEmpty: false } weather ? WindedRoute.Of(route, airframe, weather.WindProfile, theatre) : route, begins, strikes ? RouteEnd.Strikes : RouteEnd.Leaves);
    }

    private Trajectory Loiter(AirframeDescription airframe, RaidGroup group, Geodetic start, Geodetic centre, Azimuth bearing, Instant begins)
    {
        var speed = airframe.CruiseSpeed.MetresPerSecond;
        var turn = Length.FromMetres(speed * speed / airframe.TurnLimit.MetresPerSecondSquared);
        var width = Length.Max(LoiterWidth, turn * TurnsAcross);
        var roundTrip = 2 * (LoiterLength.Metres + width.Metres) / speed;
        var rounds = 1 + (int)(group.Loiter.Seconds / roundTrip);
        ReadOnlySpan<Waypoint> route =
        [
            new(start.Latitude, start.Longitude, start.Height, HeightReference.Ellipsoid),
            .. Racetrack.Waypoints(centre, bearing + 90.Degrees, LoiterLength, width, rounds),
        ];
        return _flyer.Route(airframe, route, begins, RouteEnd.Leaves);
    }

    private Target Friend(int id, FriendGroup group, int number, int entity, int index, RandomSource random)
    {
        var description = catalogue.Targets[group.Aircraft];
        var flight = group.Recorded?.Ways[index].Trajectory ?? Routed(description.Airframe!, group, entity, index, random);
        var answers = random.Stream(Purpose.Transponder, entity, index).NextBernoulli(description.TransponderAvailability.Value) && !group.Silent;
        var tells = group.Terminal && description.Terminal is { } terminal
            && random.Stream(Purpose.Terminal, entity, index).NextBernoulli(terminal.Availability.Value);
        return new(new(id), description, flight, TransponderPhases.Of(description, group, flight, answers)) { Terminal = new(tells ? number : 0, tells) };
    }

    private Trajectory Routed(AirframeDescription airframe, FriendGroup group, int entity, int index, RandomSource random)
    {
        var (route, begins) = Way(group, entity, index, random);
        return _flyer.Route(airframe, route, begins, RouteEnd.Leaves);
    }

    private FlightPlan PlanOf(FriendGroup group, int number, int entity, int index, RandomSource random)
    {
        var stream = random.Stream(Purpose.FlightPlan, entity, index);
        if (group.Recorded is { } recorded)
        {
            return FlightPlans.Of(number, recorded.Ways[index].Trajectory, stream);
        }

        var (route, begins) = Way(group, entity, index, random);
        return FlightPlans.Of(number, catalogue.Targets[group.Aircraft].Airframe!, route, begins, stream);
    }

    private (Waypoint[] Route, Instant Begins) Way(FriendGroup group, int entity, int index, RandomSource random)
    {
        var geometry = random.Stream(Purpose.RaidGeometry, entity, index);
        var route = group.Along is null ? AcrossCountry(group, ref geometry) : AlongCorridor(group, ref geometry);
        return (route, Start(group.Start, random.Stream(Purpose.RaidTiming, entity, index)));
    }

    private Waypoint[] AcrossCountry(FriendGroup group, ref RandomStream geometry)
    {
        var from = geometry.NextIndex(group.Between.Length);
        var to = (from + 1 + geometry.NextIndex(group.Between.Length - 1)) % group.Between.Length;
        var height = Between(group.Height[0], group.Height[1], geometry.NextUniform());
        Waypoint[] route = [Near(group.Between[from], height, ref geometry), Near(group.Between[to], height, ref geometry)];
        return group.Landing ? [.. route[..^1], .. ToGround(route[0], route[^1])] : route;
    }

    /// <summary>Through the corridor's points, within a third of its width of the middle, from either end.</summary>
    private Waypoint[] AlongCorridor(FriendGroup group, ref RandomStream geometry)
    {
        var corridor = study.Corridors.First(corridor => corridor.Name == group.Along);
        var line = geometry.NextBernoulli(0.5) ? corridor.Line : [.. corridor.Line.Reverse()];
        var height = Between(group.Height[0], group.Height[1], geometry.NextUniform());
        var aside = corridor.Width * (geometry.NextUniform(-1, 1) / 3);
        Waypoint[] route = [.. line.Select((point, i) => Beside(line, i, aside, height))];
        return group.Landing ? [.. route[..^1], .. ToGround(route[^2], route[^1])] : route;
    }

    private static Waypoint Beside(ImmutableArray<Geodetic> line, int point, Length aside, Length height)
    {
        var leg = Math.Min(point, line.Length - 2);
        var place = Geodesic.Direct(line[point], Geodesic.Inverse(line[leg], line[leg + 1]).Departure + 90.Degrees, aside).Place;
        return new(place.Latitude, place.Longitude, height, HeightReference.Ellipsoid);
    }

    /// <summary>The last leg, left downwards before its end: a height holds from its waypoint on.</summary>
    private Waypoint[] ToGround(Waypoint before, Waypoint end)
    {
        var (from, to) = (new Geodetic(before.Latitude, before.Longitude, Length.Zero), new Geodetic(end.Latitude, end.Longitude, Length.Zero));
        var leg = Geodesic.Inverse(from, to);
        var top = Geodesic.Direct(from, leg.Departure, Length.Max(leg.Distance / 2, leg.Distance - DescentLength)).Place;
        var ground = Length.Min(before.Height, theatre.OnGround(to).Height + LandingHeight);
        return [new(top.Latitude, top.Longitude, ground, HeightReference.Ellipsoid), end with { Height = ground }];
    }

    /// <summary>Traffic passes within some kilometres of a place, not over its middle.</summary>
    private Waypoint Near(string asset, Length height, ref RandomStream stream)
    {
        var centre = study.Assets[study.AssetIndex(asset)].At;
        var place = Geodesic.Direct(centre, Azimuth.FromDegrees(stream.NextUniform(0, 360)), 15.Kilometres * stream.NextUniform()).Place;
        return new(place.Latitude, place.Longitude, height, HeightReference.Ellipsoid);
    }

    private static Instant Start(ImmutableArray<Duration> span, RandomStream stream, double spacing = 1) =>
        Instant.Start + span[0] + (span[1] - span[0]) * (spacing * stream.NextUniform());

    private static Length Between(Length least, Length greatest, double share) => least + (greatest - least) * share;
}
