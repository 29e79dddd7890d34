using System.Buffers.Binary;

namespace Parapet.Interop.Captures;

/// <summary>Takes the headers of either internet protocol (RFC 791, RFC 8200) and of UDP (RFC 768) off.</summary>
internal static class InternetLayer
{
    private const int Udp = 17;
    private const int UdpHeadBytes = 8;
    private const int FragmentHeader = 44;

    /// <summary>What the packet is; of a datagram, with its ends and where its payload lies.</summary>
    public static PacketKind Read(ReadOnlySpan<byte> packet, out Endpoint source, out Endpoint destination, out Range payload)
    {
        (source, destination, payload) = (default, default, default);
        var header = packet.IsEmpty ? new Header(PacketKind.Malformed)
            : (packet[0] >> 4) switch
            {
                4 => Version4(packet),
                6 => Version6(packet),
                _ => new(PacketKind.OtherNetwork),
            };
        if (header.Kind != PacketKind.Datagram)
        {
            return header.Kind;
        }

        var (start, end) = (header.Start, header.End);
        if (packet.Length < start + UdpHeadBytes)
        {
            return end > packet.Length ? PacketKind.CutShort : PacketKind.Malformed;
        }

        source = new(packet.Slice(header.Addresses, header.AddressBytes), BinaryPrimitives.ReadUInt16BigEndian(packet[start..]));
        destination = new(packet.Slice(header.Addresses + header.AddressBytes, header.AddressBytes), BinaryPrimitives.ReadUInt16BigEndian(packet[(start + 2)..]));
        // A length of nothing stands for all that there is: datagrams longer than 16 bits count.
        var length = BinaryPrimitives.ReadUInt16BigEndian(packet[(start + 4)..]) is var said and not 0 ? said : end - start;
        if (length < UdpHeadBytes || start + length > end)
        {
            return PacketKind.Malformed;
        }

        payload = (start + UdpHeadBytes)..(start + length);
        return start + length > packet.Length ? PacketKind.CutShort : PacketKind.Datagram;
    }

    private static Header Version4(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < 20)
        {
            return new(PacketKind.Malformed);
        }

        var start = (packet[0] & 15) * 4;
        // Cards that cut packets to size themselves leave the length at nothing.
        var end = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]) is var said and not 0 ? said : packet.Length;
        return start < 20 || end < start ? new(PacketKind.Malformed)
            : (BinaryPrimitives.ReadUInt16BigEndian(packet[6..]) & 0x3fff) != 0 ? new(PacketKind.Fragment)
            : packet[9] != Udp ? new(PacketKind.OtherTransport)
            : new(PacketKind.Datagram, 12, 4, start, end);
    }

    private static Header Version6(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < 40)
        {
            return new(PacketKind.Malformed);
        }

        var (next, start) = (packet[6], 40);
        // Hop by hop, routing and destination options stand between.
        while (next is 0 or 43 or 60)
        {
            if (packet.Length < start + 8)
            {
                return new(PacketKind.Malformed);
            }

            (next, start) = (packet[start], start + ((packet[start + 1] + 1) * 8));
        }

        var end = BinaryPrimitives.ReadUInt16BigEndian(packet[4..]) is var said and not 0 ? 40 + said : packet.Length;
        return next switch
        {
            Udp => new(PacketKind.Datagram, 8, 16, start, end),
            FragmentHeader => new(PacketKind.Fragment),
            _ => new(PacketKind.OtherTransport),
        };
    }

    /// <summary>What a header of either version says.</summary>
    /// <param name="Addresses">Where the two stand.</param>
    /// <param name="Start">Of what it carries.</param>
    /// <param name="End">Of what it carries; beyond the packet where that was cut short.</param>
    private readonly record struct Header(PacketKind Kind, int Addresses = 0, int AddressBytes = 0, int Start = 0, int End = 0);
}
