using System.Globalization;
using System.Text.RegularExpressions;

namespace Parapet.Earth.Places;

/// <summary>
/// One angle of a place as people write it: 37.1, -17.8, 37.1N, N37.1, 37°06'00"N, 37 06 00 N, 37:06N; with a letter of
/// the hemisphere also run together, 370600N for a latitude and 0351800E for a longitude.
/// </summary>
internal static partial class DegreesText
{
    /// <summary>In degrees, north and east positive; null where it is none, or beyond the limit.</summary>
    /// <param name="isLongitude">Whether it may reach 180 degrees, and is east or west.</param>
    public static double? Read(string text, bool isLongitude)
    {
        var match = Form().Match(text.Trim());
        var letter = match.Groups["letter"].Value + match.Groups["ending"].Value;
        if (!match.Success || letter.Length > 1 || (letter.Length == 1 && (IsLongitude(letter[0]) != isLongitude || match.Groups["sign"].Length > 0)))
        {
            return null;
        }

        var size = Size(match, letter.Length == 1 ? isLongitude ? 3 : 2 : null);
        if (size is not { } degrees || degrees > (isLongitude ? 180 : 90))
        {
            return null;
        }

        return match.Groups["sign"].Value is "-" or "\u2212" || (letter.Length == 1 && char.ToUpperInvariant(letter[0]) is 'S' or 'W') ? -degrees : degrees;
    }

    /// <summary>Whether a letter of a hemisphere is that of a longitude.</summary>
    public static bool IsLongitude(char letter) => char.ToUpperInvariant(letter) is 'E' or 'W';

    /// <param name="degreeDigits">Of a number run together; null where it cannot be one.</param>
    private static double? Size(Match match, int? degreeDigits)
    {
        string[] parts = [match.Groups["degrees"].Value, match.Groups["minutes"].Value, match.Groups["seconds"].Value];
        var whole = parts[0].IndexOf('.', StringComparison.Ordinal) is var point && point < 0 ? parts[0].Length : point;
        if (degreeDigits is { } own && parts[1].Length == 0 && (whole == own + 2 || whole == own + 4))
        {
            parts = [parts[0][..own], whole == own + 2 ? parts[0][own..] : parts[0][own..(own + 2)], whole == own + 2 ? "" : parts[0][(own + 2)..]];
        }

        // Only the last of them may have a fraction, and minutes and seconds end at 60.
        var given = parts.Where(part => part.Length > 0).Select(part => double.Parse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)).ToArray();
        if (given.SkipLast(1).Any(number => number != Math.Floor(number)) || given.Skip(1).Any(number => number >= 60))
        {
            return null;
        }

        return given[0] + (given.Length > 1 ? given[1] / 60 : 0) + (given.Length > 2 ? given[2] / 3600 : 0);
    }

    [GeneratedRegex("""
        ^(?<letter>[NSEW])?\s*(?<sign>[-+\u2212])?
        (?<degrees>[0-9]+(\.[0-9]+)?)
        (\s*[°ºd:\s]\s*(
            (?<minutes>[0-9]+(\.[0-9]+)?)
            (\s*['\u2032\u2019:\s]\s*(
                (?<seconds>[0-9]+(\.[0-9]+)?)\s*(["\u2033\u201d]|'')?
            )?)?
        )?)?
        \s*(?<ending>[NSEW])?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
