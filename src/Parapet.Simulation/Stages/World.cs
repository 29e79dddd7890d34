using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;
using Parapet.Tracking.Keeping;

namespace Parapet.Simulation.Stages;

/// <summary>The state of one run: truth, sensors and their keepers, posts, rounds in flight, and what is due.</summary>
internal sealed class World
{
    public World(Scenario scenario, RandomSource random)
    {
        Scenario = scenario;
        Random = random;
        Truth = new Truth(scenario.Targets);
        Join = new TruthJoin(Truth);
        Radars = [.. scenario.Sensors.Select(sensor => Parts.Radar(sensor, scenario.Terrain, random))];
        RoundsGuided = new int[Radars.Length];
        Keepers = [.. scenario.Sensors.Select((sensor, i) => Parts.Keeper(sensor, Radars[i]))];
        Posts = [.. scenario.Posts.Select(post => Parts.Post(post, scenario, random))];
    }

    public Scenario Scenario { get; }

    public RandomSource Random { get; }

    public Truth Truth { get; }

    public TruthJoin Join { get; }

    public Agenda Agenda { get; } = new();

    public Journal Journal { get; } = new();

    public DigestLog Digests { get; } = new();

    public RadarSite[] Radars { get; }

    public ITrackKeeper[] Keepers { get; }

    public Post[] Posts { get; }

    public List<Round> Rounds { get; } = [];

    /// <summary>Rounds in the air that each radar guides.</summary>
    public int[] RoundsGuided { get; }

    public Post PostOf(NodeId node) => Posts[node.Value - CommandPostPlacement.FirstNode];
}
