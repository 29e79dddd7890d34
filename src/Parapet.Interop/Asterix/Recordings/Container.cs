namespace Parapet.Interop.Asterix.Recordings;

/// <summary>How a recording keeps what was sent.</summary>
public enum Container
{
    /// <summary>Not as anything known here.</summary>
    Unknown,

    /// <summary>Data blocks one behind the other.</summary>
    Raw,

    /// <summary>A capture of packets, pcap or pcapng.</summary>
    Capture,

    /// <summary>Frames of the FINAL format: a head of eight octets with time, a foot of four.</summary>
    Final,

    /// <summary>A head of 2200 octets, then data blocks, each with ten octets of time behind it (<c>.gps</c>).</summary>
    Gps,

    /// <summary>Frames with six octets of length and time before them, as ORADIS and RMCDE send them.</summary>
    Oradis,

    /// <summary>Frames with their length and the time since the last before them, of the program DARR (<c>.rply</c>).</summary>
    Darr,
}
