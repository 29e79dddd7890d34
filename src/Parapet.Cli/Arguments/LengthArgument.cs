using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Drawing.Labels;

namespace Parapet.Cli.Arguments;

/// <summary>Heights and lengths as the user writes them: 100m, 1.5km, 5000ft; a bare number is in metres.</summary>
internal static class LengthArgument
{
    private static readonly (string Unit, double Metres)[] Units = [("km", 1000), ("ft", 0.3048), ("m", 1)];

    /// <summary>Several lengths, commas between them: all with their unit, or none. A comma inside a number would else be two heights.</summary>
    public static IEnumerable<Length> ReadList(string option, string text, Length least, Length greatest, Problems problems)
    {
        var parts = text.Split(',');
        if (parts.Any(part => UnitOf(part) is null) && parts.Any(part => UnitOf(part) is not null))
        {
            problems.Add(new(option, 0, "", $"found '{text}', where '{parts.First(part => UnitOf(part) is null)}' has no unit", "a unit after each, and a point in a number, as in 100m,1.5km"));
            return [];
        }

        return [.. parts.Select(part => Read(option, part, least, greatest, problems)).OfType<Length>()];
    }

    /// <summary>The length; null with the problem added where the text is none or outside what is allowed.</summary>
    public static Length? Read(string option, string text, Length least, Length greatest, Problems problems)
    {
        var trimmed = text.Trim();
        var unit = UnitOf(trimmed);
        var number = trimmed[..^(unit?.Length ?? 0)];
        if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Length.FromMetres(value * (unit is null ? 1 : Units.First(known => known.Unit == unit).Metres)) is var length && length >= least && length <= greatest)
        {
            // Zero is zero, whichever sign it was given.
            return length + Length.Zero;
        }

        problems.Add(new(option, 0, "", $"found '{text}'", $"a length from {LengthText.Of(least)} to {LengthText.Of(greatest)}, as in 100m, 1.5km or 5000ft"));
        return null;
    }

    private static string? UnitOf(string text) => Array.Find(Units, candidate => text.TrimEnd().EndsWith(candidate.Unit, StringComparison.OrdinalIgnoreCase)).Unit;
}
