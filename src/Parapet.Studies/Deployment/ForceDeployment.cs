using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Catalogue;
using Parapet.Catalogue.Systems;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Siting;

namespace Parapet.Studies.Deployment;

/// <summary>
/// Puts the forces of a study in place, for one reading of the public record: the same national assets, then the
/// option's systems where a siting rule has put them, then the links.
/// </summary>
public sealed class ForceDeployment
{
    /// <summary>What finds no place of its own stands this far beside another.</summary>
    private static readonly Length Beside = 4.Kilometres;

    private readonly StudyDefinition _study;
    private readonly ResolvedCatalogue _catalogue;
    private readonly NationalDeployment _national;
    private readonly Theatre _theatre;
    private readonly Func<string, RoundType> _rounds;
    private readonly int[] _taken;
    private readonly List<SensorPlacement> _sensors = [];
    private readonly List<CommandPostPlacement> _posts = [];
    private readonly List<FireUnitPlacement> _units = [];
    private readonly List<Geodetic> _homes = [];

    private ForceDeployment(
        StudyDefinition study, ResolvedCatalogue catalogue, NationalDeployment national, Theatre theatre,
        Func<string, RoundType> rounds)
    {
        (_study, _catalogue, _national, _theatre, _rounds) = (study, catalogue, national, theatre, rounds);
        _taken = new int[study.Places.Sites.Length];
        _sensors.AddRange(national.Sensors);
        _posts.Add(national.Post);
    }

    /// <summary>The scenario of one option, still without a raid.</summary>
    /// <param name="rounds">A round as its commander knows it, by its id.</param>
    /// <param name="siting">Of the option's force.</param>
    public static Scenario Of(
        StudyDefinition study, StudyOption option, ResolvedCatalogue catalogue, NationalDeployment national, Theatre theatre,
        Func<string, RoundType> rounds, ForceSiting siting)
    {
        var deployment = new ForceDeployment(study, catalogue, national, theatre, rounds);
        var force = study.ForceOf(option);
        var listed = study.Places.ListedSites(force.Systems);
        foreach (var (i, id) in force.Ids.Index())
        {
            deployment.Place(catalogue.Systems[id], siting.Systems[i], study.Places.Sites[listed[i]].Name, option);
        }

        var sited = deployment._units.Count;
        deployment.PlacePointDefence(force, option);

        var scenario = new Scenario
        {
            Name = option.Name,
            Terrain = theatre.Terrain,
            Sensors = [.. deployment._sensors],
            ListeningFields = ListeningDeployment.Of(study, force, catalogue, theatre, national.Post.Node),
            Posts = [.. deployment._posts],
            FighterStations = FighterDeployment.Of(study, option, catalogue, theatre, deployment._posts),
            NavigationJammers = JammerDeployment.Of(study, option, catalogue, theatre),
            FireUnits = [.. Levelling.Apply([.. deployment._units.Take(sited)], study, option, catalogue), .. deployment._units.Skip(sited)],
            Links = [],
            Correlation = study.Correlation is { } rule
                ? new() { GateDistanceSquared = rule.Gate, ReportsToChange = rule.ReportsToChange, Fusion = rule.Fusion }
                : new(),
            Assets = [.. study.Assets.Select(asset => new DefendedAsset(asset.Name, theatre.OnGround(asset.At), asset.Radius, asset.Value))],
            OwnSites = study.Raid.Any(group => group.Against is not null) ? OwnSites(deployment._units, study) : [],
            Targets = [],
            Aims = [],
            KillAssessment = catalogue.KillAssessments.Values.Single(),
            Strikes = catalogue.Strikes.Values.Single(),
            LaunchWarning = national.LaunchWarning,
            TimeLimit = study.TimeLimit,
        };
        return Disruptions.Enter(Connections.Tie(Keeping(scenario, study.Tracking), study, option, catalogue), study, study.ConnectionOf(option));
    }

    /// <summary>Every system that a force buys, point defence too, by its catalogue id.</summary>
    public static IEnumerable<string> SystemsOf(StudyDefinition study, Force force) => force.Ids.Concat(PointDefences.Of(study, force).Select(defence => defence.System));

