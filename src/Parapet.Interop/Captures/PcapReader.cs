using System.Buffers.Binary;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Captures;

/// <summary>The older format of captures: one header, then packets; of either byte order, in microseconds or nanoseconds.</summary>
/// <remarks>IETF draft-ietf-opsawg-pcap.</remarks>
internal sealed class PcapReader : IPacketSource
{
    private const uint Microseconds = 0xa1b2c3d4;
    private const uint Nanoseconds = 0xa1b23c4d;
    private const ushort Version = 2;
    private const int HeadBytes = 24;
    private const int PacketHeadBytes = 16;
    private const int MostPacketBytes = 16 << 20;

    /// <summary>The longest packet that is looked for behind damage: as much as the usual programs keep of one.</summary>
    private const int MostSoughtBytes = 1 << 18;

    /// <summary>How far packets that follow each other lie apart, where two of them are to bear each other out.</summary>
    private const long MostSecondsApart = 86_400;

    private readonly ReadAhead _bytes;
    private readonly FaultList _faults;
    private readonly bool _isLittleEndian;
    private readonly int _nanosecondsPerTick;
    private readonly int _link;

    // Of the last two packets: one of them may itself be damaged.
    private uint? _latestSeconds;
    private uint? _earlierSeconds;

    public PcapReader(ReadAhead bytes, FaultList faults)
    {
        (_bytes, _faults) = (bytes, faults);
        if (!bytes.Has(HeadBytes))
        {
            faults.Add(new(bytes.Position + bytes.Unread.Length, "pcap header", $"the file ends here; a header has {HeadBytes} bytes"));
            BytesPassedOver = bytes.Unread.Length;
            bytes.Take(bytes.Unread.Length);
            return;
        }

        var head = bytes.Unread[..HeadBytes];
        _isLittleEndian = IsLittleEndian(head);
        _nanosecondsPerTick = Number(head, 0) == Nanoseconds ? 1 : 1000;
        // The upper bits tell of check sums at the end of packets.
        _link = (int)(Number(head, 20) & 0xffff);
        bytes.Take(HeadBytes);
    }

    /// <inheritdoc/>
    public long BytesPassedOver { get; private set; }

    /// <summary>Whether a file that begins so is of this format.</summary>
    public static bool Knows(ReadOnlySpan<byte> head) =>
        head.Length >= 6
        && (IsLittleEndian(head) ? BinaryPrimitives.ReadUInt16LittleEndian(head[4..]) == Version
            : BinaryPrimitives.ReadUInt32BigEndian(head) is Microseconds or Nanoseconds && BinaryPrimitives.ReadUInt16BigEndian(head[4..]) == Version);

    /// <inheritdoc/>
    public bool Next(out CapturedPacket packet)
    {
        packet = default;
        while (_bytes.Has(1))
        {
            if (Damage() is not { } damage)
            {
                packet = Take();
                return true;
            }

            var start = _bytes.Position;
            _bytes.SkipTo(PacketHeadBytes + MostSoughtBytes + PacketHeadBytes, Begins);
            BytesPassedOver += _bytes.Position - start;
            _faults.Add(new(start, damage.Item, $"{damage.Reason}; {_bytes.Position - start} bytes passed over"));
        }

        return false;
    }

    private static bool IsLittleEndian(ReadOnlySpan<byte> head) => BinaryPrimitives.ReadUInt32LittleEndian(head) is Microseconds or Nanoseconds;

    private CapturedPacket Take()
    {
        var head = _bytes.Unread[..PacketHeadBytes];
        var length = (int)Number(head, 8);
        (_earlierSeconds, _latestSeconds) = (_latestSeconds, Number(head, 0));
        var nanoseconds = (Number(head, 0) * 1_000_000_000L) + ((long)Number(head, 4) * _nanosecondsPerTick);
        _bytes.Take(PacketHeadBytes);
        var packet = new CapturedPacket { Link = _link, UnixNanoseconds = nanoseconds, Offset = _bytes.Position, Bytes = _bytes.Unread[..length] };
        _bytes.Take(length);
        return packet;
    }

    /// <summary>Why no packet is to be had here; null where one is, and lies in the window.</summary>
    private (string Item, string Reason)? Damage()
    {
        if (!_bytes.Has(PacketHeadBytes))
        {
            return ("pcap packet header", $"the file ends {_bytes.Unread.Length} bytes into it; it has {PacketHeadBytes}");
        }

        var length = Number(_bytes.Unread, 8);
        if (length > MostPacketBytes)
        {
            return ("pcap packet length", $"{length} bytes; at most {MostPacketBytes} are allowed");
        }

        var end = PacketHeadBytes + (int)length;
        if (!_bytes.Has(end))
        {
            return ("pcap packet", $"{length} bytes are announced and {_bytes.Unread.Length - PacketHeadBytes} are left");
        }

        return IsMistaken(end) ? ("pcap packet length", $"{length} bytes; no packet begins behind them, and one begins within them") : null;
    }

    /// <summary>Whether a packet's length is wrong: no other begins where it ends, and one begins within it.</summary>
    private bool IsMistaken(int end)
    {
        if (!_bytes.Has(end + PacketHeadBytes) || IsHead(_bytes.Unread[end..], Number(_bytes.Unread, 0)))
        {
            return false;
        }

        var unread = _bytes.Unread;
        for (var at = PacketHeadBytes; at < end; at++)
        {
            if (Begins(unread[at..], isLast: false))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a packet begins at the first byte, about as late as the last that were read, and behind it another or the end.</summary>
    private bool Begins(ReadOnlySpan<byte> from, bool isLast)
    {
        if (from.Length < PacketHeadBytes || !(IsHead(from, _latestSeconds ?? Number(from, 0)) || IsHead(from, _earlierSeconds ?? Number(from, 0))))
        {
            return false;
        }

        var end = PacketHeadBytes + (int)Number(from, 8);
        return from.Length >= end + PacketHeadBytes ? IsHead(from[end..], Number(from, 0)) : isLast && from.Length == end;
    }

    /// <summary>Whether these may be a packet's sixteen bytes: lengths and a time as such have them, not far from another.</summary>
    private bool IsHead(ReadOnlySpan<byte> head, uint seconds)
    {
        var (length, original) = (Number(head, 8), Number(head, 12));
        return length is > 0 and <= MostSoughtBytes && original >= length && original <= MostSoughtBytes
            && Number(head, 4) < 1_000_000_000 / _nanosecondsPerTick
            && Number(head, 0) is not 0 and var own && Math.Abs((long)own - seconds) <= MostSecondsApart;
    }

    private uint Number(ReadOnlySpan<byte> bytes, int at) =>
        _isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
