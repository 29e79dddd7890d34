using Parapet.Earth.Terrain.Tiles;

namespace Parapet.Earth.Terrain;

/// <summary>
/// The relief that comes with the program: ETOPO5, posts 5 minutes (about 9 km) apart, 25 to 50 deg north and 15 to 60
/// deg east, depths included [ETOPO5]. Coarse: it smooths away most ridges narrower than 20 km.
/// </summary>
public static class ShippedRelief
{
    public const string Name = "ETOPO5";

    /// <summary>Reads the relief from the program itself.</summary>
    /// <exception cref="InvalidOperationException">The program was built without its relief.</exception>
    public static ReliefRaster Load()
    {
        using var stream = typeof(ShippedRelief).Assembly.GetManifestResourceStream("relief.tif")
            ?? throw new InvalidOperationException("the program was built without its relief");
        return Load(stream);
    }

    /// <summary>Reads a relief that takes the shipped one's place, from a GeoTIFF.</summary>
    /// <exception cref="TerrainException">The stream holds no usable GeoTIFF.</exception>
    public static ReliefRaster Load(Stream stream) => GeoTiff.Read(Name, stream);
}
