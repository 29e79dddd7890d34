using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis;

/// <summary>Tells whether what a datagram carries is DIS.</summary>
public static class DisPayload
{
    /// <summary>
    /// Whether it is a bundle of PDUs to its last byte: each of version 6 or 7, of a type of the standard in that type's
    /// family, as long as its header says, and with fields that fit in it. A single byte that does not fit makes it false.
    /// </summary>
    public static bool IsBundle(ReadOnlySpan<byte> payload)
    {
        var bundle = new DisBundle(payload);
        var count = 0;
        var reading = new Reading();
        for (; bundle.Next(out var pdu); count++)
        {
            if (!IsOfTheStandard(pdu.Header) || !PduSwitch.Visit(in pdu, ref reading, out _))
            {
                return false;
            }
        }

        return count > 0 && bundle.Fault is null;
    }

    internal static bool IsKnown(PduType type) => type is > PduType.Other and <= PduType.Attribute;

    private static bool IsOfTheStandard(in PduHeader header) =>
        header.Version is 6 or 7 && IsKnown(header.Type) && header.Family == ProtocolFamilies.Of(header.Type);

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
