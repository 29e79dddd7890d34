using Parapet.Record;

namespace Parapet.Judging.Joining;

/// <summary>Hears the entries of a record together with the target that each was about.</summary>
public interface IJoinedListener
{
    /// <summary>What it wants to hear of, beyond what a judge listens to anyway.</summary>
    EntryKinds Wanted { get; }

    /// <summary>Takes in an entry, one after another as the run noted them.</summary>
    /// <param name="target">None where the entry is about no target, or about none that flies.</param>
    void Take<TEntry>(in TEntry entry, TruthNumber target)
        where TEntry : struct, IEntry<TEntry>;
}
