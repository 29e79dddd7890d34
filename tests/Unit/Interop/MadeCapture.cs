using System.Buffers.Binary;

namespace Parapet.Tests.Unit.Interop;

/// <summary>Captures put together byte by byte, by another hand than the writer's.</summary>
internal static class MadeCapture
{
    /// <summary>A whole file of the older format.</summary>
    public static byte[] Pcap(bool isLittleEndian, bool isNanoseconds, int link, params (uint Seconds, uint Fraction, byte[] Packet)[] packets)
    {
        List<byte> file = [.. Number(isNanoseconds ? 0xa1b23c4d : 0xa1b2c3d4, isLittleEndian), .. Short(2, isLittleEndian), .. Short(4, isLittleEndian), .. new byte[8], .. Number(65535, isLittleEndian), .. Number((uint)link, isLittleEndian)];
        foreach (var (seconds, fraction, packet) in packets)
        {
            file.AddRange([.. Number(seconds, isLittleEndian), .. Number(fraction, isLittleEndian), .. Number((uint)packet.Length, isLittleEndian), .. Number((uint)packet.Length, isLittleEndian), .. packet]);
        }

        return [.. file];
    }

    /// <summary>One block of the newer format, with its length before and after.</summary>
    public static byte[] Block(uint kind, bool isLittleEndian, params byte[] body)
    {
        byte[] padded = [.. body, .. new byte[-body.Length & 3]];
        var length = Number((uint)padded.Length + 12, isLittleEndian);
        return [.. Number(kind, isLittleEndian), .. length, .. padded, .. length];
    }

    public static byte[] Section(bool isLittleEndian) =>
        Block(0x0a0d0d0a, isLittleEndian, [.. Number(0x1a2b3c4d, isLittleEndian), .. Short(1, isLittleEndian), .. Short(0, isLittleEndian), .. Enumerable.Repeat((byte)0xff, 8)]);

    /// <param name="resolution">The option if_tsresol; null leaves it out.</param>
    public static byte[] Interface(bool isLittleEndian, ushort link, byte? resolution) =>
        Block(1, isLittleEndian, [.. Short(link, isLittleEndian), 0, 0, .. Number(0, isLittleEndian), .. resolution is { } power ? [.. Short(9, isLittleEndian), .. Short(1, isLittleEndian), power, 0, 0, 0] : (byte[])[]]);

    public static byte[] Enhanced(bool isLittleEndian, uint of, ulong ticks, byte[] packet) =>
        Block(6, isLittleEndian, [.. Number(of, isLittleEndian), .. Number((uint)(ticks >> 32), isLittleEndian), .. Number((uint)ticks, isLittleEndian), .. Number((uint)packet.Length, isLittleEndian), .. Number((uint)packet.Length, isLittleEndian), .. packet]);

    /// <summary>A packet of IPv4 and UDP from 192.0.2.1:1000 to 192.0.2.2:2000.</summary>
    public static byte[] Version4(byte[] payload, byte protocol = 17, ushort fragment = 0) =>
        [0x45, 0, .. Big((ushort)(28 + payload.Length)), 0, 0, .. Big(fragment), 64, protocol, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2, .. Udp(payload)];

    /// <summary>The same of IPv6, from 2001:db8::1 to 2001:db8::2, behind one header of options.</summary>
    public static byte[] Version6(byte[] payload) =>
        [0x60, 0, 0, 0, .. Big((ushort)(16 + payload.Length)), 0, 64, .. Address6(1), .. Address6(2), 17, 0, 0, 0, 0, 0, 0, 0, .. Udp(payload)];

    public static byte[] Ethernet(ushort type, byte[] packet) => [.. new byte[12], .. Big(type), .. packet];

    public static byte[] Number(uint value, bool isLittleEndian)
    {
        var bytes = new byte[4];
        if (isLittleEndian)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        }

        return bytes;
    }

    private static byte[] Short(ushort value, bool isLittleEndian) => isLittleEndian ? [(byte)value, (byte)(value >> 8)] : Big(value);

    private static byte[] Big(ushort value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Udp(byte[] payload) => [.. Big(1000), .. Big(2000), .. Big((ushort)(8 + payload.Length)), 0, 0, .. payload];

    private static byte[] Address6(byte last) => [0x20, 1, 0xd, 0xb8, .. new byte[11], last];
}
