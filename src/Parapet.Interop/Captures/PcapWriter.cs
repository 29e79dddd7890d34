using System.Buffers.Binary;

namespace Parapet.Interop.Captures;

/// <summary>Writes datagrams as a pcap capture in nanoseconds, each in one Ethernet frame of IPv4 or IPv6 and UDP, as if a network had carried them.</summary>
public sealed class PcapWriter : IDisposable
{
    /// <summary>The longest payload that IPv4 and UDP carry; IPv6 carries some more, which are not taken.</summary>
    public const int MostPayloadBytes = ushort.MaxValue - Version4Bytes - UdpBytes;

    private const int PacketHeadBytes = 16;
    private const int EthernetBytes = 14;
    private const int Version4Bytes = 20;
    private const int Version6Bytes = 40;
    private const int UdpBytes = 8;
    private const byte Udp = 17;
    private const byte MostHops = 64;

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[PacketHeadBytes + EthernetBytes + Version6Bytes + UdpBytes + MostPayloadBytes];

    /// <param name="stream">Takes the capture; disposed of with the writer.</param>
    public PcapWriter(Stream stream)
    {
        _stream = stream;
        Span<byte> head = stackalloc byte[24];
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0xa1b23c4d);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], 2);
        BinaryPrimitives.WriteUInt16LittleEndian(head[6..], 4);
        head[8..16].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head[16..], 1 << 18);
        BinaryPrimitives.WriteUInt32LittleEndian(head[20..], 1);
        _stream.Write(head);
    }

    /// <summary>Adds a datagram.</summary>
    /// <param name="unixNanoseconds">Since 1970-01-01 UTC, before the year 2106.</param>
    /// <param name="source">Of either version.</param>
    /// <param name="destination">Of the same version; a group's address gets the group's Ethernet address.</param>
    /// <param name="payload">At most <see cref="MostPayloadBytes"/>.</param>
    /// <exception cref="ArgumentException">An address, a time or a length that the format has no room for.</exception>
    public void Write(long unixNanoseconds, Endpoint source, Endpoint destination, ReadOnlySpan<byte> payload)
    {
        if (source.IsVersion4 != destination.IsVersion4)
        {
            throw new ArgumentException($"from {source} to {destination}; both of IPv4 or both of IPv6 are allowed");
        }

        if (payload.Length > MostPayloadBytes || unixNanoseconds < 0 || unixNanoseconds / 1_000_000_000 > uint.MaxValue)
        {
            throw new ArgumentException($"{payload.Length} bytes at {unixNanoseconds} ns; at most {MostPayloadBytes} bytes, at 0 to {uint.MaxValue} s, are allowed");
        }

        var networkBytes = source.IsVersion4 ? Version4Bytes : Version6Bytes;
        var headBytes = PacketHeadBytes + EthernetBytes + networkBytes + UdpBytes;
        var frame = _buffer.AsSpan(0, headBytes + payload.Length);
        payload.CopyTo(frame[headBytes..]);
        WritePacketHead(frame, unixNanoseconds);
        WriteEthernet(frame[PacketHeadBytes..], source, destination);
        var network = frame[(PacketHeadBytes + EthernetBytes)..];
        if (source.IsVersion4)
        {
            WriteVersion4(network, source, destination);
        }
        else
        {
            WriteVersion6(network, source, destination);
        }

        WriteUdp(network[networkBytes..], Sum(network[(source.IsVersion4 ? 12 : 8)..networkBytes]), source.Port, destination.Port);
        _stream.Write(frame);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static void WritePacketHead(Span<byte> frame, long unixNanoseconds)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(frame, (uint)(unixNanoseconds / 1_000_000_000));
        BinaryPrimitives.WriteUInt32LittleEndian(frame[4..], (uint)(unixNanoseconds % 1_000_000_000));
        BinaryPrimitives.WriteInt32LittleEndian(frame[8..], frame.Length - PacketHeadBytes);
        BinaryPrimitives.WriteInt32LittleEndian(frame[12..], frame.Length - PacketHeadBytes);
    }

    /// <summary>Addresses of local administration, made of the last four bytes of the internet's; of a group, as RFC 1112 and RFC 2464 have it.</summary>
    private static void WriteEthernet(Span<byte> frame, Endpoint source, Endpoint destination)
    {
        WriteHardware(frame, destination);
        WriteHardware(frame[6..], source);
        BinaryPrimitives.WriteUInt16BigEndian(frame[12..], source.IsVersion4 ? (ushort)0x0800 : (ushort)0x86dd);
    }

    private static void WriteHardware(Span<byte> at, Endpoint of)
    {
        var low = of.Low;
        var (first, rest) = !of.IsMulticast ? ((ushort)0x0200, low) : of.IsVersion4 ? ((ushort)0x0100, 0x5e000000 | (low & 0x7fffff)) : ((ushort)0x3333, low);
        BinaryPrimitives.WriteUInt16BigEndian(at, first);
        BinaryPrimitives.WriteUInt32BigEndian(at[2..], rest);
    }

    private static void WriteVersion4(Span<byte> packet, Endpoint source, Endpoint destination)
    {
        packet[..Version4Bytes].Clear();
        packet[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], (ushort)packet.Length);
        packet[8] = MostHops;
        packet[9] = Udp;
        BinaryPrimitives.WriteUInt32BigEndian(packet[12..], source.Low);
        BinaryPrimitives.WriteUInt32BigEndian(packet[16..], destination.Low);
        BinaryPrimitives.WriteUInt16BigEndian(packet[10..], Complement(Sum(packet[..Version4Bytes])));
    }

    private static void WriteVersion6(Span<byte> packet, Endpoint source, Endpoint destination)
    {
        packet[..Version6Bytes].Clear();
        packet[0] = 0x60;
        BinaryPrimitives.WriteUInt16BigEndian(packet[4..], (ushort)(packet.Length - Version6Bytes));
        packet[6] = Udp;
        packet[7] = MostHops;
        source.WriteVersion6(packet[8..]);
        destination.WriteVersion6(packet[24..]);
    }

    /// <param name="addresses">Their sum.</param>
    private static void WriteUdp(Span<byte> datagram, uint addresses, ushort from, ushort to)
    {
        BinaryPrimitives.WriteUInt16BigEndian(datagram, from);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[2..], to);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[4..], (ushort)datagram.Length);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[6..], 0);
        // Over the addresses, the protocol and the length too (RFC 768, RFC 8200); nothing would stand for "no sum".
        var sum = Complement(addresses + Udp + (uint)datagram.Length + Sum(datagram));
        BinaryPrimitives.WriteUInt16BigEndian(datagram[6..], sum == 0 ? ushort.MaxValue : sum);
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (; bytes.Length > 1; bytes = bytes[2..])
        {
            sum += BinaryPrimitives.ReadUInt16BigEndian(bytes);
        }

        return bytes.IsEmpty ? sum : sum + (uint)(bytes[0] << 8);
    }

    private static ushort Complement(uint sum)
    {
        sum = (sum & 0xffff) + (sum >> 16);
        return (ushort)~((sum & 0xffff) + (sum >> 16));
    }
}
