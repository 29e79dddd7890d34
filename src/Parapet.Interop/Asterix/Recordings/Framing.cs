using System.Buffers.Binary;

namespace Parapet.Interop.Asterix.Recordings;

/// <summary>How a recording frames what was sent, other than as packets.</summary>
internal abstract class Framing
{
    /// <summary>All, in the order in which they are tried: those that tell more about themselves first.</summary>
    public static Framing[] All => [new FinalFraming(), new GpsFraming(), new DarrFraming(), new OradisFraming(), new RawFraming()];

    public abstract Container Container { get; }

    /// <summary>Octets before the first frame.</summary>
    public virtual int Lead => 0;

    /// <summary>Octets from which a frame's length is known.</summary>
    public abstract int HeadOctets { get; }

    /// <summary>The length of the frame that begins so, and where in it the data blocks lie; null where none begins so.</summary>
    public abstract (int Octets, Range Blocks)? Measure(ReadOnlySpan<byte> head);

    /// <summary>Whether the frame is as its format wants it, beyond its length.</summary>
    public virtual bool IsWhole(ReadOnlySpan<byte> frame) => true;

    /// <summary>When the frame was recorded.</summary>
    public virtual RecordedTime Time(ReadOnlySpan<byte> frame) => default;

    /// <summary>Whether these are data blocks and nothing else.</summary>
    /// <param name="isOfAny">Whether the first may be of a category that there is no table for.</param>
    public static bool AreBlocks(ReadOnlySpan<byte> octets, bool isOfAny = false)
    {
        if (octets.Length < DataBlock.HeadOctets || !(isOfAny || HasTable(octets[0])))
        {
            return false;
        }

        var blocks = new DataBlocks(octets);
        while (blocks.Next(out _))
        {
        }

        return blocks.Fault is null;
    }

    public static bool HasTable(byte category) => s_hasTable[category];

    private static readonly bool[] s_hasTable = [.. Enumerable.Range(0, 256).Select(category => Editions.Categories.Contains(category))];
}

/// <summary>Data blocks alone.</summary>
internal sealed class RawFraming : Framing
{
    public override Container Container => Container.Raw;

    public override int HeadOctets => DataBlock.HeadOctets;

    public override (int Octets, Range Blocks)? Measure(ReadOnlySpan<byte> head) =>
        BinaryPrimitives.ReadUInt16BigEndian(head[1..]) is var length and > DataBlock.HeadOctets ? (length, ..) : null;
}

/// <summary>The FINAL format: length, three octets of no use here, hundredths of a second since midnight; behind the blocks four times 0xa5.</summary>
/// <remarks>Layout as the documentation of LuciadFusion describes it (docs/references.bib).</remarks>
internal sealed class FinalFraming : Framing
{
    private const int Head = 8;
    private const int Foot = 4;

    public override Container Container => Container.Final;

    public override int HeadOctets => Head;

    public override (int Octets, Range Blocks)? Measure(ReadOnlySpan<byte> head) =>
        BinaryPrimitives.ReadUInt16BigEndian(head) is var length and >= Head + Foot + DataBlock.HeadOctets ? (length, Head..(length - Foot)) : null;

    public override bool IsWhole(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadUInt32BigEndian(frame[^Foot..]) == 0xa5a5a5a5;

    public override RecordedTime Time(ReadOnlySpan<byte> frame) => new(TimeOrigin.Midnight, (BinaryPrimitives.ReadInt32BigEndian(frame[4..]) & 0xffffff) * 10_000_000L);
}

/// <summary>Blocks with ten octets behind each, of which three are the time since midnight in 1/128 s.</summary>
internal sealed class GpsFraming : Framing
{
    private const int Behind = 10;
    private const long NanosecondsPerTick = 7_812_500;

    public override Container Container => Container.Gps;

    public override int Lead => 2200;

    public override int HeadOctets => DataBlock.HeadOctets;

    public override (int Octets, Range Blocks)? Measure(ReadOnlySpan<byte> head) =>
        BinaryPrimitives.ReadUInt16BigEndian(head[1..]) is var length and > DataBlock.HeadOctets ? (length + Behind, ..length) : null;

    public override RecordedTime Time(ReadOnlySpan<byte> frame) =>
        new(TimeOrigin.Midnight, (BinaryPrimitives.ReadInt32BigEndian(frame[^5..]) & 0xffffff) * NanosecondsPerTick);
}

/// <summary>Length and milliseconds since midnight before the blocks.</summary>
internal sealed class OradisFraming : Framing
{
    public const int Head = 6;

    public override Container Container => Container.Oradis;

    public override int HeadOctets => Head;

    public override (int Octets, Range Blocks)? Measure(ReadOnlySpan<byte> head) =>
        BinaryPrimitives.ReadUInt16BigEndian(head) is var length and > Head + DataBlock.HeadOctets ? (length, Head..length) : null;

    public override RecordedTime Time(ReadOnlySpan<byte> frame) => new(TimeOrigin.Midnight, BinaryPrimitives.ReadUInt32BigEndian(frame[2..]) * 1_000_000L);
}

/// <summary>Length and milliseconds since the last frame before the blocks, both in the little-endian order of the machine that wrote them.</summary>
internal sealed class DarrFraming : Framing
{
    private const int Head = 8;

    private long _nanoseconds;

    public override Container Container => Container.Darr;

    public override int HeadOctets => Head;

    public override (int Octets, Range Blocks)? Measure(ReadOnlySpan<byte> head) =>
        BinaryPrimitives.ReadInt32LittleEndian(head) is var length and > DataBlock.HeadOctets and <= ushort.MaxValue ? (Head + length, Head..(Head + length)) : null;

    public override RecordedTime Time(ReadOnlySpan<byte> frame)
    {
        _nanoseconds += Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(frame[4..]), 0, 86_400_000) * 1_000_000L;
        return new(TimeOrigin.Beginning, _nanoseconds);
    }
}
