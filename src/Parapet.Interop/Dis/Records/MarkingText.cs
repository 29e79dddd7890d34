using System.Text;

namespace Parapet.Interop.Dis.Records;

/// <summary>The characters of a marking, of whichever length.</summary>
internal static class MarkingText
{
    /// <summary>Writes ASCII, with question marks for other characters; what is longer than there is room is cut.</summary>
    public static void Write(ReadOnlySpan<char> text, Span<byte> characters) => Encoding.ASCII.GetBytes(text[..Math.Min(text.Length, characters.Length)], characters);

    /// <summary>Reads up to the first zero; only what is ASCII is readable.</summary>
    public static string Read(ReadOnlySpan<byte> characters)
    {
        var end = characters.IndexOf((byte)0);
        return Encoding.ASCII.GetString(end < 0 ? characters : characters[..end]);
    }
}
