using System.Buffers.Binary;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Captures;

/// <summary>The newer format of captures: blocks in sections, each section of its own byte order, each packet of one of its interfaces.</summary>
/// <remarks>IETF draft-ietf-opsawg-pcapng. Blocks other than sections, interfaces and packets (names, statistics, keys) hold no datagram and are passed over.</remarks>
internal sealed class PcapngReader(ReadAhead bytes) : IPacketSource
{
    private const uint Section = 0x0a0d0d0a;
    private const uint Interface = 1;
    private const uint OldPacket = 2;
    private const uint SimplePacket = 3;
    private const uint EnhancedPacket = 6;
    private const uint OrderMark = 0x1a2b3c4d;
    private const int HeadBytes = 8;
    private const int TailBytes = 4;
    private const int MostBlockBytes = 32 << 20;
    private const int MostInterfaces = 1 << 16;

    private readonly List<CaptureInterface> _interfaces = [];
    private bool _isLittleEndian = true;
    private uint _snapLength;

    /// <inheritdoc/>
    public StreamFault? Fault { get; private set; }

    /// <summary>Whether a file that begins so is of this format.</summary>
    public static bool Knows(ReadOnlySpan<byte> head) => head.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(head) == Section;

    /// <inheritdoc/>
    public bool Next(out CapturedPacket packet)
    {
        packet = default;
        while (Fault is null && bytes.Has(1))
        {
            if (Block(out var kind, out var body))
            {
                var start = bytes.Position + HeadBytes;
                var isPacket = Read(kind, body, start, out packet);
                bytes.Take(body.Length + HeadBytes + TailBytes);
                if (isPacket)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The block that begins here; false with a fault.</summary>
    private bool Block(out uint kind, out ReadOnlySpan<byte> body)
    {
        kind = 0;
        body = default;
        if (!bytes.Has(HeadBytes + TailBytes))
        {
            return Stop("pcapng block", $"the file ends {bytes.Unread.Length} bytes into it; none is shorter than {HeadBytes + TailBytes}");
        }

        kind = Number(bytes.Unread, 0);
        if (kind == Section)
        {
            _isLittleEndian = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Unread[HeadBytes..]) == OrderMark;
            if (Number(bytes.Unread, HeadBytes) != OrderMark)
            {
                return Stop("pcapng section header", $"its byte order mark is {Number(bytes.Unread, HeadBytes):x8}; 1a2b3c4d is allowed, in either order");
            }
        }

        var length = Number(bytes.Unread, 4);
        if (length is < HeadBytes + TailBytes or > MostBlockBytes || length % 4 != 0)
        {
            return Stop("pcapng block length", $"{length} bytes; a multiple of 4 from {HeadBytes + TailBytes} to {MostBlockBytes} is allowed");
        }

        if (!bytes.Has((int)length))
        {
            return Stop("pcapng block", $"{length} bytes are announced and {bytes.Unread.Length} are left");
        }

        if (Number(bytes.Unread, (int)length - TailBytes) != length)
        {
            return Stop("pcapng block length", $"{length} bytes before the block and {Number(bytes.Unread, (int)length - TailBytes)} after it");
        }

        body = bytes.Unread[HeadBytes..((int)length - TailBytes)];
        return true;
    }

    /// <summary>What a block says; true with a packet.</summary>
    private bool Read(uint kind, ReadOnlySpan<byte> body, long start, out CapturedPacket packet)
    {
        packet = default;
        switch (kind)
        {
            case Section:
                _interfaces.Clear();
                return false;
            case Interface:
                Add(body);
                return false;
            case EnhancedPacket when body.Length >= 20:
                return Packet(body, start, (int)Math.Min(Number(body, 0), int.MaxValue), Number(body, 12), 20, isTimed: true, out packet);
            case OldPacket when body.Length >= 20:
                return Packet(body, start, Short(body, 0), Number(body, 12), 20, isTimed: true, out packet);
            case SimplePacket when body.Length >= 4:
                var kept = Math.Min(Number(body, 0), _snapLength == 0 ? uint.MaxValue : _snapLength);
                return Packet(body, start, 0, kept, 4, isTimed: false, out packet);
            case EnhancedPacket or OldPacket or SimplePacket:
                return Stop("pcapng packet block", $"{body.Length} bytes; too few for its own fields");
            default:
                return false;
        }
    }

    private bool Packet(ReadOnlySpan<byte> body, long start, int of, uint length, int head, bool isTimed, out CapturedPacket packet)
    {
        packet = default;
        if (of >= _interfaces.Count)
        {
            return Stop("pcapng packet block", $"interface {of}; the section has described {_interfaces.Count}");
        }

        if (length > body.Length - head)
        {
            return Stop("pcapng packet block", $"{length} bytes of packet are announced and the block has {body.Length - head}");
        }

        var on = _interfaces[of];
        packet = new()
        {
            Link = on.Link,
            UnixNanoseconds = isTimed ? on.Time(((ulong)Number(body, 4) << 32) | Number(body, 8)) : null,
            Offset = start + head,
            Bytes = body.Slice(head, (int)length),
        };
        return true;
    }

    private void Add(ReadOnlySpan<byte> body)
    {
        if (body.Length < 8 || _interfaces.Count == MostInterfaces)
        {
            Stop("pcapng interface", body.Length < 8 ? $"{body.Length} bytes; at least 8 are needed" : $"more than {MostInterfaces} in one section");
            return;
        }

        if (_interfaces.Count == 0)
        {
            _snapLength = Number(body, 4);
        }

        var (ticks, offset) = ((ulong?)CaptureInterface.UsualTicks, 0L);
        for (var at = 8; at + 4 <= body.Length;)
        {
            var (code, length) = (Short(body, at), Short(body, at + 2));
            var value = body[(at + 4)..];
            if (code == 0 || length > value.Length)
            {
                break;
            }

            switch (code)
            {
                case 9 when length == 1:
                    ticks = CaptureInterface.Ticks(value[0]);
                    break;
                case 14 when length == 8:
                    offset = _isLittleEndian ? BinaryPrimitives.ReadInt64LittleEndian(value) : BinaryPrimitives.ReadInt64BigEndian(value);
                    break;
            }

            at += 4 + ((length + 3) & ~3);
        }

        if (ticks is not { } known)
        {
            Stop("pcapng interface", "its clock ticks more often than can be counted (if_tsresol)");
            return;
        }

        _interfaces.Add(new(Short(body, 0), known, offset));
    }

    private bool Stop(string item, string reason)
    {
        Fault = new(bytes.Position, item, reason);
        return false;
    }

    private uint Number(ReadOnlySpan<byte> of, int at) =>
        _isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(of[at..]) : BinaryPrimitives.ReadUInt32BigEndian(of[at..]);

    private ushort Short(ReadOnlySpan<byte> of, int at) =>
        _isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(of[at..]) : BinaryPrimitives.ReadUInt16BigEndian(of[at..]);
}
