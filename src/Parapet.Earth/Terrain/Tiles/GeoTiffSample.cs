namespace Parapet.Earth.Terrain.Tiles;

/// <summary>The kinds of number in which a GeoTIFF may hold heights.</summary>
internal enum GeoTiffSample
{
    Int16,
    UInt16,
    Int32,
    Float32,
}
