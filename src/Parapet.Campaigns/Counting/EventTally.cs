using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;

namespace Parapet.Campaigns.Counting;

/// <summary>Hears of one run what decided it. All of it a judge listens to anyway: nothing is recorded for it.</summary>
/// <param name="scenario">With the raid that is met.</param>
internal sealed class EventTally(Scenario scenario) : IJoinedListener
{
    private const long NanosecondsInMillisecond = 1_000_000;

    private readonly List<RunEvent> _events = [];
    private readonly HashSet<TruthNumber> _held = [];

    /// <inheritdoc/>
    public EntryKinds Wanted { get; } = EntryKinds.Of(EntryKind.TrackConfirmed, EntryKind.Launched, EntryKind.RoundEnded, EntryKind.FateMet);

    /// <summary>In the order of time; of those at one time in the order in which they were noted.</summary>
    public ImmutableArray<RunEvent> Events() => [.. _events.OrderBy(one => one.Milliseconds)];

    /// <inheritdoc/>
    public void Take<TEntry>(in TEntry entry, TruthNumber target)
        where TEntry : struct, IEntry<TEntry>
    {
        switch (entry)
        {
            case TrackConfirmed confirmed when !target.IsNone && _held.Add(target):
                Note(RunEventKind.FirstDetection, confirmed.Track.FirstPlot, target, node: confirmed.Post.Value);
                Note(RunEventKind.FirstTrack, confirmed.Time, target, node: confirmed.Post.Value);
                break;
            case Launched launched:
                Note(RunEventKind.Launch, launched.Time, target, launched.Post.Value, launched.Unit.Value, launched.Round, TypeOf(launched));
                break;
            case RoundEnded ended:
                Note(RunEventKind.RoundEnded, ended.Time, target, ended.Post.Value, ended.Unit.Value, ended.Round, end: ended.Fate);
                break;
            case FateMet fate when KindOf(fate.Fate, target) is { } kind:
                Note(kind, fate.Time, target, unit: fate.Killer.Value);
                break;
        }
    }

    private RunEventKind? KindOf(TargetFate fate, TruthNumber target) => fate switch
    {
        TargetFate.Killed => ClassOf(target)?.IsThreat != true ? RunEventKind.FriendLost
            : scenario.Targets[target.Value].Description.IsDecoy ? RunEventKind.DecoyKilled : RunEventKind.Killed,
        TargetFate.HitAsset or TargetFate.HitDefence => RunEventKind.Leaked,
        TargetFate.FellHarmless => RunEventKind.FellHarmless,
        TargetFate.LostToJamming => RunEventKind.LostToJamming,
        _ => null,
    };

    private TargetClass? ClassOf(TruthNumber target) => target.IsNone ? null : scenario.Targets[target.Value].Description.Class;

    private string TypeOf(in Launched launched) => scenario.RoundOf(launched.Unit, launched.InterceptorType);

    private void Note(
        RunEventKind kind, Instant time, TruthNumber target, int node = -1, int unit = -1, int round = -1, string interceptor = "", RoundFate? end = null) =>
        _events.Add(new(kind, time.Nanoseconds / NanosecondsInMillisecond, target.IsNone ? -1 : target.Value, ClassOf(target), node, unit, round, interceptor, end));
}