    /// <summary>What a force buys: its systems and its listening posts.</summary>
    /// <param name="scenario">Of an option of that force.</param>
    public static Money CostOf(StudyDefinition study, Force force, ResolvedCatalogue catalogue, Scenario scenario) => Money.FromDollars(
        SystemsOf(study, force).Sum(system => catalogue.Systems[system].Cost.Dollars)
        + scenario.ListeningFields.Sum(field => field.Posts.Length * field.Kind.Cost.Dollars));

    private static ImmutableArray<DefendedAsset> OwnSites(List<FireUnitPlacement> units, StudyDefinition study)
    {
        var rule = study.SelfDefence;
        var value = rule.Value ?? study.Assets.Average(asset => asset.Value);
        return [.. units.Select(unit => new DefendedAsset($"{unit.Site.Description.Name} {unit.Id.Value}", unit.Site.Place, rule.Radius, value))];
    }

    private static Scenario Keeping(Scenario scenario, TrackingRule rule) => scenario with
    {
        Registration = rule.Registration,
        Sensors =
        [
            .. scenario.Sensors.Select(sensor => sensor with
            {
                Keeping = rule.Radars.LastOrDefault(radar => NamedNodes.IsNamed(scenario, sensor, radar.Radar))?.Keeper ?? rule.Keeper,
                KeeperKnowsGround = rule.KnowsGround,
            }),
        ],
    };

    /// <param name="listed">The site by which the study's file names the system, wherever its rule puts it.</param>
    private void Place(SystemDescription system, SystemSiting siting, string listed, StudyOption option)
    {
        UnitPlace[] places = [.. siting.Units.Select(unit => new UnitPlace(PlaceAt(unit), unit.Boresight))];
        _homes.Add(places[0].Ground);
        Place(system, places, _study.Places.Sites[siting.Home.Site].Name, listed, DoctrineOf(system, option), option);
    }

    /// <summary>Each of them with all its units around one point, beside what it defends.</summary>
    private void PlacePointDefence(Force force, StudyOption option)
    {
        foreach (var defence in PointDefences.Of(_study, force))
        {
            var system = _catalogue.Systems[defence.System];
            var middle = defence.Asset >= 0 ? _study.Assets[defence.Asset].At : _homes[defence.Battery];
            var beside = defence.Asset >= 0 ? _study.Assets[defence.Asset].Name : _posts[1 + defence.Battery].Name;
            var place = new UnitPlace(_theatre.OnGround(Geodesic.Direct(middle, defence.Bearing, defence.Distance).Place), defence.Bearing);
            Place(system, [.. Enumerable.Repeat(place, system.FireUnits.Sum(unit => unit.Count))], beside, beside, system.Doctrine, option);
            _posts[^1] = _posts[^1] with { IsPointDefence = true };
        }
    }

    /// <param name="places">Of its fire units, in their order.</param>
    /// <param name="beside">The site that its name tells.</param>
    /// <param name="listed">The site by which the study's file names it.</param>
    private void Place(SystemDescription system, UnitPlace[] places, string beside, string listed, DoctrineDescription doctrine, StudyOption option)
    {
        var post = new NodeId(CommandPostPlacement.FirstNode + _posts.Count);
        _posts.Add(new()
        {
            Node = post,
            Name = NameOf(system, beside),
            System = system.Id,
            Site = listed,
            Doctrine = doctrine,
            Corridors = [.. option.Corridors.Select(name => _study.Corridors.First(corridor => corridor.Name == name).Published)],
            Zones =
            [
                .. _study.Zones.Where(zone => option.Zones.Contains(zone.Name) && NodeNames.Fits(zone.Of, system.Id, listed)).Select(zone => zone.Agreed(places[0].Ground)),
            ],
            Cycle = system.CommandCycle,
        });

        var guides = new Dictionary<string, List<SensorId>>();
        foreach (var radar in system.Radars.Where(radar => !IsGuide(system, radar.Radar.Id)))
        {
            for (var i = 0; i < radar.Count; i++)
            {
                PlaceRadar(Interrogating(radar.Radar, option), places[0].Ground, places[0].Boresight, post, system);
            }
        }

        var next = 0;
        foreach (var unit in system.FireUnits)
        {
            for (var i = 0; i < unit.Count; i++, next++)
            {
                var (place, boresight) = places[next];
                var built = guides.TryGetValue(unit.EngagementRadar, out var known) ? known : guides[unit.EngagementRadar] = [];
                var radar = system.Radars.First(radar => radar.Radar.Id == unit.EngagementRadar);
                if (built.Count < radar.Count)
                {
                    built.Add(PlaceRadar(Interrogating(radar.Radar, option), place, boresight, post, system));
                }

                PlaceUnit(unit, place, boresight, post, built[^1]);
            }
        }
    }

