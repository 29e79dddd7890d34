using System.Buffers.Binary;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix;

/// <summary>Records of one category that travel together.</summary>
public readonly ref struct DataBlock
{
    /// <summary>The octets of its head: category and length.</summary>
    public const int HeadOctets = 3;

    /// <summary>0 to 255.</summary>
    public byte Category { get; internal init; }

    /// <summary>Of its first octet, from the first of what was handed in.</summary>
    public int Offset { get; internal init; }

    /// <summary>What follows its head.</summary>
    public ReadOnlySpan<byte> Records { get; internal init; }

    /// <summary>Head and records together.</summary>
    public int Length => HeadOctets + Records.Length;
}

/// <summary>The data blocks of a datagram, one behind the other.</summary>
/// <param name="octets">All of it.</param>
public ref struct DataBlocks(ReadOnlySpan<byte> octets)
{
    private readonly ReadOnlySpan<byte> _octets = octets;
    private int _at;

    /// <summary>Why the octets behind the last block are none; null where nothing is left or all are blocks.</summary>
    public WireFault? Fault { get; private set; }

    /// <summary>The next block; false at the end, or at a fault.</summary>
    public bool Next(out DataBlock block)
    {
        block = default;
        if (Fault is not null || _at == _octets.Length)
        {
            return false;
        }

        var left = _octets[_at..];
        if (left.Length < DataBlock.HeadOctets)
        {
            Fault = new(_at, "data block", $"{left.Length} octets are left; a head has {DataBlock.HeadOctets}");
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(left[1..]);
        if (length < DataBlock.HeadOctets || length > left.Length)
        {
            Fault = new(_at + 1, "data block length", $"{length} octets; {DataBlock.HeadOctets} to the {left.Length} that are left are allowed");
            return false;
        }

        block = new() { Category = left[0], Offset = _at, Records = left[DataBlock.HeadOctets..length] };
        _at += length;
        return true;
    }
}
