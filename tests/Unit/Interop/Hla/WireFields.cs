namespace Parapet.Tests.Unit.Interop.Hla;

/// <summary>
/// Fields of a message of Protocol Buffers, read by another hand than that of the room under test: a number, then a varint or so
/// many bytes. It knows no other form, since the federate protocol's calls have none, and throws where the bytes are no message.
/// </summary>
internal sealed class WireFields
{
    private readonly List<(int Number, ulong Value, byte[] Bytes)> _fields = [];

    public WireFields(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var value = Varint(message, ref at);
            switch (tag & 7)
            {
                case 0:
                    _fields.Add(((int)(tag >> 3), value, []));
                    break;
                case 2:
                    _fields.Add(((int)(tag >> 3), value, message[at..(at + (int)value)]));
                    at += (int)value;
                    break;
                default:
                    throw new InvalidDataException($"form {tag & 7} of field {tag >> 3}");
            }
        }
    }

    public IEnumerable<int> Numbers => _fields.Select(one => one.Number);

    /// <summary>The one field of a number.</summary>
    public byte[] Bytes(int number) => _fields.Single(field => field.Number == number).Bytes;

    public ulong Value(int number) => _fields.Single(field => field.Number == number).Value;

    public string Text(int number) => System.Text.Encoding.UTF8.GetString(Bytes(number));

    public WireFields Within(int number) => new(Bytes(number));

    public IEnumerable<WireFields> Each(int number) => _fields.Where(field => field.Number == number).Select(field => new WireFields(field.Bytes));

    /// <summary>A field of so many bytes.</summary>
    public static byte[] Field(int number, params byte[] bytes) => [.. Varint(((ulong)number << 3) | 2), .. Varint((ulong)bytes.Length), .. bytes];

    public static byte[] Field(int number, string text) => Field(number, System.Text.Encoding.UTF8.GetBytes(text));

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next % 128) << shift;
            if (next < 128)
            {
                return value;
            }
        }
    }

    private static IEnumerable<byte> Varint(ulong value)
    {
        for (; value >= 128; value /= 128)
        {
            yield return (byte)(128 + value % 128);
        }

        yield return (byte)value;
    }
}
