using System.Text;

namespace Parapet.Catalogue.Reading;

/// <summary>Makes text of a file's bytes: UTF-8 alone, and no letters that a text does not have.</summary>
public static class InputText
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text; null with the problem added, at its line, where the bytes are none.</summary>
    /// <param name="bytes">A whole file; a mark of its encoding may stand before it.</param>
    /// <param name="file">How problems name it.</param>
    /// <param name="allowed">What the file should be.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static string? Of(ReadOnlySpan<byte> bytes, string file, string allowed, Problems problems)
    {
        if (bytes.StartsWith<byte>([0xff, 0xfe]) || bytes.StartsWith<byte>([0xfe, 0xff]))
        {
            problems.Add(new(file, 1, "", "bytes of UTF-16 or UTF-32", $"{allowed} in UTF-8"));
            return null;
        }

        try
        {
            var text = s_strict.GetString(bytes);
            return IsPlain(text, file, problems) ? text.TrimStart('\uFEFF') : null;
        }
        catch (DecoderFallbackException exception)
        {
            var before = bytes[..Math.Clamp(exception.Index, 0, bytes.Length)];
            var line = 1 + before.Count((byte)'\n');
            problems.Add(new(file, line, "", "bytes that are not UTF-8", $"{allowed} in UTF-8"));
            return null;
        }
    }

    /// <summary>Whether a text has no letters that steer a terminal or end it early; the first that it has becomes a problem at its line.</summary>
    public static bool IsPlain(string text, string file, Problems problems)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r' or '\u0085'))
            {
                var before = text.AsSpan(0, i);
                var column = i - before.LastIndexOf('\n');
                problems.Add(new(file, 1 + before.Count('\n'), "", $"the control character U+{(int)text[i]:X4} in column {column}", "text"));
                return false;
            }
        }

        return true;
    }
}
