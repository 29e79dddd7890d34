using System.Buffers.Binary;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Captures;

/// <summary>The newer format of captures: blocks in sections, each section of its own byte order, each packet of one of its interfaces.</summary>
/// <remarks>IETF draft-ietf-opsawg-pcapng. Blocks other than sections, interfaces and packets (names, statistics, keys) hold no datagram and are passed over.</remarks>
internal sealed class PcapngReader(ReadAhead bytes, FaultList faults) : IPacketSource
{
    private const uint Section = 0x0a0d0d0a;
    private const uint Interface = 1;
    private const uint OldPacket = 2;
    private const uint SimplePacket = 3;
    private const uint EnhancedPacket = 6;
    private const uint LastKind = 10;
    private const uint Custom = 0x0bad;
    private const uint CustomUncopied = 0x40000bad;
    private const uint OrderMark = 0x1a2b3c4d;
    private const int HeadBytes = 8;
    private const int TailBytes = 4;
    private const int MostBlockBytes = 32 << 20;
    private const int MostInterfaces = 1 << 16;

    /// <summary>The longest block that is looked for behind damage: as much as the usual programs keep of a packet, and some more.</summary>
    private const int MostSoughtBytes = (1 << 18) + 1024;

    /// <summary>The link of an interface whose description cannot be read.</summary>
    private const int NoLink = -1;

    private readonly List<CaptureInterface> _interfaces = [];
    private bool _isLittleEndian = true;
    private uint _snapLength;

    /// <inheritdoc/>
    public long BytesPassedOver { get; private set; }

    /// <summary>Whether a file that begins so is of this format.</summary>
    public static bool Knows(ReadOnlySpan<byte> head) =>
        head.Length >= HeadBytes + TailBytes && BinaryPrimitives.ReadUInt32BigEndian(head) == Section && OrderOf(head) is not null;

