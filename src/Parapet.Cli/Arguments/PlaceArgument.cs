using System.Globalization;
using Parapet.Catalogue.Reading;

namespace Parapet.Cli.Arguments;

/// <summary>A place on the command line, as maps print it: latitude and longitude in degrees.</summary>
internal static class PlaceArgument
{
    private const string Allowed = "LATITUDE,LONGITUDE in degrees, as in 39.93,32.86; latitude in [-90, 90], longitude in [-180, 180]";

    /// <summary>The place, at height zero; null with the problem added where the text is none.</summary>
    public static Geodetic? Read(string option, string? text, Problems problems)
    {
        var parts = (text ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && TryDegrees(parts[0], 90, out var latitude) && TryDegrees(parts[1], 180, out var longitude))
        {
            return Geodetic.FromDegrees(latitude, longitude);
        }

        problems.Add(new(option, 0, "", $"found '{text}'", Allowed));
        return null;
    }

    private static bool TryDegrees(string text, double limit, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= limit;
}
