using System.Buffers.Binary;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Hla;

/// <summary>What stands before every payload of a session, 24 bytes, the highest first [FedPro2023].</summary>
/// <param name="PacketBytes">Of header and payload.</param>
/// <param name="Sequence">Of the sender's packets, from 0; after the greatest of 31 bits comes 0 again.</param>
/// <param name="Session">0 before the server has named it.</param>
/// <param name="LastReceived">The newest number that the sender has from the other side; <see cref="None"/> before the first.</param>
internal readonly record struct HlaPacketHeader(int PacketBytes, int Sequence, ulong Session, int LastReceived, HlaPacketType Type)
{
    public const int Bytes = 24;

    /// <summary>No number of a packet.</summary>
    public const int None = int.MinValue;

    /// <summary>More than any callback takes that a federate gets which subscribes to nothing; a length beyond it is a fault, and no room is made for it.</summary>
    public const int MostBytes = 1 << 20;

    public int PayloadBytes => PacketBytes - Bytes;

    public static int After(int sequence) => sequence == int.MaxValue ? 0 : sequence + 1;

    public static bool TryRead(ReadOnlySpan<byte> bytes, out HlaPacketHeader header, out WireFault fault)
    {
        (header, fault) = (default, default);
        if (bytes.Length < Bytes)
        {
            fault = new(bytes.Length, "header", $"{bytes.Length} bytes; it has {Bytes}");
            return false;
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        if (size is < Bytes or > MostBytes)
        {
            fault = new(0, "packet size", $"{size} bytes; allowed: {Bytes} to {MostBytes}");
            return false;
        }

        var type = BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]);
        if (!Enum.IsDefined((HlaPacketType)type))
        {
            fault = new(20, "message type", $"{type}; allowed: 1 to 6, 10, 11, 20 to 23");
            return false;
        }

        header = new(
            (int)size, BinaryPrimitives.ReadInt32BigEndian(bytes[4..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]), BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), (HlaPacketType)type);
        return true;
    }

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes, PacketBytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[4..], Sequence);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Session);
        BinaryPrimitives.WriteInt32BigEndian(bytes[16..], LastReceived);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[20..], (uint)Type);
    }
}
