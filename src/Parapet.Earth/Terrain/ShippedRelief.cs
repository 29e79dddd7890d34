using Parapet.Earth.Terrain.Tiles;
using Parapet.Earth.Terrain.Water;

namespace Parapet.Earth.Terrain;

/// <summary>
/// The relief that comes with the program: ETOPO5, posts 5 minutes (about 9 km) apart, 25 to 50 deg north and 15 to 60
/// deg east [ETOPO5]. Its corrupt rectangles are bridged from the posts around them, and water lies at its surface.
/// Coarse: it smooths away most ridges narrower than 20 km.
/// </summary>
public static class ShippedRelief
{
    public const string Name = "ETOPO5";

    // The longest of the corrupt rectangles, shore to shore.
    private static readonly Length s_widestFault = 400.Kilometres;

    /// <summary>Reads the relief from the program itself.</summary>
    /// <exception cref="InvalidOperationException">The program was built without its relief.</exception>
    public static ReliefRaster Load()
    {
        using var stream = typeof(ShippedRelief).Assembly.GetManifestResourceStream("relief.tif")
            ?? throw new InvalidOperationException("the program was built without its relief");
        return VoidFill.Over(ReliefFaults.Without(WaterSurface.Over(Source(stream), WaterMask.Shipped)), s_widestFault);
    }

    /// <summary>Reads a relief that takes the shipped one's place, from a GeoTIFF, as it is but for its depths.</summary>
    /// <exception cref="TerrainException">The stream holds no usable GeoTIFF.</exception>
    public static ReliefRaster Load(Stream stream) => WaterSurface.Over(Source(stream), WaterMask.Shipped);

    /// <summary>The relief as its source has it, depths and faults included.</summary>
    internal static ReliefRaster Source(Stream stream) => GeoTiff.Read(Name, stream);
}
