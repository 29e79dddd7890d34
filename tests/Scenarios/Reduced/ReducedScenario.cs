using System.Collections.Concurrent;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;

namespace Parapet.Tests.Scenarios.Reduced;

/// <summary>A world on smooth earth around one place, built up part by part.</summary>
internal sealed class ReducedScenario
{
    public static readonly Geodetic Centre = Geodetic.FromDegrees(39, 35);

    private readonly List<SensorPlacement> _sensors = [];
    private readonly List<CommandPostPlacement> _posts = [];
    private readonly List<FireUnitPlacement> _units = [];
    private readonly List<DirectedLink> _links = [];
    private readonly List<Target> _targets = [];

    public NodeId AddPost(DoctrineDescription doctrine)
    {
        var node = new NodeId(CommandPostPlacement.FirstNode + _posts.Count);
        _posts.Add(new()
        {
            Node = node,
            Name = $"Post {_posts.Count + 1}",
            System = $"system-{_posts.Count + 1}",
            Doctrine = doctrine,
            Cycle = Duration.FromSeconds(1),
        });
        return node;
    }

    public SensorId AddRadar(NodeId post, RadarDescription radar)
    {
        var id = new SensorId(_sensors.Count);
        var antenna = Centre.WithHeight(radar.MastHeight);
        _sensors.Add(new()
        {
            Id = id,
            Name = radar.Name,
            Radar = radar,
            Station = Station.Fixed(antenna, new SmoothHorizon(antenna.Height)),
            Boresight = Azimuth.North,
            Post = post,
            ReportingDelay = Duration.Zero,
        });
        return id;
    }

    public void AddFireUnit(NodeId post, SensorId radar, FireUnitDescription unit, InterceptorDescription interceptor) =>
        _units.Add(new()
        {
            Site = new()
            {
                Id = new(_units.Count),
                Description = unit,
                Place = Centre,
                Boresight = Azimuth.North,
                SectorWidth = 360.Degrees,
                Rounds = [RoundOf(interceptor)],
            },
            Interceptors = [interceptor],
            Post = post,
            EngagementRadar = radar,
        });

    public void AddTarget(TargetDescription description, Trajectory trajectory, Transponder transponder = default) =>
        _targets.Add(new(new(_targets.Count), description, trajectory, transponder));

    /// <summary>Level flight at constant velocity from a place north of the centre, long enough to be fought.</summary>
    public static Trajectory Straight(double east, double north, double height, double speedEast, double speedNorth, double begins, double seconds)
    {
        var frame = LocalFrame.At(Centre);
        var states = new TargetState[(int)Math.Ceiling(seconds) + 1];
        for (var i = 0; i < states.Length; i++)
        {
            var t = seconds * i / (states.Length - 1);
            states[i] = new(
                frame.ToEcef(new Position<Enu>(east + speedEast * t, north + speedNorth * t, height)),
                frame.ToEcef(new Velocity<Enu>(speedEast, speedNorth, 0)));
        }

        return new(Instant.FromSeconds(begins), Instant.FromSeconds(begins + seconds), states, endsInImpact: false);
    }

    public void Tie(NodeId from, NodeId to, LinkDescription link) =>
        _links.Add(new() { From = from, To = to, Description = link });

    public Scenario Build(double timeLimitSeconds = 3_600) => new()
    {
        Name = "reduced",
        Terrain = SmoothEarth.Instance,
        Sensors = [.. _sensors],
        Posts = [.. _posts],
        FireUnits = [.. _units],
        Links = [.. _links],
        Assets = [new DefendedAsset("centre", Centre, 5.Kilometres, 1)],
        Targets = [.. _targets],
        Aims = [.. _targets.Select(target => target.Description.Class.IsThreat ? 0 : -1)],
        KillAssessment = ReducedParts.PerfectAssessment,
        TimeLimit = Duration.FromSeconds(timeLimitSeconds),
    };

    private static readonly ConcurrentDictionary<InterceptorDescription, RoundType> Rounds = new();

    private static RoundType RoundOf(InterceptorDescription interceptor) => Rounds.GetOrAdd(interceptor, RoundTypes.Of);
}
