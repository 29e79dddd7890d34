using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Earth.Propagation.Paths;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Deployment;

/// <summary>What stands in every option: the national centre, its radars on the ground and in the air, and its satellite.</summary>
public sealed record NationalDeployment(
    CommandPostPlacement Post, ImmutableArray<SensorPlacement> Sensors, LaunchWarningPlacement? LaunchWarning)
{
    private static readonly NodeId Node = new(CommandPostPlacement.FirstNode);
    private static readonly Duration Cycle = Duration.FromSeconds(2);
    private static readonly Duration ReportingDelay = Duration.FromSeconds(1);

    /// <summary>Wide enough for an airliner's standard turn.</summary>
    private static readonly Length OrbitWidth = 25.Kilometres;

    /// <summary>Places the study's national assets, for one reading of the public record.</summary>
    public static NationalDeployment Of(StudyDefinition study, ResolvedCatalogue catalogue, Theatre theatre)
    {
        var national = study.National;
        var post = new CommandPostPlacement
        {
            Node = Node,
            Name = national.Post,
            System = "",
            Doctrine = catalogue.Doctrines[national.Doctrine],
            Cycle = Cycle,
        };
        var sensors = national.Sensors.Select((sensor, i) => Sensor(sensor, i, study, catalogue, theatre));
        var warning = national.LaunchWarning is { } satellite
            ? new LaunchWarningPlacement(catalogue.LaunchWarnings[satellite], Node)
            : null;
        return new(post, [.. sensors], warning);
    }

    private static SensorPlacement Sensor(NationalSensor sensor, int index, StudyDefinition study, ResolvedCatalogue catalogue, Theatre theatre)
    {
        var radar = catalogue.Radars[sensor.Radar];
        return new()
        {
            Id = new(index),
            Name = sensor.Name,
            Radar = radar,
            Station = sensor.OrbitLength is { } length
                ? Airborne(sensor, radar, length, catalogue.Orbits[sensor.Radar], study, catalogue, theatre)
                : OnGround(sensor, radar, study.Propagation.Effects(study.Weather, catalogue.Draw), theatre),
            Boresight = sensor.Boresight,
            Post = Node,
            ReportingDelay = ReportingDelay,
        };
    }

    private static Station OnGround(NationalSensor sensor, RadarDescription radar, PropagationEffects effects, Theatre theatre)
    {
        var ground = theatre.OnGround(sensor.At);
        var antenna = ground.WithHeight(ground.Height + radar.MastHeight);
        return theatre.StationOf(antenna, radar, effects);
    }

    private static Station Airborne(
        NationalSensor sensor, RadarDescription radar, Length length, Speed speed, StudyDefinition study, ResolvedCatalogue catalogue, Theatre theatre)
    {
        var (airframe, orbit) = Orbit(sensor, radar, length, speed, study.TimeLimit);
        var path = RouteFlight.Fly(airframe, orbit, Instant.Start, SmoothEarth.Instance);
        var centre = sensor.At.WithHeight(radar.MastHeight);

        // Nine kilometres up, a horizon changes little along an orbit: one mask at its middle stands for all of it.
        // Its lobes are so narrow that they wash out along the way: no multipath.
        var effects = study.Propagation.Effects(study.Weather, catalogue.Draw) with { Multipath = false };
        var reach = radar.InstrumentedRange;
        return Station.Airborne(
            path, [new HorizonPost(centre, theatre.MaskOf(centre, reach), theatre.PropagationOf(centre, reach, radar.Band.TypicalFrequency, effects))]);
    }

    /// <summary>Whether an airborne radar's orbit can be flown in a reading of the public record.</summary>
    /// <exception cref="ArgumentException">Its turns do not fit its legs, or it flies too high.</exception>
    internal static void CheckOrbit(NationalSensor sensor, Length length, ResolvedCatalogue catalogue, Duration timeLimit)
    {
        var (airframe, orbit) = Orbit(sensor, catalogue.Radars[sensor.Radar], length, catalogue.Orbits[sensor.Radar], timeLimit);
        RouteFlight.Check(airframe, orbit);
    }

    /// <summary>Rounds enough for the whole run.</summary>
    private static (AirframeDescription Airframe, Waypoint[] Orbit) Orbit(
        NationalSensor sensor, RadarDescription radar, Length length, Speed speed, Duration timeLimit)
    {
        var roundTrip = 2 * (length.Metres + OrbitWidth.Metres) / speed.MetresPerSecond;
        var rounds = 1 + (int)Math.Ceiling(timeLimit.Seconds / roundTrip);
        var airframe = new AirframeDescription
        {
            CruiseSpeed = speed,
            TurnLimit = Acceleration.FromStandardGravities(0.6),
            ClimbLimit = 10.MetresPerSecond,
            Ceiling = 15.Kilometres,
        };
        return (airframe, Racetrack.Waypoints(sensor.At.WithHeight(radar.MastHeight), sensor.OrbitHeading, length, OrbitWidth, rounds));
    }
}
