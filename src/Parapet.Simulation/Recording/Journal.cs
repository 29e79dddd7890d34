using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Simulation.Recording;

/// <summary>What happened in a run, in the order in which it happened. Everything outside reads this, never the world.</summary>
public sealed class Journal
{
    private readonly List<JournalEntry> _entries = [];

    public IReadOnlyList<JournalEntry> Entries => _entries;

    public ImmutableArray<JournalEntry> Snapshot() => [.. _entries];

    public void Note(
        Instant time,
        JournalKind kind,
        int target = -1,
        int party = -1,
        int fireUnit = -1,
        TrackNumber track = default,
        int engagement = -1,
        int detail = -1,
        double value = 0) =>
        _entries.Add(new(time, kind, target, party, fireUnit, track, engagement, detail, value));
}
