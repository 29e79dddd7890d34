namespace Parapet.Record;

/// <summary>Hears what passes in a run, in the order in which it passes. It has no way to change it.</summary>
public interface IRecorder
{
    /// <summary>Whether entries of a kind are heeded. The run asks before it makes one, and its answer never changes during a run.</summary>
    bool Wants(EntryKind kind);

    /// <summary>Takes in an entry of a kind that <see cref="Wants"/>; of others it may be given some and passes them over.</summary>
    void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry>;
}
