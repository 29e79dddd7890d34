using System.Text.Json;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Dis.Json;

/// <summary>PDUs as JSON, with every field of the wire under its name and with its unit.</summary>
public static class DisJson
{
    /// <summary>
    /// Writes one PDU as one object. Of a type whose body is not read, the body stands there in hexadecimal. False where it
    /// cannot be read; then nothing is written.
    /// </summary>
    public static bool TryWrite(scoped in DisPdu pdu, Utf8JsonWriter json, out WireFault fault)
    {
        var teller = new Teller(json);
        return PduSwitch.Visit(in pdu, ref teller, out fault);
    }

    private readonly struct Teller(Utf8JsonWriter json) : IPduVisitor
    {
        public void Visit<T>(scoped in T pdu)
            where T : struct, IPdu, allows ref struct
        {
            var wire = new JsonWire(json);
            json.WriteStartObject();
            JsonWire.Out(in pdu, ref wire);
            json.WriteEndObject();
        }

        public void VisitOther(scoped in DisPdu pdu)
        {
            var wire = new JsonWire(json);
            var header = pdu.Header;
            json.WriteStartObject();
            wire.Record("header", ref header);
            json.WriteString("bodyHex", Convert.ToHexStringLower(pdu.Bytes[PduHeader.Size..]));
            json.WriteEndObject();
        }
    }
}
