using System.Numerics;

namespace Parapet.Interop.Dis.Layout;

/// <summary>
/// Where the fields of a record go, or come from, in the order of the wire. A record names each of its fields once, by
/// <see cref="IRecord.Pass"/>; who reads, writes, tells or draws them is a wire. Names are those of JSON, with their units.
/// </summary>
public interface IWire
{
    /// <summary>Bytes of a received PDU that are not passed yet; 0 where nothing is received.</summary>
    int Left { get; }

    /// <summary>Begins fields of so many bytes together, which are there all or not at all. No more may be passed before the next.</summary>
    /// <param name="size">In bytes, at most 256.</param>
    /// <param name="item">What they are, for who is told that they are cut short.</param>
    void Block(int size, string item);

    /// <summary>One byte.</summary>
    void Byte(string name, ref byte value);

    /// <summary>Two bytes, the high one first, as all that follow.</summary>
    void UInt16(string name, ref ushort value);

    /// <summary>Four bytes.</summary>
    void UInt32(string name, ref uint value);

    /// <summary>Eight bytes.</summary>
    void UInt64(string name, ref ulong value);

    /// <summary>Four bytes, IEEE 754.</summary>
    void Single(string name, ref float value);

    /// <summary>Eight bytes, IEEE 754.</summary>
    void Double(string name, ref double value);

    /// <summary>Three numbers of four bytes.</summary>
    void Vector(string name, ref Vector3 value);

    /// <summary>A place in the world: three numbers of eight bytes, in metres.</summary>
    void Place(string name, ref Position<Ecef> value);

    /// <summary>A number that stands for a name: as many bytes as its type has.</summary>
    void Code<T>(string name, ref T value)
        where T : unmanaged, Enum;

    /// <summary>Four bytes of time.</summary>
    void Time(string name, ref DisTimestamp value);

    /// <summary>How many or how much follows, in one byte.</summary>
    void Count(ref byte value);

    /// <summary>How many or how much follows, in two bytes.</summary>
    void Count(ref ushort value);

    /// <summary>How many or how much follows, in four bytes.</summary>
    void Count(ref uint value);

    /// <summary>What the sender says that the record takes, in a unit of its own; 0 where it says nothing.</summary>
    void Length(ref byte value);

    /// <summary>Bytes without meaning, kept as they come.</summary>
    void Padding(ref byte value);

    /// <summary>Bytes without meaning, kept as they come.</summary>
    void Padding(ref ushort value);

    /// <summary>Bytes without meaning, kept as they come.</summary>
    void Padding(ref uint value);

    /// <summary>Characters of one byte, filled with zeros.</summary>
    void Text(string name, scoped Span<byte> characters);

    /// <summary>A fixed number of bytes whose meaning is elsewhere.</summary>
    void Opaque(string name, scoped Span<byte> bytes);

    /// <summary>So many bytes, outside any block.</summary>
    void Bytes(string name, int count, ref ReadOnlySpan<byte> bytes);

    /// <summary>So many bytes without meaning, outside any block: zeros where the PDU was not received; fewer where a received one ends.</summary>
    void Fill(int count, ref Remainder bytes);

    /// <summary>What a received PDU holds beyond all that is known; without one, zeros to the next multiple of so many bytes.</summary>
    void Rest(int boundary, ref Remainder bytes);

    /// <summary>So many records, one after another, outside any block.</summary>
    void Records<T>(string name, int count, ref RecordList<T> records)
        where T : struct, IRecord, allows ref struct;

    /// <summary>Records to the end of the PDU, outside any block; fewer bytes than the head of one, or a head of zeros, are none.</summary>
    void RecordsToEnd<T>(string name, int headSize, ref RecordList<T> records)
        where T : struct, IRecord, allows ref struct;

    /// <summary>What follows belongs to a record of this name.</summary>
    void Begin(string name);

    /// <summary>Ends what <see cref="Begin"/> began.</summary>
    void End();

    /// <summary>Something contradicts itself: what is received is not taken, and what is to be sent is not written.</summary>
    void Refuse(string item, string reason);
}
