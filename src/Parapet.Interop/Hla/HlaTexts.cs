using Parapet.Interop.Wire;

namespace Parapet.Interop.Hla;

/// <summary>The first two fields of a message, where both are texts: an exception's name and details, a loss's reason.</summary>
internal static class HlaTexts
{
    /// <returns>The two texts, each empty where it is not there, and why the message is none; null where it is one.</returns>
    public static (string[] Texts, WireFault? Fault) Read(ReadOnlySpan<byte> bytes, int begin, int end)
    {
        string[] texts = ["", ""];
        var fields = new ProtobufReader(bytes, begin, end);
        while (fields.Next())
        {
            if (fields is { Field: 1 or 2, Form: 2 })
            {
                texts[fields.Field - 1] = HlaException.Plain(fields.Text($"field {fields.Field}"));
            }
        }

        return (texts, fields.Fault);
    }
}
