namespace Parapet.Record;

/// <summary>Hears nothing.</summary>
public sealed class NoRecorder : IRecorder
{
    private NoRecorder()
    {
    }

    public static NoRecorder Instance { get; } = new();

    public bool Wants(EntryKind kind) => false;

    public void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry>
    {
    }
}
