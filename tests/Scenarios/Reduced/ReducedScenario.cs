using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.Fighters;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Terrain;
using Parapet.Flight.Endgame;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Sensing.Assessment;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Tracking.Keeping;

namespace Parapet.Tests.Scenarios.Reduced;

/// <summary>A world around one place, built up part by part; on smooth earth unless a ground is given.</summary>
internal sealed class ReducedScenario
{
    public static readonly Geodetic Centre = Geodetic.FromDegrees(39, 35);

    private static readonly ConcurrentDictionary<InterceptorDescription, RoundType> Rounds = new();

    private readonly List<SensorPlacement> _sensors = [];
    private readonly List<CommandPostPlacement> _posts = [];
    private readonly List<FireUnitPlacement> _units = [];
    private readonly List<DirectedLink> _links = [];
    private readonly List<Target> _targets = [];
    private readonly List<FighterStation> _fighters = [];

    public TrackKeeperKind Keeping { get; init; }

    public IElevation Ground { get; init; } = SmoothEarth.Instance;

    public KillAssessmentDescription KillAssessment { get; init; } = ReducedParts.PerfectAssessment;

    public RegistrationRule Registration { get; init; }

    public Duration Cycle { get; init; } = Duration.FromSeconds(1);

    /// <summary>What flights the centre knows of.</summary>
    public List<FlightPlan> Plans { get; } = [];

    /// <summary>A national centre: a post that commands no system.</summary>
    public NodeId AddCentre()
    {
        var node = AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)), "centre");
        _posts[^1] = _posts[^1] with { System = "" };
        return node;
    }

    public NodeId AddPost(DoctrineDescription doctrine, string name = "post")
    {
        var node = new NodeId(CommandPostPlacement.FirstNode + _posts.Count);
        _posts.Add(new()
        {
            Node = node,
            Name = $"{name} {_posts.Count + 1}",
            System = $"system of {name} {_posts.Count + 1}",
            Doctrine = doctrine,
            Cycle = Cycle,
        });
        return node;
    }

    public SensorId AddRadar(NodeId post, RadarDescription radar, MeasurementBias bias = default)
    {
        var id = new SensorId(_sensors.Count);
        var antenna = Centre.WithHeight(Ground.HeightAt(Centre.Latitude, Centre.Longitude) + radar.MastHeight);
        IHorizonMask horizon = Ground is SmoothEarth
            ? new SmoothHorizon(antenna.Height)
            : HorizonMask.Build(Ground, antenna, 150.Kilometres);
        _sensors.Add(new()
        {
            Id = id,
            Name = radar.Name,
            Radar = radar,
            Station = Station.Fixed(antenna, horizon),
            Boresight = Azimuth.North,
            Post = post,
            ReportingDelay = Duration.Zero,
            Bias = bias,
            Keeping = Keeping,
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

    /// <summary>A post with a radar and a fire unit of its own: a system complete in itself.</summary>
    public NodeId AddSystem(
        DoctrineDescription doctrine, FireUnitDescription unit, InterceptorDescription interceptor, RadarDescription? radar = null)
    {
        var post = AddPost(doctrine);
        AddFireUnit(post, AddRadar(post, radar ?? ReducedParts.ExactRadar), unit, interceptor);
        return post;
    }

    /// <summary>A station of fighters at the centre, on patrol to the north of it.</summary>
    public void AddFighters(NodeId control, FighterDescription fighter, int aircraft, int onPatrol, Func<FighterStation, FighterStation>? change = null)
    {
        var station = new FighterStation
        {
            Name = $"station {_fighters.Count + 1}",
            Fighter = fighter,
            Post = control,
            Base = Centre,
            Patrol = Geodetic.FromDegrees(39.3, 35, 8_000),
            Heading = Azimuth.FromDegrees(90),
            Leg = 40.Kilometres,
            Aircraft = aircraft,
            Missiles = [.. fighter.Weapons.Select(carried => carried.Count * aircraft * 4)],
            OnPatrol = onPatrol,
            Scramble = Duration.FromSeconds(60),
            Identification = FighterIdentification.ByControl,
            ByDay = true,
        };
        _fighters.Add(change?.Invoke(station) ?? station);
    }

    public void AddTarget(TargetDescription description, Trajectory trajectory, Transponder transponder = default, Terminal terminal = default) =>
        _targets.Add(new(new(_targets.Count), description, trajectory, transponder) { Terminal = terminal });

    /// <summary>Adds hostile aircraft, all of one kind, in the order of their flights.</summary>
    public void AddRaid(IEnumerable<Trajectory> flights)
    {
        foreach (var flight in flights)
        {
            AddTarget(ReducedParts.Target, flight);
        }
    }

    public void Tie(NodeId from, NodeId to, LinkDescription link, Instant? cutAt = null) =>
        _links.Add(new() { From = from, To = to, Description = link, CutAt = cutAt ?? Instant.Never });

    public void TieBothWays(NodeId a, NodeId b, LinkDescription link, Instant? cutAt = null)
    {
        Tie(a, b, link, cutAt);
        Tie(b, a, link, cutAt);
    }

    public Scenario Build(double timeLimitSeconds = 3_600) => FighterFormation.Enter(Laid(timeLimitSeconds), new(1, 0));

    private Scenario Laid(double timeLimitSeconds) => new()
    {
        Name = "reduced",
        Terrain = Ground,
        Sensors = [.. _sensors],
        Posts = [.. _posts],
        FireUnits = [.. _units],
        FighterStations = [.. _fighters],
        Links = [.. _links],
        Assets = [new DefendedAsset("centre", Centre, 5.Kilometres, 1)],
        Targets = [.. _targets],
        Aims = [.. _targets.Select(target => target.Description.Class.IsThreat ? 0 : -1)],
        KillAssessment = KillAssessment,
        Registration = Registration,
        FlightPlans = [.. Plans],
        TimeLimit = Duration.FromSeconds(timeLimitSeconds),
    };

    /// <summary>The scenario with targets that go for parts of the defence, which every hit puts out for one time.</summary>
    /// <param name="attacks">For each target its part.</param>
    public Scenario Struck(ImmutableArray<DefencePart> attacks, double repairSeconds, double putOut = 1)
    {
        var repair = Duration.FromSeconds(repairSeconds);
        var damage = new PartDamage(50.Metres, Ratio.Of(putOut), repair, repair);
        return Build() with { Attacks = attacks, Strikes = new() { Radar = damage, Launcher = damage, CommandPost = damage } };
    }

    private static RoundType RoundOf(InterceptorDescription interceptor) => Rounds.GetOrAdd(interceptor, RoundTypes.Of);
}
