using System.Collections.Immutable;

namespace Parapet.Record;

/// <summary>Several recorders that hear the same run, each only what it wants.</summary>
public sealed class Listeners(params ImmutableArray<IRecorder> recorders) : IRecorder
{
    private readonly EntryKinds _wanted = EntryKinds.WantedBy(recorders.AsSpan());

    public bool Wants(EntryKind kind) => _wanted.Contains(kind);

    public void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry>
    {
        foreach (var recorder in recorders)
        {
            if (recorder.Wants(TEntry.KindOf))
            {
                recorder.Take(entry);
            }
        }
    }
}
