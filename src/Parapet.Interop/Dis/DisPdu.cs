using System.Buffers.Binary;

namespace Parapet.Interop.Dis;

/// <summary>One PDU of a datagram, of whatever type: its header and all its bytes.</summary>
public readonly ref struct DisPdu
{
    private const int SenderOffset = PduHeader.Size;

    internal DisPdu(PduHeader header, ReadOnlySpan<byte> bytes, int offset)
    {
        Header = header;
        Bytes = bytes;
        Offset = offset;
    }

    public PduHeader Header { get; }

    /// <summary>From the header to the end. Sent on as they are, they are the same PDU, whatever is in them.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Where it begins in its datagram.</summary>
    public int Offset { get; }

    /// <summary>Of the simulation that sent it, as the first name in its body says; null where it is too short for one.</summary>
    public (ushort Site, ushort Application)? Sender =>
        Bytes.Length < SenderOffset + 4 ? null
        : Header.Family == ProtocolFamily.LiveEntity ? (Bytes[SenderOffset], Bytes[SenderOffset + 1])
        : (BinaryPrimitives.ReadUInt16BigEndian(Bytes[SenderOffset..]), BinaryPrimitives.ReadUInt16BigEndian(Bytes[(SenderOffset + 2)..]));
}
