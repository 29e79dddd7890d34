using Parapet.Interop.Wire;

namespace Parapet.Interop.Captures;

/// <summary>
/// Reads the UDP datagrams of a capture (pcap or pcapng) from a stream, forward and in constant memory. Whatever else the
/// capture holds is counted by kind; bytes that are no capture end the reading with a fault, never with an exception.
/// </summary>
public sealed class CaptureReader
{
    private readonly IPacketSource? _source;
    private PacketCounts _counts;

    /// <param name="stream">From its first byte; stays the caller's.</param>
    public CaptureReader(Stream stream)
        : this(new ReadAhead(stream))
    {
    }

    internal CaptureReader(ReadAhead bytes)
    {
        bytes.Has(4);
        _source = PcapReader.Knows(bytes.Unread) ? new PcapReader(bytes)
            : PcapngReader.Knows(bytes.Unread) ? new PcapngReader(bytes)
            : null;
    }

    /// <summary>What ended the reading before the end of the stream, or null.</summary>
    public StreamFault? Fault => _source is null ? new(0, "capture", "this is neither pcap nor pcapng by its first four bytes") : _source.Fault;

    /// <summary>All packets so far, by kind.</summary>
    public PacketCounts Counts => _counts;

    /// <summary>Whether a file that begins so is a capture.</summary>
    /// <param name="head">Its first bytes; four are enough.</param>
    public static bool IsCapture(ReadOnlySpan<byte> head) => PcapReader.Knows(head) || PcapngReader.Knows(head);

    /// <summary>The next datagram; false at the end, or at a fault.</summary>
    public bool Next(out Datagram datagram)
    {
        datagram = default;
        while (_source is not null && _source.Next(out var packet))
        {
            var kind = LinkLayer.Unwrap(packet.Link, packet.Bytes, out var start);
            var (source, destination, payload) = (default(Endpoint), default(Endpoint), default(Range));
            if (kind == PacketKind.Datagram)
            {
                kind = InternetLayer.Read(packet.Bytes[start..], out source, out destination, out payload);
            }

            _counts.Add(kind);
            if (kind == PacketKind.Datagram)
            {
                datagram = new()
                {
                    Packet = _counts.Total,
                    UnixNanoseconds = packet.UnixNanoseconds,
                    Source = source,
                    Destination = destination,
                    Offset = packet.Offset + start + payload.Start.Value,
                    Payload = packet.Bytes[start..][payload],
                };
                return true;
            }
        }

        return false;
    }
}
