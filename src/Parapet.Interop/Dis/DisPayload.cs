using Parapet.Interop.Captures;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Dis;

/// <summary>Tells whether what a datagram carries is DIS, and what is wrong with it.</summary>
public static class DisPayload
{
    /// <summary>Where exercises usually are [IEEE1278].</summary>
    public const ushort UsualPort = 3000;

    /// <summary>
    /// Whether it is a bundle of PDUs to its last byte: each of version 6 or 7, of a type of the standard in that type's
    /// family, as long as its header says, and with fields that fit in it. A single byte that does not fit makes it false.
    /// </summary>
    public static bool IsBundle(ReadOnlySpan<byte> payload) => !payload.IsEmpty && FaultOf(payload) is null;

    /// <summary>
    /// Whether a datagram is meant as DIS, sound or damaged: it begins as a PDU of version 6 or 7 does, of a type of the standard in
    /// that type's family; or with one of these versions, and came from or went to the usual port.
    /// </summary>
    public static bool IsMeant(in Datagram datagram)
    {
        var payload = datagram.Payload;
        return (PduHeader.TryRead(payload, out var header, out _) && Against(header) is null)
            || (payload is [6 or 7, ..] && (datagram.Source.Port == UsualPort || datagram.Destination.Port == UsualPort));
    }

    /// <summary>What keeps a datagram from being a bundle, the first there is; null where nothing does, and where it is empty.</summary>
    public static WireFault? FaultOf(ReadOnlySpan<byte> payload)
    {
        var bundle = new DisBundle(payload);
        var reading = new Reading();
        while (bundle.Next(out var pdu))
        {
            if (Against(pdu.Header) is { } against)
            {
                return against with { Offset = pdu.Offset + against.Offset };
            }

            if (!PduSwitch.Visit(in pdu, ref reading, out var fault))
            {
                return fault;
            }
        }

        return bundle.Fault;
    }

    internal static bool IsKnown(PduType type) => type is > PduType.Other and <= PduType.Attribute;

    private static WireFault? Against(in PduHeader header) =>
        header.Version is not (6 or 7) ? new(0, "PDU, version", $"{header.Version}; 6 and 7 are read")
        : !IsKnown(header.Type) ? new(PduHeader.TypeOffset, "PDU, type", $"{(byte)header.Type}; 1 to {(byte)PduType.Attribute} are of the standard")
        : header.Family != ProtocolFamilies.Of(header.Type) ? new(PduHeader.FamilyOffset, "PDU, protocol family", $"{(byte)header.Family}; {(byte)ProtocolFamilies.Of(header.Type)} is that of {header.Type}")
        : null;

    private readonly struct Reading : IPduVisitor
    {
        public void Visit<T>(scoped in T pdu)
            where T : struct, IPdu, allows ref struct
        {
        }

        public void VisitOther(scoped in DisPdu pdu)
        {
        }
    }
}
