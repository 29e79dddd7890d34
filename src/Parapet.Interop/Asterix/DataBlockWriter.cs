using System.Buffers.Binary;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix;

/// <summary>Puts records of one edition into data blocks.</summary>
/// <param name="edition">Of the records.</param>
public sealed class DataBlockWriter(Edition edition)
{
    private readonly RecordWriter _writer = new(edition);
    private byte[] _octets = new byte[2048];
    private int _length = DataBlock.HeadOctets;

    /// <summary>The block so far, head and all; it holds until the next record is added.</summary>
    public ReadOnlySpan<byte> Block
    {
        get
        {
            _octets[0] = (byte)edition.Category;
            BinaryPrimitives.WriteUInt16BigEndian(_octets.AsSpan(1), (ushort)_length);
            return _octets.AsSpan(0, _length);
        }
    }

    /// <summary>Whether it holds no record.</summary>
    public bool IsEmpty => _length == DataBlock.HeadOctets;

    /// <summary>Begins a new block.</summary>
    public void Clear() => _length = DataBlock.HeadOctets;

    /// <summary>Adds a record; false where it is refused, or the block would be too long for its head.</summary>
    public bool Add(AsterixRecord record, out WireFault fault)
    {
        while (true)
        {
            if (_writer.Write(record, _octets.AsSpan(_length), out var length, out fault))
            {
                if (_length + length > ushort.MaxValue)
                {
                    fault = new(_length, "data block", $"{_length + length} octets; at most {ushort.MaxValue} are allowed");
                    return false;
                }

                _length += length;
                return true;
            }

            // A record takes no more room than a block may have; what is refused then is refused for another reason.
            if (_octets.Length > 2 * ushort.MaxValue)
            {
                return false;
            }

            Array.Resize(ref _octets, _octets.Length * 2);
        }
    }
}
