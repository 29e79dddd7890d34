using Parapet.Interop.Wire;

namespace Parapet.Interop.Captures;

/// <summary>
/// Reads the UDP datagrams of a capture (pcap or pcapng) from a stream, forward and in constant memory. Whatever else the
/// capture holds is counted by kind; what is damaged is told and passed over, never thrown.
/// </summary>
public sealed class CaptureReader
{
    /// <summary>From so many the format is known.</summary>
    private const int HeadBytes = 12;

    private readonly IPacketSource? _source;
    private PacketCounts _counts;

    /// <summary>Faults that are kept in words.</summary>
    private const int FaultsInWords = 20;

    /// <param name="stream">From its first byte; stays the caller's.</param>
    public CaptureReader(Stream stream)
        : this(new ReadAhead(stream), new(FaultsInWords))
    {
    }

    internal CaptureReader(ReadAhead bytes, FaultList faults)
    {
        Faults = faults;
        bytes.Has(HeadBytes);
        _source = PcapReader.Knows(bytes.Unread) ? new PcapReader(bytes, faults)
            : PcapngReader.Knows(bytes.Unread) ? new PcapngReader(bytes, faults)
            : null;
        if (_source is null)
        {
            faults.Add(new(0, "capture", "this is neither pcap nor pcapng by its first bytes"));
        }
    }

    /// <summary>What is damaged, up to where the stream has been read.</summary>
    public FaultList Faults { get; }

    /// <summary>Bytes that were passed over to the next packet that could be read.</summary>
    public long BytesPassedOver => _source?.BytesPassedOver ?? 0;

    /// <summary>All packets so far, by kind.</summary>
    public PacketCounts Counts => _counts;

    /// <summary>Whether a file that begins so is a capture.</summary>
    /// <param name="head">Its first bytes; twelve are enough.</param>
    public static bool IsCapture(ReadOnlySpan<byte> head) => PcapReader.Knows(head) || PcapngReader.Knows(head);

    /// <summary>The next datagram; false at the end.</summary>
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
