using System.Collections.Immutable;
using Parapet.BattleManagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Terrain;
using Parapet.Foundation.Randomness;
using Parapet.Fusion;
using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Tracking.Keeping;

namespace Parapet.Simulation.Stages;

/// <summary>Makes the working parts of a run from the placements of its scenario.</summary>
internal static class Parts
{
    private static readonly TrackKeeperSettings KeeperSettings = new();

    public static RadarSite Radar(SensorPlacement sensor, IElevation ground, RandomSource random) =>
        new(sensor.Id, sensor.Radar, sensor.Station, sensor.Boresight, sensor.Bias, ground, sensor.Radar.Registration?.Draw(sensor.Id, random) ?? MeasurementBias.None)
        {
            InOrder = Availability.Holds(sensor.Id, sensor.Radar, random),
        };

    public static ITrackKeeper Keeper(SensorPlacement sensor, RadarSite radar, ITrackKeeperRun? own) =>
        own?.Of(sensor.Keeper, radar.Model) ?? TrackKeepers.Of(sensor.Keeping, sensor.Keeper, radar.Model, KeeperSettings);

    public static Post Post(CommandPostPlacement placement, Scenario scenario, RandomSource random, OwnModelRuns? own)
    {
        var units = scenario.FireUnits.Where(unit => unit.Post == placement.Node).ToArray();
        ImmutableArray<DefendedAsset> assets = [.. scenario.Assets, .. scenario.OwnSites];
        var commander = new CommandPost(
            new()
            {
                Node = placement.Node,
                Name = placement.Name,
                Doctrine = placement.Doctrine,
                Assets = assets,
                OwnThreats = own?.Threats?.Of(new(assets, placement.Doctrine.HarmRadius)),
                OwnFire = own?.Fire?.Of(new(assets, [.. units.Select(unit => unit.Site)], placement.Doctrine)),
                Corridors = placement.Corridors,
                ExpectsLightObjects = scenario.Targets.Any(target => target.Description.Features is not null),
                Zones = placement.Zones,
                Units = [.. units.Select(unit => unit.Site)],
                KnownUnits = placement.Doctrine.Discipline is null ? [] : [.. scenario.FireUnits.Where(unit => unit.Post != placement.Node).Select(unit => unit.Site)],
                ControlsFighters = scenario.FighterStations.Any(station => station.Post == placement.Node),
            },
            random,
            scenario.Terrain);
        foreach (var unit in commander.Units)
        {
            unit.InOrder = Availability.Holds(unit.Id, unit.Description, random);
        }

        var keepers = scenario.Sensors.Where(sensor => sensor.Post == placement.Node).Select(sensor => sensor.Keeper).ToImmutableArray();
        var listening = scenario.ListeningFields.Where(field => field.Post == placement.Node).Select(field => field.Keeper);
        var picture = new AirPicture(placement.Node, [.. keepers, .. listening], scenario.Correlation, Registration(scenario, keepers));
        NodeId[] sources =
        [
            .. scenario.Links.Where(link => link.To == placement.Node && (link.Description.Carries & LinkContent.FireControlTracks) != 0).Select(link => link.From),
        ];
        return new(placement, picture, commander, units.ToDictionary(unit => unit.Id, unit => scenario.Sensors[unit.EngagementRadar.Value]), sources);
    }

    /// <summary>Null where posts take tracks as they are told, and for a post without a radar to hold them against.</summary>
    private static PictureRegistration? Registration(Scenario scenario, ImmutableArray<NodeId> own)
    {
        if (scenario.Registration == RegistrationRule.None)
        {
            return null;
        }

        var known = scenario.Sensors.Select(sensor => new RegisteredKeeper(sensor.Keeper, sensor.Station.FrameAt, Expected(sensor.Radar)) { Stands = !sensor.Station.IsAirborne });
        ImmutableArray<RegisteredKeeper> all = [.. known];
        return PictureRegistration.BestOf(all.Where(keeper => own.Contains(keeper.Keeper))) is { } reference ? new(all, reference) : null;
    }

    private static SensorBias Expected(RadarDescription radar) => radar.Registration is { } sigma
        ? new(sigma.RangeSigma, sigma.AzimuthSigma, sigma.ClockSigma) { Elevation = sigma.ElevationSigma }
        : default;
}
