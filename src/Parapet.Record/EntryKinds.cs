namespace Parapet.Record;

/// <summary>A set of kinds of entry.</summary>
public readonly record struct EntryKinds
{
    private readonly ulong _bits;

    private EntryKinds(ulong bits) => _bits = bits;

    public static EntryKinds None => default;

    /// <summary>Every kind there is.</summary>
    public static EntryKinds All { get; } = Of(Enum.GetValues<EntryKind>());

    /// <summary>These and no others; a kind named twice is in it once.</summary>
    public static EntryKinds Of(params ReadOnlySpan<EntryKind> kinds)
    {
        var bits = 0UL;
        foreach (var kind in kinds)
        {
            bits |= 1UL << (int)kind;
        }

        return new(bits);
    }

    /// <summary>What any of several recorders wants.</summary>
    public static EntryKinds WantedBy(ReadOnlySpan<IRecorder> recorders)
    {
        var wanted = None;
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            foreach (var recorder in recorders)
            {
                wanted |= recorder.Wants(kind) ? Of(kind) : None;
            }
        }

        return wanted;
    }

    public static EntryKinds operator |(EntryKinds a, EntryKinds b) => new(a._bits | b._bits);

    public static EntryKinds operator -(EntryKinds a, EntryKinds b) => new(a._bits & ~b._bits);

    /// <summary>Whether a kind is one of them.</summary>
    public bool Contains(EntryKind kind) => (_bits >> (int)kind & 1) != 0;
}
