using Parapet.Record;

namespace Parapet.Judging.Joining;

/// <summary>Keeps a run's verdicts in memory, each with its target, for who tells the story of the run afterwards.</summary>
/// <param name="wanted">The kinds to keep.</param>
public sealed class JoinedRecord(EntryKinds wanted) : IJoinedListener
{
    private readonly List<JoinedEntry> _entries = [];

    /// <summary>What stories are made of: verdicts, shots and fates, without plots, messages and samples.</summary>
    public static EntryKinds Story { get; } = EntryKinds.Of(
        EntryKind.EmitterState, EntryKind.Alerted, EntryKind.TrackConfirmed, EntryKind.AutonomyChanged,
        EntryKind.Identified, EntryKind.ShotPossible, EntryKind.Ordered, EntryKind.ShotRefused, EntryKind.Launched, EntryKind.Lapsed,
        EntryKind.RoundEnded, EntryKind.Judged, EntryKind.Moved, EntryKind.DefenceStruck, EntryKind.DefenceRepaired, EntryKind.FateMet,
        EntryKind.FighterPhaseChanged, EntryKind.FighterSaw, EntryKind.BurstFired, EntryKind.BurstPassed,
        EntryKind.NavigationLost);

    /// <summary>The story, and when radars could first have seen what it is about: dearer, since sights must be sampled.</summary>
    public static EntryKinds StoryWithSights { get; } = Story | EntryKinds.Of(EntryKind.SightGained);

    /// <summary>In the order in which they were noted.</summary>
    public IReadOnlyList<JoinedEntry> Entries => _entries;

    /// <inheritdoc/>
    public EntryKinds Wanted => wanted;

    /// <inheritdoc/>
    public void Take<TEntry>(in TEntry entry, TruthNumber target)
        where TEntry : struct, IEntry<TEntry>
    {
        if (wanted.Contains(TEntry.KindOf))
        {
            _entries.Add(new(entry, target));
        }
    }
}
