using Parapet.Catalogue.Reading;
using Parapet.Earth.Places;

namespace Parapet.Cli.Arguments;

/// <summary>A place on the command line, in any of the usual spellings.</summary>
internal static class PlaceArgument
{
    /// <summary>What may be written, in short.</summary>
    public const string Forms = "39.93,32.86, \"37.1N 35.3E\", degrees, minutes and seconds, or a reference of the military grid";

    /// <summary>The place, at height zero; null with the problem added where the text is none.</summary>
    public static Geodetic? Read(string option, string? text, Problems problems)
    {
        if (PlaceText.Read(text ?? "") is { } place)
        {
            return place;
        }

        problems.Add(new(option, 0, "", $"found '{text}'", PlaceText.Allowed));
        return null;
    }
}
