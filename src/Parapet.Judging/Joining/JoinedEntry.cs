using Parapet.Record;

namespace Parapet.Judging.Joining;

/// <summary>An entry and the target that it was about.</summary>
/// <param name="Target">None where it is about no target, or about none that flies.</param>
public readonly record struct JoinedEntry(IEntry Entry, TruthNumber Target)
{
    public Instant Time => Entry.Time;

    public EntryKind Kind => Entry.Kind;
}
