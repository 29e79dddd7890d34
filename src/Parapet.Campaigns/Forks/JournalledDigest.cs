using Parapet.Record;
using Parapet.Record.Journal;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Stages;

namespace Parapet.Campaigns.Forks;

/// <summary>Writes the journal of a run and keeps the digest of each of its steps.</summary>
internal sealed class JournalledDigest(Stream file, EntryKinds kept) : IRecorder, IStageObserver, IDisposable
{
    private readonly JournalWriter _journal = new(file, kept);

    public DigestLog Digests { get; } = new();

    /// <inheritdoc/>
    public bool Wants(EntryKind kind) => _journal.Wants(kind) || Digests.Wants(kind);

    /// <inheritdoc/>
    public void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry>
    {
        if (_journal.Wants(TEntry.KindOf))
        {
            _journal.Take(entry);
        }

        if (Digests.Wants(TEntry.KindOf))
        {
            Digests.Take(entry);
        }
    }

    /// <inheritdoc/>
    public void Begin(Stage stage, Instant now) => Digests.Begin(stage, now);

    /// <inheritdoc/>
    public void End(Stage stage) => Digests.End(stage);

    /// <inheritdoc/>
    public void Dispose() => _journal.Dispose();
}
