namespace Parapet.Earth.Places;

/// <summary>
/// A place as people write it: latitude and longitude in degrees, with or without letters of the hemisphere, in degrees,
/// minutes and seconds, or as a reference of the military grid.
/// </summary>
public static class PlaceText
{
    /// <summary>What may be written, in words.</summary>
    public const string Allowed =
        "latitude and longitude, as in \"37.1, 35.3\", \"37.1N 35.3E\", \"37°06'00\\\"N 35°18'00\\\"E\" or \"370600N 0351800E\", or a reference of the military grid, as in \"36SYG0439108441\"; latitude in [-90, 90], longitude in [-180, 180]";

    private const string Hemispheres = "NSEWnsew";

    /// <summary>The place, at height zero; null where the text is none. Without letters, latitude comes first; commas stand between the two, never in a number.</summary>
    public static Geodetic? Read(string text)
    {
        if (MilitaryGrid.IsReference(text))
        {
            return MilitaryGrid.PlaceOf(text);
        }

        if (Halves(text.Trim()) is not var (first, second))
        {
            return null;
        }

        var isTurned = first.Any(letter => Hemispheres.Contains(letter, StringComparison.Ordinal) && DegreesText.IsLongitude(letter));
        var (latitude, longitude) = isTurned ? (second, first) : (first, second);
        return DegreesText.Read(latitude, isLongitude: false) is { } north && DegreesText.Read(longitude, isLongitude: true) is { } east
            ? Geodetic.FromDegrees(north, east)
            : null;
    }

    /// <summary>The two angles: apart by a comma, after or before the letters, or in the middle of an even number of words.</summary>
    private static (string First, string Second)? Halves(string text)
    {
        if (text.Split(',') is var parts && parts.Length > 1)
        {
            return parts.Length == 2 ? (parts[0], parts[1]) : null;
        }

        int[] letters = [.. Enumerable.Range(0, text.Length).Where(i => Hemispheres.Contains(text[i], StringComparison.Ordinal))];
        if (letters.Length == 2)
        {
            var cut = letters[0] == 0 ? letters[1] : letters[0] + 1;
            return (text[..cut], text[cut..]);
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return letters.Length == 0 && words.Length > 0 && words.Length % 2 == 0
            ? (string.Join(' ', words[..(words.Length / 2)]), string.Join(' ', words[(words.Length / 2)..]))
            : null;
    }
}
