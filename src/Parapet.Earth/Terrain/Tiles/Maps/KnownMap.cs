namespace Parapet.Earth.Terrain.Tiles.Maps;

/// <summary>A datum and the plane over it; no plane where a file's coordinates are latitude and longitude.</summary>
internal sealed record KnownMap(HorizontalDatum Datum, MapProjection? Projection)
{
    /// <summary>Latitude and longitude on WGS 84: nothing is to be done.</summary>
    public bool IsPlain => Projection is null && Datum.Shifts.IsEmpty;

    /// <summary>
    /// The system with a number in the EPSG registry [EPSG]: UTM on the datums known, and planes in which relief of whole
    /// countries is given out; null for any other.
    /// </summary>
    public static KnownMap? Of(int code) => Utm(code) ?? National(code);

    private static KnownMap? Utm(int code) => code switch
    {
        > 32600 and <= 32660 => new(HorizontalDatum.Wgs84, MapProjection.Utm(code - 32600, isSouth: false)),
        > 32700 and <= 32760 => new(HorizontalDatum.Wgs84, MapProjection.Utm(code - 32700, isSouth: true)),
        >= 25828 and <= 25838 => new(HorizontalDatum.LikeWgs84, MapProjection.Utm(code - 25800, isSouth: false)),
        >= 26901 and <= 26923 => new(HorizontalDatum.LikeWgs84, MapProjection.Utm(code - 26900, isSouth: false)),
        >= 6330 and <= 6348 => new(HorizontalDatum.LikeWgs84, MapProjection.Utm(code - 6329, isSouth: false)),
        >= 28348 and <= 28358 => new(HorizontalDatum.LikeWgs84, MapProjection.Utm(code - 28300, isSouth: true)),
        >= 7846 and <= 7859 => new(HorizontalDatum.LikeWgs84, MapProjection.Utm(code - 7800, isSouth: true)),
        >= 31978 and <= 31985 => new(HorizontalDatum.LikeWgs84, MapProjection.Utm(code - 31960, isSouth: true)),
        >= 3097 and <= 3101 => new(HorizontalDatum.LikeWgs84, MapProjection.Utm(code - 3046, isSouth: false)),
        >= 6688 and <= 6692 => new(HorizontalDatum.LikeWgs84, MapProjection.Utm(code - 6637, isSouth: false)),
        >= 26701 and <= 26722 => new(HorizontalDatum.NorthAmerica1927, MapProjection.Utm(code - 26700, isSouth: false)),
        >= 23028 and <= 23038 => new(HorizontalDatum.Europe1950, MapProjection.Utm(code - 23000, isSouth: false)),
        _ => null,
    };

    private static KnownMap? National(int code)
    {
        var projection = code switch
        {
            2154 => MapProjection.Conic(MapProjection.LambertConformal, 46.5, 3, 49, 44, 700_000, 6_600_000), // France
            2180 => MapProjection.Transverse(19, 0.9993, 500_000, -5_300_000), // Poland
            2193 => MapProjection.Transverse(173, 0.9996, 1_600_000, 10_000_000), // New Zealand
            3006 => MapProjection.Utm(33, isSouth: false), // Sweden
            3067 => MapProjection.Utm(35, isSouth: false), // Finland
            3034 => MapProjection.Conic(MapProjection.LambertConformal, 52, 10, 35, 65, 4_000_000, 2_800_000), // Europe, conformal
            3035 => MapProjection.Azimuthal(52, 10, 4_321_000, 3_210_000), // Europe, equal areas
            3978 or 3979 => MapProjection.Conic(MapProjection.LambertConformal, 49, -95, 49, 77), // Canada
            3577 => MapProjection.Conic(MapProjection.Albers, 0, 132, -18, -36), // Australia
            5070 or 6350 => MapProjection.Conic(MapProjection.Albers, 23, -96, 29.5, 45.5), // United States
            5179 => MapProjection.Transverse(127.5, 0.9996, 1_000_000, 2_000_000, 38), // Korea
            >= 5253 and <= 5259 => MapProjection.Transverse(27 + 3 * (code - 5253), 1, 500_000), // Turkey
            3395 or 3857 => MapProjection.MercatorOf(0),
            _ => null,
        };
        return projection is null ? null : new(
            code == 3857 ? HorizontalDatum.WebSphere : code == 3395 ? HorizontalDatum.Wgs84 : HorizontalDatum.LikeWgs84, projection);
    }
}
