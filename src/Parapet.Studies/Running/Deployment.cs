using System.Collections.Immutable;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Catalogue;
using Parapet.Catalogue.Systems;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Running;

/// <summary>
/// Puts the forces of a study in place, for one reading of the public record: the same national assets, then the
/// option's systems on the study's sites in their order, then the links.
/// </summary>
internal sealed class Deployment
{
    /// <summary>Fire units of one system stand this far apart, across the direction in which they look.</summary>
    private static readonly Length UnitSpacing = 4.Kilometres;

    private readonly StudyDefinition _study;
    private readonly ResolvedCatalogue _catalogue;
    private readonly NationalDeployment _national;
    private readonly Theatre _theatre;
    private readonly ImmutableSortedDictionary<string, RoundType> _rounds;
    private readonly List<SensorPlacement> _sensors = [];
    private readonly List<CommandPostPlacement> _posts = [];
    private readonly List<FireUnitPlacement> _units = [];

    private Deployment(
        StudyDefinition study, ResolvedCatalogue catalogue, NationalDeployment national, Theatre theatre,
        ImmutableSortedDictionary<string, RoundType> rounds)
    {
        (_study, _catalogue, _national, _theatre, _rounds) = (study, catalogue, national, theatre, rounds);
        _sensors.AddRange(national.Sensors);
        _posts.Add(national.Post);
    }

    /// <summary>The scenario of one option, still without a raid.</summary>
    public static Scenario Of(
        StudyDefinition study, StudyOption option, ResolvedCatalogue catalogue, NationalDeployment national, Theatre theatre,
        ImmutableSortedDictionary<string, RoundType> rounds)
    {
        var deployment = new Deployment(study, catalogue, national, theatre, rounds);
        var systems = study.ForceOf(option).Systems;
        for (var i = 0; i < systems.Length; i++)
        {
            deployment.Place(catalogue.Systems[systems[i]], study.Places.Sites[i], option);
        }

        return new()
        {
            Name = option.Name,
            Terrain = theatre.Terrain,
            Sensors = [.. deployment._sensors],
            Posts = [.. deployment._posts],
            FireUnits = [.. deployment._units],
            Links = Connections.Of(study, option, deployment._posts, catalogue),
            Assets = [.. study.Assets.Select(asset => new DefendedAsset(asset.Name, theatre.OnGround(asset.At), asset.Radius, asset.Value))],
            Targets = [],
            Aims = [],
            KillAssessment = catalogue.KillAssessments.Values.First(),
            LaunchWarning = national.LaunchWarning,
            TimeLimit = study.TimeLimit,
        };
    }

    private void Place(SystemDescription system, Site site, StudyOption option)
    {
        var post = new NodeId(CommandPostPlacement.FirstNode + _posts.Count);
        _posts.Add(new()
        {
            Node = post,
            Name = $"{system.Name}, {site.Name}",
            System = system.Id,
            Doctrine = option.WeaponControl is { } control ? system.Doctrine with { WeaponControl = control } : system.Doctrine,
            Cycle = system.CommandCycle,
        });

        var radars = new Dictionary<string, List<SensorId>>();
        foreach (var radar in system.Radars)
        {
            radars[radar.Radar.Id] = [];
            for (var i = 0; i < radar.Count; i++)
            {
                radars[radar.Radar.Id].Add(PlaceRadar(radar.Radar, PlaceOf(site, i), post, system));
            }
        }

        foreach (var unit in system.FireUnits)
        {
            for (var i = 0; i < unit.Count; i++)
            {
                var guides = radars[unit.EngagementRadar];
                PlaceUnit(unit, PlaceOf(site, i), post, guides[Math.Min(i, guides.Count - 1)]);
            }
        }
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
            Station = Station.Fixed(antenna, _theatre.MaskOf(antenna, radar.InstrumentedRange)),
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

    private Geodetic PlaceOf(Site site, int index)
    {
        var across = _study.Places.Boresight + 90.Degrees;
        var place = index == 0 ? site.At : Earth.Ellipsoid.Geodesic.Direct(site.At, across, UnitSpacing * index).Place;
        return _theatre.OnGround(place);
    }
}
