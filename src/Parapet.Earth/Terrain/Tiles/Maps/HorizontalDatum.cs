using System.Collections.Immutable;

namespace Parapet.Earth.Terrain.Tiles.Maps;

/// <summary>
/// What latitudes and longitudes of a file count from. Datums fixed to the WGS 84 of their day within 2 m, less than any
/// post's width, are taken as WGS 84; others only where a shift for the place is known, right within 2 to 20 m by its registry.
/// </summary>
/// <param name="Name">For errors.</param>
/// <param name="SemiMajorMetres">Of the ellipsoid.</param>
/// <param name="InverseFlattening">Of the ellipsoid; 0 for a sphere.</param>
/// <param name="Shifts">To WGS 84, in the order in which they are tried; empty where latitudes and longitudes may be taken as they are.</param>
internal sealed record HorizontalDatum(string Name, double SemiMajorMetres, double InverseFlattening, ImmutableArray<DatumShift> Shifts)
{
    private const double Grs80 = 298.257222101;

    public static HorizontalDatum Wgs84 { get; } = new("WGS 84", 6_378_137, 298.257223563, []);

    /// <summary>Any of the datums that follow WGS 84 on the ellipsoid of 1980.</summary>
    public static HorizontalDatum LikeWgs84 { get; } = new("GRS 1980", 6_378_137, Grs80, []);

    /// <summary>The sphere over which the maps of the web are drawn, by latitudes of WGS 84.</summary>
    public static HorizontalDatum WebSphere { get; } = new("WGS 84 on a sphere", 6_378_137, 0, []);

    public static HorizontalDatum NorthAmerica1927 { get; } = new("NAD27", 6_378_206.4, 294.978698213898,
    [
        new(1176, -5, 135, 172, 0, 0, 54.34, 71.4, -168.26, -141),
        new(1172, -10, 158, 187, 0, 0, 49, 83.17, -141, -44),
        new(1175, -8, 159, 175, 0, 0, 25.83, 49.05, -124.79, -97.22),
        new(1174, -9, 161, 179, 0, 0, 24.41, 49.38, -89.64, -66.91),
        new(1173, -8, 160, 176, 0, 0, 24.41, 49.38, -97.22, -89.64),
    ]);

    public static HorizontalDatum Europe1950 { get; } = new("ED50", 6_378_388, 297,
    [
        new(1784, -84.1, -101.8, -129.7, 0.468, 1.05, 34.42, 43.45, 25.62, 44.83),
        new(1133, -87, -98, -121, 0, 0, 34.88, 71.21, -9.56, 31.59),
    ]);

    /// <summary>By the number of a geographic system, or of a datum, in the EPSG registry; null for any other.</summary>
    public static HorizontalDatum? Of(int code) => code switch
    {
        4326 or 4979 or 6326 => Wgs84,

        // ETRS89, NAD83 and its realisations, RGF93, SWEREF99, GDA94 and 2020, NZGD2000, SIRGAS 2000, JGD2000 and 2011, Korea 2000, TUREF, CGCS2000.
        4258 or 4937 or 6258 or 4269 or 6269 or 4617 or 6140 or 4759 or 6759 or 4152 or 6152 or 6318 or 1116 or 4171 or 6171 or 4619 or 6619
            or 4283 or 6283 or 7844 or 1168 or 4167 or 6167 or 4674 or 6674 or 4612 or 6612 or 6668 or 1128 or 4737 or 6737
            or 5252 or 1057 or 4490 or 1043 or 9702 or 1305 => LikeWgs84,
        4267 or 6267 => NorthAmerica1927,
        4230 or 6230 => Europe1950,
        _ => null,
    };

    /// <summary>By a name as well-known text gives it; null for any other.</summary>
    public static HorizontalDatum? Of(string name) => Squeezed(name) switch
    {
        "wgs1984" or "wgs84" or "worldgeodeticsystem1984" or "worldgeodeticsystem1984ensemble" => Wgs84,
        "wgs1984majorauxiliarysphere" => WebSphere,
        "etrs1989" or "etrs89" or "europeanterrestrialreferencesystem1989" or "europeanterrestrialreferencesystem1989ensemble"
            or "northamerican1983" or "northamericandatum1983" or "nad83" or "nad1983csrs" or "northamerican1983csrs" or "nad832011" or "nad19832011"
            or "nad83nationalspatialreferencesystem2011" or "rgf1993" or "reseaugeodesiquefrancais1993" or "reseaugeodesiquefrancais1993v1" or "sweref99"
            or "gda1994" or "geocentricdatumofaustralia1994" or "gda2020" or "nzgd2000" or "newzealandgeodeticdatum2000" or "sirgas2000"
            or "jgd2000" or "jgd2011" or "korea2000" or "geocentricdatumofkorea" or "turkishnationalreferenceframe" or "tureference1996" => LikeWgs84,
        "northamerican1927" or "northamericandatum1927" or "nad27" => NorthAmerica1927,
        "european1950" or "europeandatum1950" or "ed50" => Europe1950,
        _ => null,
    };

    /// <summary>The shift that holds at a place; null where none is needed.</summary>
    /// <param name="file">Names the file in the error.</param>
    /// <param name="latitudeDegrees">In the datum itself.</param>
    /// <param name="longitudeDegrees">In the datum itself.</param>
    /// <exception cref="TerrainException">A shift is needed and none is known for the place.</exception>
    public DatumShift? ShiftAt(string file, double latitudeDegrees, double longitudeDegrees) =>
        Shifts.IsEmpty ? null
        : Shifts.FirstOrDefault(shift => shift.Covers(latitudeDegrees, longitudeDegrees)) ?? throw new TerrainException(MapProblem.Of(
            file,
            FormattableString.Invariant($"datum {Name} at {latitudeDegrees:F1}, {longitudeDegrees:F1} deg, for which no shift to WGS 84 is known"),
            $"{Name} within {string.Join("; ", Shifts.Select(shift => FormattableString.Invariant($"{shift.SouthDegrees} to {shift.NorthDegrees} deg north, {shift.WestDegrees} to {shift.EastDegrees} deg east")))}"));

    private static string Squeezed(string name)
    {
        var letters = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return name.StartsWith("D_", StringComparison.Ordinal) ? letters[1..] : letters;
    }
}
