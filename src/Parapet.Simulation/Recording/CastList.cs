using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Stages;

namespace Parapet.Simulation.Recording;

/// <summary>Tells the record who takes part, at its head, and what the magazines hold, at its end.</summary>
internal static class CastList
{
    private static readonly TargetClass[] Classes = Enum.GetValues<TargetClass>();

    public static void Declare(World world, RunDeclared? run)
    {
        if (run is { } declared)
        {
            world.Note(declared);
        }

        DeclareNodes(world);
        DeclareSensors(world);
        DeclareFireUnits(world);
        DeclareFighters(world);
        DeclareAssets(world);
        DeclareTargets(world);
    }

    /// <summary>Post by post, unit by unit, in the order of their magazines.</summary>
    public static void CountMagazines(World world, Instant now)
    {
        foreach (var post in world.Posts)
        {
            foreach (var unit in post.Commander.Units)
            {
                for (var type = 0; type < world.Scenario.FireUnits[unit.Id.Value].Interceptors.Length; type++)
                {
                    var left = unit.Ready(type) + unit.Committed(type) + unit.Loading(type) + unit.Held(type);
                    world.Note(new MagazineCounted(now, unit.Id, type, unit.Spent(type), left));
                }
            }
        }
    }

    private static void DeclareNodes(World world)
    {
        foreach (var post in world.Posts)
        {
            var role = post.Commander.Units.Length > 0 ? NodeRole.FiringPost : NodeRole.Centre;
            world.Note(new NodeDeclared(Instant.Start, post.Placement.Node, role, post.Placement.Name, post.Placement.System, post.Placement.Corridors.Length));
        }

        foreach (var gateway in world.Scenario.Gateways)
        {
            world.Note(new NodeDeclared(Instant.Start, gateway.Node, NodeRole.Gateway, gateway.Name, "", 0));
        }
    }

    private static void DeclareSensors(World world)
    {
        foreach (var sensor in world.Scenario.Sensors)
        {
            world.Note(new SensorDeclared(
                Instant.Start, sensor.Id, sensor.Name, sensor.Radar.Id, sensor.Post, sensor.Station.IsAirborne, sensor.Station.FrameAt(Instant.Start).Origin,
                sensor.Boresight, sensor.Radar.SectorWidth, sensor.Radar.InstrumentedRange,
                sensor.Radar.Interrogator?.Modes ?? IffModes.None));
        }
    }

    private static void DeclareFireUnits(World world)
    {
        foreach (var unit in world.Scenario.FireUnits)
        {
            world.Note(new FireUnitDeclared(
                Instant.Start, unit.Id, unit.Site.Description.Name, unit.Post, unit.EngagementRadar, unit.Site.Place, unit.Site.Boresight, unit.Site.SectorWidth));
            for (var type = 0; type < unit.Interceptors.Length; type++)
            {
                var round = unit.Interceptors[type];
                world.Note(new RoundTypeDeclared(
                    Instant.Start, unit.Id, type, round.Id, round.Name, unit.Site.Description.Magazines[type].Ready, round.UnitCost,
                    Length.Max(round.AgainstAircraft.MaximumRange, round.AgainstBallistic.MaximumRange), round.RoundsPerShot));
                foreach (var target in Classes)
                {
                    world.Note(new KillChanceDeclared(Instant.Start, unit.Id, type, target, round.KillProbabilityAgainst(target)));
                }
            }
        }
    }

    private static void DeclareFighters(World world)
    {
        foreach (var (i, station) in world.Scenario.FighterStations.Index())
        {
            var unit = world.Scenario.UnitOf(i);
            world.Note(new FireUnitDeclared(Instant.Start, unit, station.Name, station.Post, new(-1), station.Base, station.Heading, 360.Degrees));
            world.Note(new FighterStationDeclared(
                Instant.Start, unit, station.Name, station.Fighter.Id, station.Post, station.Aircraft, station.OnPatrol, station.Patrol, station.Fighter.FlyingHour));
            foreach (var (type, carried) in station.Fighter.Weapons.Index())
            {
                var weapon = carried.Weapon;
                world.Note(new RoundTypeDeclared(Instant.Start, unit, type, weapon.Id, weapon.Name, Math.Min(carried.Count * station.Aircraft, station.Missiles[type]), weapon.UnitCost, weapon.Range, RoundsPerShot: 1));
                foreach (var target in Classes)
                {
                    world.Note(new KillChanceDeclared(Instant.Start, unit, type, target, weapon.KillProbability[(int)target]));
                }
            }
        }
    }

    private static void DeclareAssets(World world)
    {
        for (var i = 0; i < world.Scenario.Assets.Length; i++)
        {
            var asset = world.Scenario.Assets[i];
            world.Note(new AssetDeclared(Instant.Start, i, asset.Name, asset.Place, asset.Radius, asset.Value));
        }
    }

    private static void DeclareTargets(World world)
    {
        for (var i = 0; i < world.Truth.Count; i++)
        {
            var target = world.Truth[new(i)];
            world.Note(new TargetDeclared(
                Instant.Start, new(i), target.Description.Class, target.Description.Id, target.Description.Name, target.Trajectory.Begins, target.Trajectory.Ends,
                world.Scenario.Aims[i], world.Scenario.AttackOf(new(i)), target.Description.UnitCost, target.Description.IsDecoy, target.Transponder.Working, target.Transponder.Modes, target.Transponder.CombatModes,
                target.Transponder.CombatBegins, target.Transponder.CombatEnds));
        }
    }
}