    /// <summary>Its kind and its site, with a number where another of its kind stands there already: a rule may put any number on one site.</summary>
    private string NameOf(SystemDescription system, string site)
    {
        var name = $"{system.Name}, {site}";
        var others = _posts.Count(post => post.System == system.Id && (post.Name == name || post.Name.StartsWith($"{name} (", StringComparison.Ordinal)));
        return others > 0 ? $"{name} ({others + 1})" : name;
    }

    private DoctrineDescription DoctrineOf(SystemDescription system, StudyOption option)
    {
        var doctrine = option.Doctrine is { } id ? _catalogue.Doctrines[id] : system.Doctrine;
        return doctrine with
        {
            WeaponControl = option.WeaponControl ?? doctrine.WeaponControl,
            Engagement = option.Engagement ?? doctrine.Engagement,
        };
    }

    private static RadarDescription Interrogating(RadarDescription radar, StudyOption option) =>
        radar.Interrogator is not { } own || option.Interrogators is not { } set ? radar : radar with
        {
            Interrogator = own with { Modes = set.Modes ?? own.Modes, ReplyProbability = set.ReplyProbability ?? own.ReplyProbability },
        };

    private static bool IsGuide(SystemDescription system, string radar) => system.FireUnits.Any(unit => unit.EngagementRadar == radar);

    /// <summary>Takes a place; those who come to one that is taken stand beside, across the direction in which they look.</summary>
    private Geodetic PlaceAt(UnitSiting unit)
    {
        var shift = Beside * _taken[unit.Site]++;
        var site = _study.Places.Sites[unit.Site];
        var place = shift > Length.Zero ? Geodesic.Direct(site.At, unit.Boresight + 90.Degrees, shift).Place : site.At;
        return site.Afloat ? place.WithHeight(Length.Zero) : _theatre.OnGround(place);
    }

    private SensorId PlaceRadar(RadarDescription radar, Geodetic ground, Azimuth boresight, NodeId post, SystemDescription system)
    {
        var id = new SensorId(_sensors.Count);
        var antenna = ground.WithHeight(ground.Height + radar.MastHeight);
        _sensors.Add(new()
        {
            Id = id,
            Name = radar.Name,
            Radar = _study.Propagation.In(radar, _study.Weather),
            Station = _theatre.StationOf(antenna, radar, _study.Propagation.Effects(_study.Weather, _catalogue.Draw)),
            Boresight = boresight,
            Post = post,
            ReportingDelay = system.ReportingDelay,
        });
        return id;
    }

    private void PlaceUnit(SystemFireUnit unit, Geodetic ground, Azimuth boresight, NodeId post, SensorId radar) =>
        _units.Add(new()
        {
            Site = new()
            {
                Id = new(_units.Count),
                Description = unit.Unit,
                Place = ground,
                Boresight = boresight,
                SectorWidth = unit.SectorWidth,
                Rounds = [.. unit.Unit.Magazines.Select(magazine => _rounds(magazine.Interceptor))],
            },
            Interceptors = [.. unit.Unit.Magazines.Select(magazine => _catalogue.Interceptors[magazine.Interceptor])],
            Post = post,
            EngagementRadar = radar,
        });

    /// <summary>Where a fire unit stands, and where it looks.</summary>
    private readonly record struct UnitPlace(Geodetic Ground, Azimuth Boresight);
}
