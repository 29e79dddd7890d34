using System.Buffers.Binary;

namespace Parapet.Interop.Captures;

/// <summary>Takes a packet's link headers off.</summary>
/// <remarks>Link numbers: the list of LINKTYPE values at tcpdump.org.</remarks>
internal static class LinkLayer
{
    private const int Null = 0;
    private const int Ethernet = 1;
    private const int Loop = 108;
    private const int LinuxCooked = 113;
    private const int LinuxCookedTwo = 276;

    private const int Version4 = 0x0800;
    private const int Version6 = 0x86dd;

    /// <summary>What is in the packet after its link headers; <see cref="PacketKind.Datagram"/> where an internet protocol is.</summary>
    /// <param name="start">Where its header begins.</param>
    public static PacketKind Unwrap(int link, ReadOnlySpan<byte> packet, out int start)
    {
        start = 0;
        switch (link)
        {
            // Raw packets of the internet protocol, by several numbers.
            case 12 or 14 or 101 or 228 or 229:
                return PacketKind.Datagram;
            case Ethernet:
                start = 14;
                return packet.Length < 14 ? PacketKind.Malformed : ByType(packet, 12, ref start);
            case Null or Loop:
                start = 4;
                return packet.Length < 4 ? PacketKind.Malformed : ByFamily(packet);
            case LinuxCooked:
                start = 16;
                return packet.Length < 16 ? PacketKind.Malformed : ByType(packet, 14, ref start);
            case LinuxCookedTwo:
                start = 20;
                return packet.Length < 20 ? PacketKind.Malformed : ByType(packet, 0, ref start);
            default:
                return PacketKind.OtherLink;
        }
    }

    /// <param name="at">Where the two bytes stand that name the network protocol.</param>
    private static PacketKind ByType(ReadOnlySpan<byte> packet, int at, ref int start)
    {
        var type = BinaryPrimitives.ReadUInt16BigEndian(packet[at..]);
        while (type is 0x8100 or 0x88a8 or 0x9100)
        {
            if (packet.Length < start + 4)
            {
                return PacketKind.Malformed;
            }

            type = BinaryPrimitives.ReadUInt16BigEndian(packet[(start + 2)..]);
            start += 4;
        }

        // Below 1536 it is a length, and a header of IEEE 802.2 names the protocol.
        if (type < 0x600 && packet.Length >= start + 8 && packet.Slice(start, 6).SequenceEqual((ReadOnlySpan<byte>)[0xaa, 0xaa, 3, 0, 0, 0]))
        {
            type = BinaryPrimitives.ReadUInt16BigEndian(packet[(start + 6)..]);
            start += 8;
        }

        return type is Version4 or Version6 ? PacketKind.Datagram : PacketKind.OtherNetwork;
    }

    /// <summary>The family is a number of the machine that captured, in its byte order: 2 for version 4; each system has its own for version 6.</summary>
    private static PacketKind ByFamily(ReadOnlySpan<byte> packet)
    {
        var family = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(packet), BinaryPrimitives.ReadUInt32BigEndian(packet));
        return family is 2 or 10 or 24 or 28 or 30 ? PacketKind.Datagram : PacketKind.OtherNetwork;
    }
}
