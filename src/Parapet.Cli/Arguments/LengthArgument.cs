using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Drawing.Labels;

namespace Parapet.Cli.Arguments;

/// <summary>Heights and lengths as the user writes them: 100m, 1.5km, 5000ft; a bare number is in metres.</summary>
internal static class LengthArgument
{
    private static readonly (string Unit, double Metres)[] Units = [("km", 1000), ("ft", 0.3048), ("m", 1)];

    /// <summary>The length; null with the problem added where the text is none or outside what is allowed.</summary>
    public static Length? Read(string option, string text, Length least, Length greatest, Problems problems)
    {
        var trimmed = text.Trim();
        var (unit, metres) = Array.Find(Units, candidate => trimmed.EndsWith(candidate.Unit, StringComparison.OrdinalIgnoreCase));
        var number = trimmed[..^(unit?.Length ?? 0)];
        if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Length.FromMetres(value * (unit is null ? 1 : metres)) is var length && length >= least && length <= greatest)
        {
            return length;
        }

        problems.Add(new(option, 0, "", $"found '{text}'", $"a length from {LengthText.Of(least)} to {LengthText.Of(greatest)}, as in 100m, 1.5km or 5000ft"));
        return null;
    }
}
