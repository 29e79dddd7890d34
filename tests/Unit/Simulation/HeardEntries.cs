using Parapet.Record;

namespace Parapet.Tests.Unit.Simulation;

/// <summary>Keeps what it hears of some kinds of entry.</summary>
internal sealed class HeardEntries(params EntryKind[] wanted) : IRecorder
{
    private readonly List<IEntry> _entries = [];

    public bool Wants(EntryKind kind) => wanted.Contains(kind);

    public void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry> => _entries.Add(entry);

    public TEntry[] Of<TEntry>() => [.. _entries.OfType<TEntry>()];
}
