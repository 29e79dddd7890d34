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

namespace Parapet.Studies.Deployment;

/// <summary>
/// Puts the forces of a study in place, for one reading of the public record: the same national assets, then the
/// option's systems on the study's sites in their order, then the links.
/// </summary>
public sealed class ForceDeployment
{
    /// <summary>How far from its system's own place a further fire unit may be sent, by the reach of field data links.</summary>
    private static readonly Length FarthestUnit = 220.Kilometres;

    /// <summary>What finds no place of its own stands this far beside another.</summary>
    private static readonly Length Beside = 4.Kilometres;

    private readonly StudyDefinition _study;
    private readonly ResolvedCatalogue _catalogue;
    private readonly NationalDeployment _national;
    private readonly Theatre _theatre;
    private readonly ImmutableSortedDictionary<string, RoundType> _rounds;
    private readonly UnitLayout _layout;
    private readonly int[] _taken;
    private readonly List<SensorPlacement> _sensors = [];
    private readonly List<CommandPostPlacement> _posts = [];
    private readonly List<FireUnitPlacement> _units = [];

    private ForceDeployment(
        StudyDefinition study, ResolvedCatalogue catalogue, NationalDeployment national, Theatre theatre,
        ImmutableSortedDictionary<string, RoundType> rounds, UnitLayout layout)
    {
        _layout = layout;
        (_study, _catalogue, _national, _theatre, _rounds) = (study, catalogue, national, theatre, rounds);
        _taken = new int[study.Places.Sites.Length];
        _sensors.AddRange(national.Sensors);
        _posts.Add(national.Post);
    }

