namespace Parapet.Interop.Captures;

/// <summary>What a packet of a capture is to a reader who looks for datagrams.</summary>
public enum PacketKind
{
    /// <summary>A whole UDP datagram: handed out.</summary>
    Datagram,

    /// <summary>Not of the internet protocol, as address resolution.</summary>
    OtherNetwork,

    /// <summary>Of the internet protocol and not UDP, as TCP or ICMP.</summary>
    OtherTransport,

    /// <summary>A part of a datagram that was sent in several packets.</summary>
    Fragment,

    /// <summary>A UDP datagram of which the capture did not keep every byte.</summary>
    CutShort,

    /// <summary>Shorter than its own headers.</summary>
    Malformed,

    /// <summary>Of a link whose headers are not known here.</summary>
    OtherLink,
}
