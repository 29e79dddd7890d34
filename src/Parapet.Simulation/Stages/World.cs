using Parapet.Flight.Endgame;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Tracking.Keeping;

namespace Parapet.Simulation.Stages;

/// <summary>The state of one run: truth, sensors and their keepers, posts, engagements, and what is due.</summary>
internal sealed class World
{
    private readonly IRecorder _recorder;
    private readonly EntryKinds _wanted;

    public World(Scenario scenario, RandomSource random, IRecorder recorder, RaidShare? share = null, OwnModelRuns? own = null)
    {
        _recorder = recorder;
        _wanted = EntryKinds.WantedBy([recorder]);
        Scenario = scenario;
        Random = random;
        Truth = new Truth(scenario.Targets);
        Defence = new DefenceState(scenario);
        Radars = [.. scenario.Sensors.Select(sensor => Parts.Radar(sensor, scenario.Terrain, random))];
        if (share?.Of(scenario, random) is { } scans)
        {
            for (var i = 0; i < Radars.Length; i++)
            {
                Radars[i].Share = scans[i];
            }
        }

        RoundsGuided = new int[Radars.Length];
        Keepers = [.. scenario.Sensors.Select((sensor, i) => Parts.Keeper(sensor, Radars[i], own?.Trackers))];
        Posts = [.. scenario.Posts.Select(post => Parts.Post(post, scenario, random, own))];
    }

    public Scenario Scenario { get; }

    public RandomSource Random { get; }

    /// <summary>Another law for what arrivals come to; null where their chances say it.</summary>
    public IArrivalLaw? Arrivals { get; init; }

    public Truth Truth { get; }

    /// <summary>What of the defence stands.</summary>
    public DefenceState Defence { get; }

    public Agenda Agenda { get; } = new();

    public RadarSite[] Radars { get; }

    public ITrackKeeper[] Keepers { get; }

    public Post[] Posts { get; }

    public EngagementBook Engagements { get; } = new();

    /// <summary>What fighters have shot.</summary>
    public AirWeapons AirWeapons { get; } = new();

    /// <summary>Rounds in the air that each radar guides.</summary>
    public int[] RoundsGuided { get; }

    public Post PostOf(NodeId node) => Posts[node.Value - CommandPostPlacement.FirstNode];

    /// <summary>Whether anybody listens to entries of a kind: worth asking before work is done for one.</summary>
    public bool Wants(EntryKind kind) => _wanted.Contains(kind);

    /// <summary>Gives an entry to whoever listens.</summary>
    public void Note<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry>
    {
        if (_wanted.Contains(TEntry.KindOf))
        {
            _recorder.Take(entry);
        }
    }
}