    /// <summary>The scenario of one option, still without a raid.</summary>
    public static Scenario Of(
        StudyDefinition study, StudyOption option, ResolvedCatalogue catalogue, NationalDeployment national, Theatre theatre,
        ImmutableSortedDictionary<string, RoundType> rounds, UnitLayout layout)
    {
        var deployment = new ForceDeployment(study, catalogue, national, theatre, rounds, layout);
        var systems = study.ForceOf(option).Systems;
        for (var i = 0; i < systems.Length; i++)
        {
            deployment.Place(catalogue.Systems[systems[i]], option);
        }

        var scenario = new Scenario
        {
            Name = option.Name,
            Terrain = theatre.Terrain,
            Sensors = [.. deployment._sensors],
            Posts = [.. deployment._posts],
            FireUnits = Levelling.Apply([.. deployment._units], study, option, catalogue),
            Links = [],
            Correlation = study.Correlation is { } rule
                ? new() { GateDistanceSquared = rule.Gate, ReportsToChange = rule.ReportsToChange, Fusion = rule.Fusion }
                : new(),
            Assets = [.. study.Assets.Select(asset => new DefendedAsset(asset.Name, theatre.OnGround(asset.At), asset.Radius, asset.Value))],
            Targets = [],
            Aims = [],
            KillAssessment = catalogue.KillAssessments.Values.First(),
            LaunchWarning = national.LaunchWarning,
            TimeLimit = study.TimeLimit,
        };
        return Disruptions.Enter(Connections.Tie(Keeping(scenario, study.Tracking), study, option, catalogue), study, study.ConnectionOf(option));
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

    private void Place(SystemDescription system, StudyOption option)
    {
        var home = FreeSite();
        var places = Places(home, Math.Max(system.FireUnits.Sum(unit => unit.Count), system.Radars.Max(radar => radar.Count)));
        var post = new NodeId(CommandPostPlacement.FirstNode + _posts.Count);
        _posts.Add(new()
        {
            Node = post,
            Name = $"{system.Name}, {_study.Places.Sites[home].Name}",
            System = system.Id,
            Site = _study.Places.Sites[home].Name,
            Doctrine = DoctrineOf(system, option),
            Corridors = [.. option.Corridors.Select(name => _study.Corridors.First(corridor => corridor.Name == name).Published)],
            Zones =
            [
                .. _study.Zones.Where(zone => option.Zones.Contains(zone.Name) && NodeNames.Fits(zone.Of, system.Id, _study.Places.Sites[home].Name))
                    .Select(zone => zone.Agreed),
            ],
            Cycle = system.CommandCycle,
        });

        var guides = new Dictionary<string, List<SensorId>>();
        foreach (var radar in system.Radars.Where(radar => !IsGuide(system, radar.Radar.Id)))
        {
            for (var i = 0; i < radar.Count; i++)
            {
                PlaceRadar(Interrogating(radar.Radar, option), places[0], post, system);
            }
        }

        var next = 0;
        foreach (var unit in system.FireUnits)
        {
            for (var i = 0; i < unit.Count; i++)
            {
                var place = places[next++];
                var built = guides.TryGetValue(unit.EngagementRadar, out var known) ? known : guides[unit.EngagementRadar] = [];
                var radar = system.Radars.First(radar => radar.Radar.Id == unit.EngagementRadar);
                if (built.Count < radar.Count)
                {
                    built.Add(PlaceRadar(Interrogating(radar.Radar, option), place, post, system));
                }

                PlaceUnit(unit, place, post, built[^1]);
            }
        }
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

    /// <summary>The first place that stands least taken.</summary>
    private int FreeSite() => Array.IndexOf(_taken, _taken.Min());

    /// <summary>The home, then for each further unit the nearest free place within reach, if the layout spreads them; else beside the home.</summary>
    private List<Geodetic> Places(int home, int count)
    {
        var sites = _study.Places.Sites;
        var places = new List<Geodetic> { PlaceAt(home) };
        while (places.Count < count)
        {
            var near = Enumerable.Range(0, sites.Length)
                .Where(site => _layout == UnitLayout.Spread && _taken[site] == 0)
                .Select(site => (Site: site, Geodesic.Inverse(sites[home].At, sites[site].At).Distance))
                .Where(pair => pair.Distance <= FarthestUnit)
                .OrderBy(pair => pair.Distance)
                .ToArray();
            places.Add(PlaceAt(near.Length > 0 ? near[0].Site : home));
        }

        return places;
    }

    /// <summary>Takes a place; those who come to one that is taken stand beside, across the direction in which all look.</summary>
    private Geodetic PlaceAt(int site)
    {
        var shift = Beside * _taken[site]++;
        var place = _study.Places.Sites[site].At;
        var shifted = shift > Length.Zero ? Geodesic.Direct(place, _study.Places.Boresight + 90.Degrees, shift).Place : place;
        return _study.Places.Sites[site].Afloat ? shifted.WithHeight(Length.Zero) : _theatre.OnGround(shifted);
    }

    private SensorId PlaceRadar(RadarDescription radar, Geodetic ground, NodeId post, SystemDescription system)
    {
        var id = new SensorId(_sensors.Count);
        var antenna = ground.WithHeight(ground.Height + radar.MastHeight);
        _sensors.Add(new()
        {
            Id = id,
            Name = radar.Name,
            Radar = radar,
            Station = _theatre.StationOf(antenna, radar, _study.Propagation.Effects()),
            Boresight = _study.Places.Boresight,
            Post = post,
            ReportingDelay = system.ReportingDelay,
        });
        return id;
    }

    private void PlaceUnit(SystemFireUnit unit, Geodetic ground, NodeId post, SensorId radar) =>
        _units.Add(new()
        {
            Site = new()
            {
                Id = new(_units.Count),
                Description = unit.Unit,
                Place = ground,
                Boresight = _study.Places.Boresight,
                SectorWidth = unit.SectorWidth,
                Rounds = [.. unit.Unit.Magazines.Select(magazine => _rounds[magazine.Interceptor])],
            },
            Interceptors = [.. unit.Unit.Magazines.Select(magazine => _catalogue.Interceptors[magazine.Interceptor])],
            Post = post,
            EngagementRadar = radar,
        });
}
