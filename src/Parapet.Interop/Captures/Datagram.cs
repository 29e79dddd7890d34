namespace Parapet.Interop.Captures;

/// <summary>What one UDP datagram of a capture carried. Its bytes lie in the reader's window: they hold until it reads on.</summary>
public readonly ref struct Datagram
{
    /// <summary>Counts the packets of the capture from 1, all kinds together, as a protocol analyser numbers them.</summary>
    public long Packet { get; internal init; }

    /// <summary>When it was captured, in nanoseconds since 1970-01-01 UTC; null where the capture keeps no time for it.</summary>
    public long? UnixNanoseconds { get; internal init; }

    /// <summary>Who sent it.</summary>
    public Endpoint Source { get; internal init; }

    /// <summary>To whom.</summary>
    public Endpoint Destination { get; internal init; }

    /// <summary>Of the payload's first byte, from the first of the capture.</summary>
    public long Offset { get; internal init; }

    /// <summary>What was sent, without any header.</summary>
    public ReadOnlySpan<byte> Payload { get; internal init; }
}
