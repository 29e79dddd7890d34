using Parapet.Interop.Wire;

namespace Parapet.Interop.Hla;

/// <summary>By what a server calls its classes, attributes and objects: bytes that mean something to it alone, in field 1 of a message.</summary>
internal static class HlaHandle
{
    /// <summary>More than servers use; handles are sent back in every update.</summary>
    public const int MostBytes = 256;

    /// <param name="begin">Where the message begins that holds the handle's message, as its field 1.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="within">How many messages it stands in: 1, or 2 where a result lies between.</param>
    /// <param name="handle">Empty where there is a fault.</param>
    /// <param name="fault">Why there is none.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int begin, int end, int within, out byte[] handle, out WireFault fault)
    {
        handle = [];
        for (var depth = 0; depth <= within; depth++)
        {
            var fields = new ProtobufReader(bytes, begin, end);
            end = begin;
            while (fields.Next())
            {
                if (fields is { Field: 1, Form: 2 })
                {
                    (begin, end) = (fields.Begin, fields.Offset);
                }
            }

            if (fields.Fault is { } stopped)
            {
                fault = stopped;
                return false;
            }
        }

        if (end - begin is 0 or > MostBytes)
        {
            fault = new(begin, "handle", $"{end - begin} bytes; allowed: 1 to {MostBytes}");
            return false;
        }

        (handle, fault) = (bytes[begin..end].ToArray(), default);
        return true;
    }
}
