using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Campaigns.Running;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Judging.Ledger;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Campaigns.Counting;

/// <summary>Tells one run in places, for the map.</summary>
internal sealed class Storyteller(StudyDefinition study, Theatre theatre, DrawnStudy drawn)
{
    private const int PathPoints = 40;

    private readonly CoverageRings _rings = new(theatre);

    public ReplicationStory Tell(Block block, int option)
    {
        var outcome = block.Runs[option].Outcome;
        var scenario = drawn.Met(option, drawn.ScenarioOf(option), block.Raid);
        return new()
        {
            Option = option,
            Draw = block.Draw,
            Replication = block.Replication,
            IsSmoothEarth = theatre.IsSmooth,
            Sites = [.. scenario.Sensors.Select(Radar), .. scenario.FireUnits.Select(unit => Unit(unit, scenario))],
            Assets = [.. study.Assets.Select((asset, i) => new StoryAsset(asset.Name, asset.At, asset.Radius, outcome.Targets.Count(target => target.Asset == i)))],
            Paths = [.. outcome.Targets.Select(target => Path(scenario.Targets[target.Id.Value], target, outcome, block.Runs[option].Story))],
            Intercepts = block.Runs[option].Story is { } story ? Intercepts(scenario, story) : [],
            Impacts =
            [
                .. outcome.Targets.Where(target => target.Fate.GotThrough || target.Fate == TargetFate.FellHarmless)
                    .Select(target => new StoryImpact(
                        target.Class, PlaceOf(scenario, target.Id.Value, target.Ended), target.Asset >= 0 ? study.Assets[target.Asset].Name : null)),
            ],
        };
    }

    /// <summary>The radars and fire units of a force, without what they see and without the national ones.</summary>
    public ImmutableArray<StorySite> Force(Scenario scenario) =>
    [
        .. from sensor in scenario.Sensors
           let post = scenario.Posts[sensor.Post.Value - CommandPostPlacement.FirstNode]
           where post.System.Length > 0
           select Radar(sensor, []) with { System = post.Name },
        .. scenario.FireUnits.Select(unit => Unit(unit, scenario)),
    ];

    private StorySite Radar(SensorPlacement sensor) => Radar(sensor, _rings.Of(sensor, sensor.Station.FrameAt(Instant.Start).Place));

    private StorySite Radar(SensorPlacement sensor, ImmutableArray<CoverageRing> coverage)
    {
        var place = sensor.Station.FrameAt(Instant.Start).Place;
        var isAirborne = drawn.Catalogue.Orbits.ContainsKey(sensor.Radar.Id);
        return new(
            sensor.Name,
            sensor.Radar.Name,
            isAirborne ? SiteKind.Airborne : SiteKind.Radar,
            place,
            theatre.Terrain.LayerAt(place.Latitude, place.Longitude),
            [new(sensor.Boresight, sensor.Radar.SectorWidth, sensor.Radar.InstrumentedRange)],
            coverage);
    }

    private StorySite Unit(FireUnitPlacement unit, Scenario scenario)
    {
        var reach = unit.Interceptors.Max(round => Math.Max(round.AgainstAircraft.MaximumRange.Metres, round.AgainstBallistic.MaximumRange.Metres));
        var place = unit.Site.Place;
        return new(
            unit.Site.Description.Name,
            scenario.Posts[unit.Post.Value - CommandPostPlacement.FirstNode].Name,
            SiteKind.FireUnit,
            place,
            theatre.Terrain.LayerAt(place.Latitude, place.Longitude),
            [new(unit.Site.Boresight, unit.Site.SectorWidth, Length.FromMetres(reach))],
            []);
    }

    /// <summary>A fighter's way is no longer than the run, and only a run's story knows it.</summary>
    private static StoryPath Path(Target target, TargetOutcome outcome, RunOutcome run, RunStory? story)
    {
        var last = target.IsSteered ? Instant.Start + run.Simulated : target.Trajectory.Ends;
        var (begins, ends) = (target.Trajectory.Begins, Instant.Min(outcome.Ended, last));
        var points = ImmutableArray.CreateBuilder<Geodetic>(PathPoints + 1);
        for (var i = 0; i <= PathPoints; i++)
        {
            var time = begins + (ends - begins) * ((double)i / PathPoints);
            var place = target.IsSteered && story is not null ? story.Truth.PlaceOf(outcome.Id, time) : target.Trajectory.At(time).Position;
            points.Add(Wgs84.ToGeodetic(place));
        }

        return new(outcome.Class, outcome.Class.IsThreat ? outcome.Fate : null, begins, ends, points.MoveToImmutable());
    }

    private static ImmutableArray<StoryIntercept> Intercepts(Scenario scenario, RunStory story) =>
    [
        .. from joined in story.Entries
           where joined.Entry is RoundEnded && !joined.Target.IsNone
           let ended = (RoundEnded)joined.Entry
           select new StoryIntercept(
               scenario.Targets[joined.Target.Value].Description.Class,
               PlaceOf(scenario, joined.Target.Value, ended.Time),
               ended.Fate == RoundFate.Killed,
               story.Cast.Units[ended.Unit.Value].Name),
    ];

    private static Geodetic PlaceOf(Scenario scenario, int target, Instant time) =>
        Wgs84.ToGeodetic(scenario.Targets[target].Trajectory.At(time).Position);
}
