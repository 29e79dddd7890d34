using Parapet.Campaigns.Results;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Stages;

namespace Parapet.Campaigns.Running;

/// <summary>Counts what there is to do in runs, one after another.</summary>
internal sealed class WorkTally : IRecorder, IStageObserver
{
    private static readonly EntryKinds Wanted =
        EntryKinds.Of(EntryKind.RunEnded, EntryKind.ScanCompleted, EntryKind.PlotTaken, EntryKind.TrackReported, EntryKind.MessageHeard, EntryKind.RoundState);

    private readonly long[] _kinds = new long[Enum.GetValues<EntryKind>().Length];
    private readonly long[] _things = new long[Enum.GetValues<Stage>().Length];
    private long _tracksHeard;

    public StudyWork Work => new(
        (int)_kinds[(int)EntryKind.RunEnded], _kinds[(int)EntryKind.ScanCompleted], _things[(int)Stage.Sense], _kinds[(int)EntryKind.PlotTaken], _things[(int)Stage.Track],
        _kinds[(int)EntryKind.TrackReported] + _tracksHeard, _things[(int)Stage.Command], _kinds[(int)EntryKind.RoundState]);

    public bool Wants(EntryKind kind) => Wanted.Contains(kind);

    public void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry>
    {
        _kinds[(int)TEntry.KindOf]++;
        _tracksHeard += entry is MessageHeard { Content: LinkContent.Tracks } ? 1 : 0;
    }

    public void Begin(Stage stage, Instant now)
    {
    }

    public void End(Stage stage)
    {
    }

    public void Count(Stage stage, int things) => _things[(int)stage] += things;
}
