using Parapet.Interop.Wire;

namespace Parapet.Interop.Hla;

/// <summary>What a server tells a federate of its own accord.</summary>
/// <param name="Kind">The number of its field; 0 where it holds none.</param>
/// <param name="Text">Why the federate is out of its federation; empty where it is not.</param>
/// <param name="Object">The handle of the object whose values are asked for; empty where none are.</param>
internal sealed record HlaCallback(int Kind, string Text, byte[] Object)
{
    public const int ConnectionLost = 1;
    public const int FederateResigned = 2;
    public const int ProvideAttributeValueUpdate = 41;

    /// <summary>Of several in one message the last counts, as of any choice in Protocol Buffers.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out HlaCallback? callback, out WireFault fault)
    {
        callback = new(0, "", []);
        fault = default;
        var fields = new ProtobufReader(bytes, 0, bytes.Length);
        while (fields.Next())
        {
            if (fields.Form != 2)
            {
                continue;
            }

            callback = new(fields.Field, "", []);
            if (fields.Field is ConnectionLost or FederateResigned)
            {
                var (texts, broken) = HlaTexts.Read(bytes, fields.Begin, fields.Offset);
                callback = callback with { Text = texts[0] };
                fields.Stop(broken);
            }
            else if (fields.Field == ProvideAttributeValueUpdate)
            {
                var isHandle = HlaHandle.TryRead(bytes, fields.Begin, fields.Offset, within: 1, out var handle, out var broken);
                callback = callback with { Object = handle };
                fields.Stop(isHandle ? null : broken);
            }
        }

        if (fields.Fault is { } stopped)
        {
            (callback, fault) = (null, stopped);
        }

        return callback is not null;
    }
}
