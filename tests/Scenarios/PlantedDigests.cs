using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Stages;

namespace Parapet.Tests.Scenarios;

/// <summary>Digests of a run in which one stage brings forth one thing more, at one of its steps.</summary>
/// <param name="stage">In which it is planted.</param>
/// <param name="step">Which of the stage's steps, from 0; none where it is negative.</param>
internal sealed class PlantedDigests(Stage stage, int step) : IRecorder, IStageObserver
{
    public DigestLog Log { get; } = new();

    /// <summary>How often each stage has begun.</summary>
    public Dictionary<Stage, int> Begun { get; } = Enum.GetValues<Stage>().ToDictionary(known => known, _ => 0);

    /// <summary>When it was planted.</summary>
    public Instant At { get; private set; }

    public bool Wants(EntryKind kind) => Log.Wants(kind);

    public void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry> => Log.Take(entry);

    public void Begin(Stage begun, Instant now)
    {
        Log.Begin(begun, now);
        if (Begun[begun]++ == step && begun == stage)
        {
            At = now;
            var node = new NodeId(0);
            Log.Take(new TrackDropped(now, node, new TrackNumber(node, 0)));
        }
    }

    public void End(Stage ended) => Log.End(ended);
}
