using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Dis;

/// <summary>PDUs from bytes and to bytes.</summary>
public static class Pdu
{
    /// <summary>No PDU is longer: its length takes two bytes.</summary>
    public const int LongestBytes = ushort.MaxValue;

    /// <summary>
    /// Reads one PDU of the type that is asked for. What is variable in it stays a view of the bytes. Whatever is read is
    /// written again to the same bytes, padding and unknown parts included.
    /// </summary>
    /// <param name="bytes">The PDU and no more: a datagram that may hold several goes through <see cref="DisBundle"/>.</param>
    /// <param name="pdu">Not to be used where false comes back.</param>
    /// <param name="fault">What is wrong, where false comes back.</param>
    // Compiled once, whole and by itself: guided by profiles, or within a caller, the compiler keeps the reader in memory, at half the speed.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static bool TryRead<T>(ReadOnlySpan<byte> bytes, out T pdu, out WireFault fault)
        where T : struct, IPdu, allows ref struct
    {
        if (!IsFramed(bytes, T.Type, out fault))
        {
            pdu = default;
            return false;
        }

        var reader = new PduReader(bytes);
        T read = default;
        read.Pass(ref reader);
        pdu = read;
        if (reader.HasFailed)
        {
            fault = reader.Fault(T.Type.ToString(), bytes.Length);
            return false;
        }

        return true;
    }

    /// <summary>Writes one PDU; false where it does not fit in the room or is longer than any may be.</summary>
    /// <param name="pdu">With a header of its own type.</param>
    /// <param name="room">Where it goes. What is behind the PDU stays as it is.</param>
    /// <param name="written">In bytes.</param>
    /// <exception cref="ArgumentException">The header is of another type, or of a version that is not spoken.</exception>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static bool TryWrite<T>(scoped in T pdu, Span<byte> room, out int written)
        where T : struct, IPdu, allows ref struct
    {
        var writer = new PduWriter(room);
        PduWriter.Out(in pdu, ref writer);
        written = writer.Written;
        if (writer.IsFull || written > LongestBytes)
        {
            written = 0;
            return false;
        }

        if (room[0] is not (6 or 7) || room[2] != (byte)T.Type)
        {
            throw OtherHeader(room[0], room[2], T.Type);
        }

        BinaryPrimitives.WriteUInt16BigEndian(room[PduHeader.LengthOffset..], (ushort)written);
        return true;
    }

    private static ArgumentException OtherHeader(byte version, byte type, PduType needed) =>
        new($"the header says version {version}, type {(PduType)type}; version 6 or 7 and type {needed} are needed");

    private static bool IsFramed(ReadOnlySpan<byte> bytes, PduType type, out WireFault fault)
    {
        if (bytes.Length < PduHeader.Size)
        {
            fault = new(bytes.Length, $"{type}, header", $"{bytes.Length} bytes are here; {PduHeader.Size} are needed");
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[PduHeader.LengthOffset..]);
        if (bytes[0] is 6 or 7 && bytes[2] == (byte)type && length == bytes.Length)
        {
            fault = default;
            return true;
        }

        fault = bytes[0] is not (6 or 7) ? new(0, $"{type}, version", $"{bytes[0]}; 6 and 7 are read")
            : bytes[2] != (byte)type ? new(2, $"{type}, type", $"{bytes[2]}; {(byte)type} is asked for")
            : new(PduHeader.LengthOffset, $"{type}, length", $"{length} bytes are said to be here; {bytes.Length} are");
        return false;
    }
}
