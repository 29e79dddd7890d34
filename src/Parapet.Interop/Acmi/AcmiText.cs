using System.Globalization;
using System.Text;

namespace Parapet.Interop.Acmi;

/// <summary>Numbers and words as ACMI wants them.</summary>
internal static class AcmiText
{
    /// <summary>With at most so many digits behind the point, without trailing zeros and without a sign before nought.</summary>
    public static void Append(StringBuilder line, double value, int digits)
    {
        var rounded = Math.Round(value, digits);
        line.Append(CultureInfo.InvariantCulture, $"{(rounded == 0 ? 0 : rounded):0.#########}");
    }

    /// <summary>A comma would end the property and a line break the record: the backslash says that it is meant.</summary>
    public static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace('\r', '\n')
        .Replace("\n", "\\\n", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal);

    /// <summary>The bars part the words of an event.</summary>
    public static string EscapedInEvent(string text) => Escaped(text).Replace('|', '/');
}
