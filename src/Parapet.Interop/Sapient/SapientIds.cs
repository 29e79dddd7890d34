using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Parapet.Interop.Sapient;

/// <summary>The names that SAPIENT wants: of nodes a UUID, of objects and reports a ULID. Both are made of what they name, so that the same run has the same.</summary>
internal static class SapientIds
{
    private const int RandomBytes = 10;
    private const int Letters = 26;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Of version 8, the one for own making (RFC 9562).</summary>
    public static string Uuid(string name)
    {
        Span<byte> bytes = stackalloc byte[16];
        Digest(name, bytes);
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0f));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>48 bits of milliseconds since 1970 and 80 bits of the name, five bits a letter.</summary>
    /// <param name="date">Of its making, 1970 at the earliest.</param>
    public static string Ulid(DateTimeOffset date, string name)
    {
        Span<byte> bytes = stackalloc byte[16];
        Digest(name, bytes[..RandomBytes]);
        var low = BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]);
        var bits = (UInt128)(ulong)date.ToUnixTimeMilliseconds() << 80 | (UInt128)BinaryPrimitives.ReadUInt16BigEndian(bytes) << 64 | low;
        Span<char> text = stackalloc char[Letters];
        for (var at = Letters - 1; at >= 0; at--, bits >>= 5)
        {
            text[at] = Alphabet[(int)(bits & 31)];
        }

        return new(text);
    }

    private static void Digest(string name, Span<byte> into) => SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, into.Length).CopyTo(into);
}
