using System.Globalization;
using System.Text.RegularExpressions;

namespace Parapet.Campaigns.Sweeps;

/// <summary>Numbers of one unit, from low to high, as a study's file states them.</summary>
public sealed partial record ValueRange(double Low, double High, string Unit)
{
    /// <summary>A range as in <c>1 s to 30 s</c>, told from either end; null where a text is none.</summary>
    public static ValueRange? Of(string text) =>
        Ends(text) is var ((first, unit), (last, other)) && unit == other && first != last ? new(Math.Min(first, last), Math.Max(first, last), unit) : null;

    /// <summary>Whether a text is meant as a range and is none: its ends are of two units, or one and the same.</summary>
    public static bool IsBroken(string text) => Ends(text) is not null && Of(text) is null;

    private static ((double Value, string Unit) First, (double Value, string Unit) Last)? Ends(string text)
    {
        var ends = text.Split(" to ");
        return ends.Length == 2 && Number(ends[0]) is { } first && Number(ends[1]) is { } last ? (first, last) : null;
    }

    /// <summary>A number and its unit, as in <c>2.5 km</c>; null where a text is none.</summary>
    public static (double Value, string Unit)? Number(string text)
    {
        var match = Quantity().Match(text.Trim());
        return match.Success && double.TryParse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? (value, match.Groups["unit"].Value)
            : null;
    }

    /// <summary>The number at a place, to six digits, with its unit.</summary>
    /// <param name="place">Share of the range below it.</param>
    public string At(double place) => string.Create(CultureInfo.InvariantCulture, $"{Low + (High - Low) * place:G6} {Unit}").TrimEnd();

    [GeneratedRegex(@"^(?<number>[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)(?: (?<unit>\S+))?$")]
    private static partial Regex Quantity();
}
