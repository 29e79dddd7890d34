namespace Parapet.Interop.Captures;

/// <summary>One packet as a capture keeps it, headers and all.</summary>
internal readonly ref struct CapturedPacket
{
    /// <summary>Which headers come first, by the number that captures give to links.</summary>
    public int Link { get; init; }

    /// <summary>Null where the capture keeps none.</summary>
    public long? UnixNanoseconds { get; init; }

    /// <summary>Of the first byte, from the first of the capture.</summary>
    public long Offset { get; init; }

    /// <summary>What was kept of it.</summary>
    public ReadOnlySpan<byte> Bytes { get; init; }
}
