using Parapet.Interop.Wire;

namespace Parapet.Interop.Hla;

/// <summary>What a server answers to a call: what the call gives, or the exception that it met.</summary>
/// <param name="Body">The message that the call gives; empty where it met an exception.</param>
/// <param name="Exception">Its name, as "NameNotFound"; null where there is none.</param>
/// <param name="Details">What is told besides it.</param>
internal sealed record HlaReply(byte[] Body, string? Exception, string Details)
{
    private const int ExceptionField = 1;

    /// <param name="call">The number of the call; its answer has the next.</param>
    /// <param name="reply">Null where there is a fault.</param>
    /// <param name="fault">Why it is none.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int call, out HlaReply? reply, out WireFault fault)
    {
        (reply, fault) = (null, default);
        var fields = new ProtobufReader(bytes, 0, bytes.Length);
        while (fields.Next())
        {
            if (fields is { Field: ExceptionField, Form: 2 })
            {
                var (texts, broken) = HlaTexts.Read(bytes, fields.Begin, fields.Offset);
                reply = new([], texts[0].Length > 0 ? texts[0] : "an exception without a name", texts[1]);
                fields.Stop(broken);
            }
            else if (fields.Form == 2 && fields.Field == call + 1)
            {
                reply = new(bytes[fields.Begin..fields.Offset].ToArray(), null, "");
            }
        }

        if (fields.Fault is { } stopped)
        {
            (reply, fault) = (null, stopped);
        }
        else if (reply is null)
        {
            fault = new(0, "CallResponse", $"neither an exception nor field {call + 1}, the answer to call {call}");
        }

        return reply is not null;
    }
}
