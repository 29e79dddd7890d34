using System.Globalization;
using Parapet.Earth.Terrain.Tiles.Maps;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>Which map a GeoTIFF's keys describe.</summary>
internal static class GeoTiffMap
{
    private const int Projected = 1;
    private const int Geographic = 2;
    private const int Greenwich = 8901;
    private const int Degree = 9102;

    /// <summary>The map; null, with the reason among the problems, where it cannot be followed.</summary>
    public static KnownMap? Read(GeoKeys keys, string file, List<TerrainProblem> problems)
    {
        var model = keys.Code(GeoKeys.ModelType);
        if (model is not (null or Geographic or Projected))
        {
            problems.Add(MapProblem.Of(file, $"model type {model}", "model type 1, a map, or 2, latitude and longitude"));
            return null;
        }

        if ((keys.Code(GeoKeys.PrimeMeridian) ?? Greenwich) != Greenwich || (keys.Code(GeoKeys.AngularUnit) ?? Degree) != Degree)
        {
            problems.Add(MapProblem.Of(file, "longitudes from another meridian than Greenwich, or in another unit than degrees", "degrees from Greenwich"));
            return null;
        }

        return model == Projected ? OfPlane(keys, file, problems) : OfGeographic(keys, file, problems) is { } datum ? new(datum, null) : null;
    }

    private static HorizontalDatum? OfGeographic(GeoKeys keys, string file, List<TerrainProblem> problems)
    {
        var code = keys.Code(GeoKeys.GeographicSystem) is { } system and not GeoKeys.UserDefined ? system : keys.Code(GeoKeys.Datum);
        if (code is null)
        {
            // Files of old tools name no datum at all; longitudes and latitudes without one are those of WGS 84.
            return keys.Code(GeoKeys.GeographicSystem) is null ? HorizontalDatum.Wgs84 : Unknown("of the file's own making");
        }

        return HorizontalDatum.Of(code.Value) ?? Unknown($"EPSG:{code}");

        HorizontalDatum? Unknown(string datum)
        {
            problems.Add(MapProblem.Of(file, $"a datum {datum}, which is not known here", "WGS 84 or one that follows it, NAD27, ED50"));
            return null;
        }
    }

    private static KnownMap? OfPlane(GeoKeys keys, string file, List<TerrainProblem> problems)
    {
        if (UnitOf(keys) is not { } unit)
        {
            problems.Add(MapProblem.Of(file, $"a map in units EPSG:{keys.Code(GeoKeys.LinearUnit)}", "metres, feet or survey feet"));
            return null;
        }

        if (keys.Code(GeoKeys.ProjectedSystem) is { } system and not GeoKeys.UserDefined)
        {
            if (KnownMap.Of(system) is { } known)
            {
                return known with { Projection = known.Projection! with { MetresPerUnit = unit } };
            }

            problems.Add(MapProblem.Of(file, $"a projected grid, EPSG:{system}, which is not known here", "UTM on WGS 84 or a datum like it, and the maps that the docs list"));
            return null;
        }

        var projection = ProjectionOf(keys, unit);
        if (projection is null)
        {
            problems.Add(MapProblem.Of(
                file, string.Create(CultureInfo.InvariantCulture, $"a projected grid by method {keys.Code(GeoKeys.Method)?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}"), MapProjection.Allowed));
        }

        return OfGeographic(keys, file, problems) is { } datum && projection is not null ? new(datum, projection) : null;
    }

    private static double? UnitOf(GeoKeys keys) =>
        keys.Code(GeoKeys.LinearUnit) is not { } code ? 1
        : code == GeoKeys.UserDefined ? keys.Number(GeoKeys.LinearUnitSize) is { } size and > 0 and < 1e6 ? size : null
        : HeightUnit.Metres(code);

    private static MapProjection? ProjectionOf(GeoKeys keys, double unit)
    {
        if (keys.Code(GeoKeys.Projection) is { } code and not GeoKeys.UserDefined)
        {
            var projection = code is > 16000 and <= 16060 ? MapProjection.Utm(code - 16000, isSouth: false)
                : code is > 16100 and <= 16160 ? MapProjection.Utm(code - 16100, isSouth: true)
                : null;
            return projection is null ? null : projection with { MetresPerUnit = unit };
        }

        // Parallels 3078 and 3079; natural origin 3080 and 3081, false origin 3084 and 3085, centre 3088 and 3089;
        // false eastings 3082 and 3086, northings 3083 and 3087; scale 3092.
        var longitude = First(3080, 3084, 3088);
        var latitude = First(3081, 3085, 3089);
        var (easting, northing) = (unit * First(3082, 3086), unit * First(3083, 3087));
        var (one, two, scale) = (First(3078), First(3079), keys.Number(3092) ?? 1);
        return keys.Code(GeoKeys.Method) switch
        {
            1 => MapProjection.Transverse(longitude, scale, easting, northing, latitude),
            7 => MapProjection.MercatorOf(longitude, scale, easting, northing),
            8 => MapProjection.Conic(MapProjection.LambertConformal, latitude, longitude, one, two, easting, northing),
            10 => MapProjection.Azimuthal(latitude, longitude, easting, northing),
            11 => MapProjection.Conic(MapProjection.Albers, latitude, longitude, one, two, easting, northing),
            _ => null,
        } is { } projected ? projected with { MetresPerUnit = unit } : null;

        double First(params ReadOnlySpan<int> candidates)
        {
            foreach (var key in candidates)
            {
                if (keys.Number(key) is { } number)
                {
                    return number;
                }
            }

            return 0;
        }
    }
}