    /// <inheritdoc/>
    public bool Next(out CapturedPacket packet)
    {
        packet = default;
        while (bytes.Has(1))
        {
            if (Damage(out var kind, out var length) is { } damage)
            {
                PassOver(damage.Item, damage.Reason);
                continue;
            }

            var isPacket = Read(kind, bytes.Unread[HeadBytes..(length - TailBytes)], bytes.Position + HeadBytes, out packet);
            bytes.Take(length);
            if (isPacket)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether numbers of the section that begins so are little-endian; null where its mark is neither.</summary>
    private static bool? OrderOf(ReadOnlySpan<byte> section) =>
        BinaryPrimitives.ReadUInt32LittleEndian(section[HeadBytes..]) == OrderMark ? true
        : BinaryPrimitives.ReadUInt32BigEndian(section[HeadBytes..]) == OrderMark ? false
        : null;

    private void PassOver(string item, string reason)
    {
        var start = bytes.Position;
        bytes.SkipTo(MostSoughtBytes + HeadBytes + TailBytes, Begins);
        BytesPassedOver += bytes.Position - start;
        faults.Add(new(start, item, $"{reason}; {bytes.Position - start} bytes passed over"));
    }

    /// <summary>Why no block is to be had here; null where one is, and lies in the window.</summary>
    private (string Item, string Reason)? Damage(out uint kind, out int length)
    {
        (kind, length) = (0, 0);
        if (!bytes.Has(HeadBytes + TailBytes))
        {
            return ("pcapng block", $"the file ends {bytes.Unread.Length} bytes into it; none is shorter than {HeadBytes + TailBytes}");
        }

        kind = Number(bytes.Unread, 0);
        if (kind == Section)
        {
            if (OrderOf(bytes.Unread) is not { } order)
            {
                return ("pcapng section header", $"its byte order mark is {Number(bytes.Unread, HeadBytes):x8}; 1a2b3c4d is allowed, in either order");
            }

            _isLittleEndian = order;
        }

        var said = Number(bytes.Unread, 4);
        if (said is < HeadBytes + TailBytes or > MostBlockBytes || said % 4 != 0)
        {
            return ("pcapng block length", $"{said} bytes; a multiple of 4 from {HeadBytes + TailBytes} to {MostBlockBytes} is allowed");
        }

        length = (int)said;
        if (!bytes.Has(length))
        {
            return ("pcapng block", $"{length} bytes are announced and {bytes.Unread.Length} are left");
        }

        return Number(bytes.Unread, length - TailBytes) is var after && after != said ? ("pcapng block length", $"{said} bytes before the block and {after} after it") : null;
    }

    /// <summary>Whether a block of a known kind begins at the first byte, with its length before and after it, and behind it another or the end.</summary>
    private bool Begins(ReadOnlySpan<byte> from, bool isLast)
    {
        if (!IsHead(from, out var length) || from.Length < length)
        {
            return false;
        }

        var isLittleEndian = Number(from, 0) == Section ? OrderOf(from)!.Value : _isLittleEndian;
        var behind = from[length..];
        return Number(from, length - TailBytes, isLittleEndian) == (uint)length && (behind.Length < HeadBytes + TailBytes ? isLast : IsHead(behind, out _) || isLittleEndian != _isLittleEndian);
    }

    private bool IsHead(ReadOnlySpan<byte> from, out int length)
    {
        length = 0;
        if (from.Length < HeadBytes + TailBytes)
        {
            return false;
        }

        var kind = Number(from, 0);
        var isSection = kind == Section;
        var order = isSection ? OrderOf(from) : _isLittleEndian;
        if (order is not { } isLittleEndian || !(isSection || kind is >= Interface and <= LastKind or Custom or CustomUncopied))
        {
            return false;
        }

        var said = Number(from, 4, isLittleEndian);
        length = (int)Math.Min(said, int.MaxValue);
        return said is >= HeadBytes + TailBytes and <= MostSoughtBytes && said % 4 == 0;
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
                return Tell("pcapng packet block", $"{body.Length} bytes; too few for its own fields");
            default:
                return false;
        }
    }

    private bool Packet(ReadOnlySpan<byte> body, long start, int of, uint length, int head, bool isTimed, out CapturedPacket packet)
    {
        packet = default;
        if (of >= _interfaces.Count)
        {
            return Tell("pcapng packet block", $"interface {of}; the section has described {_interfaces.Count}");
        }

        if (length > body.Length - head)
        {
            return Tell("pcapng packet block", $"{length} bytes of packet are announced and the block has {body.Length - head}");
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

    /// <summary>An interface that cannot be read keeps its number, and has no link.</summary>
    private void Add(ReadOnlySpan<byte> body)
    {
        if (_interfaces.Count == MostInterfaces)
        {
            Tell("pcapng interface", $"more than {MostInterfaces} in one section");
            return;
        }

        if (body.Length < 8)
        {
            Tell("pcapng interface", $"{body.Length} bytes; at least 8 are needed");
            _interfaces.Add(new(NoLink, 0, 0));
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

        if (ticks is null)
        {
            Tell("pcapng interface", "its clock ticks more often than can be counted (if_tsresol); its packets are read without their times");
        }

        _interfaces.Add(new(Short(body, 0), ticks ?? 0, offset));
    }

    private bool Tell(string item, string reason)
    {
        faults.Add(new(bytes.Position, item, reason));
        return false;
    }

    private uint Number(ReadOnlySpan<byte> of, int at) => Number(of, at, _isLittleEndian);

    private static uint Number(ReadOnlySpan<byte> of, int at, bool isLittleEndian) =>
        isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(of[at..]) : BinaryPrimitives.ReadUInt32BigEndian(of[at..]);

    private ushort Short(ReadOnlySpan<byte> of, int at) =>
        _isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(of[at..]) : BinaryPrimitives.ReadUInt16BigEndian(of[at..]);
}
