namespace Parapet.Earth.Terrain.Tiles;

/// <summary>The units in which files of relief state heights.</summary>
internal static class HeightUnit
{
    /// <summary>As an error says what may be used.</summary>
    public const string Allowed = "m, dm, cm, km, ft or us-ft";

    /// <summary>Metres in an international foot.</summary>
    public const double Foot = 0.3048;

    /// <summary>Metres in a survey foot of the United States.</summary>
    public const double SurveyFoot = 1200.0 / 3937;

    /// <summary>Metres in one of them, by a name in any of its common spellings; null for a name that is none.</summary>
    public static double? Metres(string name) => name.Trim().Trim('[', ']').Replace(' ', '_').Replace('-', '_').ToLowerInvariant() switch
    {
        "m" or "metre" or "metres" or "meter" or "meters" => 1,
        "dm" or "decimetre" or "decimeter" => 0.1,
        "cm" or "centimetre" or "centimeter" => 0.01,
        "km" or "kilometre" or "kilometer" => 1000,
        "ft" or "foot" or "feet" or "international_foot" or "international_feet" => Foot,
        "us_ft" or "ftus" or "us_survey_foot" or "us_survey_feet" or "foot_us" or "us_foot" => SurveyFoot,
        _ => null,
    };

    /// <summary>Metres in one of them, by its code in the EPSG registry, as GeoTIFF's keys name units of length; null for any other.</summary>
    public static double? Metres(int code) => code switch
    {
        9001 => 1,
        9002 => Foot,
        9003 => SurveyFoot,
        9036 => 1000,
        _ => null,
    };
}
