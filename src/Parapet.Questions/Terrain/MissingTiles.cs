using Parapet.Earth.Terrain;

namespace Parapet.Questions.Terrain;

/// <summary>What to fetch where tiles are missing.</summary>
internal static class MissingTiles
{
    /// <summary>The command that fetches what a survey found missing; null where nothing is.</summary>
    public static string? CommandFor(GroundSurvey survey) => survey.MissingArea is { } area ? $"parapet terrain get --area {area}" : null;

    /// <summary>The command for the square of one place.</summary>
    public static string CommandFor(Geodetic place)
    {
        var (south, west) = (Math.Min(89, (int)Math.Floor(place.Latitude.Degrees)), (int)Math.Floor(place.Longitude.Degrees));
        return FormattableString.Invariant($"parapet terrain get --area {south},{west},{south + 1},{west + 1}");
    }
}
