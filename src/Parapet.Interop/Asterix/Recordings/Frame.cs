using Parapet.Interop.Captures;

namespace Parapet.Interop.Asterix.Recordings;

/// <summary>Data blocks that a recording keeps together: a datagram, a frame, or one block of a raw recording.</summary>
internal readonly ref struct Frame
{
    /// <summary>Of the first block's first octet, from the first of the recording.</summary>
    public long Offset { get; init; }

    public RecordedTime Time { get; init; }

    public ReadOnlySpan<byte> Blocks { get; init; }

    /// <summary>Of the whole frame; 0 of a datagram.</summary>
    public int Length { get; init; }

    /// <summary>Which packet of a capture it is; 0 elsewhere.</summary>
    public long Packet { get; init; }

    /// <summary>To whom it was sent; of a capture alone.</summary>
    public Endpoint Destination { get; init; }
}
