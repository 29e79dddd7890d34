namespace Parapet.Earth.Terrain.Tiles;

/// <summary>The kinds of number in which a GeoTIFF may hold heights.</summary>
internal enum GeoTiffSample
{
    UInt8,
    Int8,
    UInt16,
    Int16,
    UInt32,
    Int32,
    Float32,
    Float64,
}
