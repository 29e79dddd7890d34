using System.Collections.Immutable;
using System.Globalization;

namespace Parapet.Earth.Terrain.Tiles.Maps;

/// <summary>How a plane is laid over an ellipsoid.</summary>
/// <param name="Method">The projection's name in well-known text, one of <see cref="Methods"/>.</param>
/// <param name="Parameters">By their names in well-known text: degrees, metres and ratios.</param>
/// <param name="MetresPerUnit">Metres in a unit of the plane's coordinates.</param>
internal sealed record MapProjection(string Method, ImmutableArray<(string Name, double Value)> Parameters, double MetresPerUnit = 1)
{
    public const string TransverseMercator = "Transverse_Mercator";
    public const string LambertConformal = "Lambert_Conformal_Conic_2SP";
    public const string LambertAzimuthal = "Lambert_Azimuthal_Equal_Area";
    public const string Albers = "Albers_Conic_Equal_Area";
    public const string Mercator = "Mercator_1SP";

    /// <summary>As an error says what may be used.</summary>
    public const string Allowed = "transverse Mercator (UTM among it), Mercator, Lambert conformal with two parallels, Lambert azimuthal, Albers";

    /// <summary>The names by which the projections that are known are called in well-known text, in lower case, and what they are called here.</summary>
    public static ImmutableDictionary<string, string> Methods { get; } = new Dictionary<string, string>
    {
        ["transverse_mercator"] = TransverseMercator,
        ["lambert_conformal_conic_2sp"] = LambertConformal,
        ["lambert_conformal_conic"] = LambertConformal,
        ["lambert_azimuthal_equal_area"] = LambertAzimuthal,
        ["albers_conic_equal_area"] = Albers,
        ["albers"] = Albers,
        ["mercator_1sp"] = Mercator,
        ["mercator"] = Mercator,
        ["mercator_auxiliary_sphere"] = Mercator,
    }.ToImmutableDictionary();

    public static MapProjection Transverse(double longitude, double scale, double easting, double northing = 0, double latitude = 0) => new(
        TransverseMercator,
        [("latitude_of_origin", latitude), ("central_meridian", longitude), ("scale_factor", scale), ("false_easting", easting), ("false_northing", northing)]);

    public static MapProjection Utm(int zone, bool isSouth) => Transverse(6 * zone - 183, 0.9996, 500_000, isSouth ? 10_000_000 : 0);

    public static MapProjection Conic(
        string method, double latitude, double longitude, double first, double second, double easting = 0, double northing = 0) => new(
        method,
        [("latitude_of_origin", latitude), ("central_meridian", longitude), ("standard_parallel_1", first), ("standard_parallel_2", second),
            ("false_easting", easting), ("false_northing", northing)]);

    public static MapProjection Azimuthal(double latitude, double longitude, double easting = 0, double northing = 0) => new(
        LambertAzimuthal, [("latitude_of_center", latitude), ("longitude_of_center", longitude), ("false_easting", easting), ("false_northing", northing)]);

    public static MapProjection MercatorOf(double longitude, double scale = 1, double easting = 0, double northing = 0) => new(
        Mercator, [("central_meridian", longitude), ("scale_factor", scale), ("false_easting", easting), ("false_northing", northing)]);

    /// <summary>The projected system as well-known text, in metres, upon a geographic one.</summary>
    public string Text(string geographic)
    {
        var parameters = string.Concat(Parameters.Select(parameter => string.Create(CultureInfo.InvariantCulture, $"PARAMETER[\"{parameter.Name}\",{parameter.Value:R}],")));
        return $"PROJCS[\"map\",{geographic},PROJECTION[\"{Method}\"],{parameters}UNIT[\"metre\",1]]";
    }
}
