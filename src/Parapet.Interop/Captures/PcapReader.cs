using System.Buffers.Binary;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Captures;

/// <summary>The older format of captures: one header, then packets; of either byte order, in microseconds or nanoseconds.</summary>
/// <remarks>IETF draft-ietf-opsawg-pcap.</remarks>
internal sealed class PcapReader : IPacketSource
{
    private const uint Microseconds = 0xa1b2c3d4;
    private const uint Nanoseconds = 0xa1b23c4d;
    private const int HeadBytes = 24;
    private const int PacketHeadBytes = 16;
    private const int MostPacketBytes = 16 << 20;

    private readonly ReadAhead _bytes;
    private readonly bool _isLittleEndian;
    private readonly int _nanosecondsPerTick;
    private readonly int _link;

    public PcapReader(ReadAhead bytes)
    {
        _bytes = bytes;
        if (!bytes.Has(HeadBytes))
        {
            Fault = new(bytes.Position + bytes.Unread.Length, "pcap header", $"the file ends here; a header has {HeadBytes} bytes");
            return;
        }

        var head = bytes.Unread[..HeadBytes];
        _isLittleEndian = BinaryPrimitives.ReadUInt32LittleEndian(head) is Microseconds or Nanoseconds;
        _nanosecondsPerTick = Number(head, 0) == Nanoseconds ? 1 : 1000;
        // The upper bits tell of check sums at the end of packets.
        _link = (int)(Number(head, 20) & 0xffff);
        bytes.Take(HeadBytes);
    }

    /// <inheritdoc/>
    public StreamFault? Fault { get; private set; }

    /// <summary>Whether a file that begins so is of this format.</summary>
    public static bool Knows(ReadOnlySpan<byte> head) =>
        head.Length >= 4
        && (BinaryPrimitives.ReadUInt32LittleEndian(head) is Microseconds or Nanoseconds || BinaryPrimitives.ReadUInt32BigEndian(head) is Microseconds or Nanoseconds);

    /// <inheritdoc/>
    public bool Next(out CapturedPacket packet)
    {
        packet = default;
        if (Fault is not null || !_bytes.Has(1))
        {
            return false;
        }

        if (!_bytes.Has(PacketHeadBytes))
        {
            return Stop("pcap packet header", $"the file ends {_bytes.Unread.Length} bytes into it; it has {PacketHeadBytes}");
        }

        var head = _bytes.Unread[..PacketHeadBytes];
        var length = Number(head, 8);
        if (length > MostPacketBytes)
        {
            return Stop("pcap packet length", $"{length} bytes; at most {MostPacketBytes} are allowed");
        }

        var nanoseconds = (Number(head, 0) * 1_000_000_000L) + ((long)Number(head, 4) * _nanosecondsPerTick);
        if (!_bytes.Has(PacketHeadBytes + (int)length))
        {
            return Stop("pcap packet", $"{length} bytes are announced and {_bytes.Unread.Length - PacketHeadBytes} are left");
        }

        _bytes.Take(PacketHeadBytes);
        packet = new() { Link = _link, UnixNanoseconds = nanoseconds, Offset = _bytes.Position, Bytes = _bytes.Unread[..(int)length] };
        _bytes.Take((int)length);
        return true;
    }

    private bool Stop(string item, string reason)
    {
        Fault = new(_bytes.Position, item, reason);
        return false;
    }

    private uint Number(ReadOnlySpan<byte> bytes, int at) =>
        _isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
