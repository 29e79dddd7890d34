namespace Parapet.Earth.Terrain.Tiles;

/// <summary>The keys with which a GeoTIFF describes its map [OGC2019]: a directory of short numbers, and beside it the long ones.</summary>
internal sealed class GeoKeys(ushort[] directory, double[] numbers)
{
    public const int ModelType = 1024;
    public const int RasterType = 1025;
    public const int GeographicSystem = 2048;
    public const int Datum = 2050;
    public const int PrimeMeridian = 2051;
    public const int AngularUnit = 2054;
    public const int ProjectedSystem = 3072;
    public const int Projection = 3074;
    public const int Method = 3075;
    public const int LinearUnit = 3076;
    public const int LinearUnitSize = 3077;
    public const int VerticalSystem = 4096;
    public const int VerticalUnit = 4099;

    /// <summary>Stands for a system that the keys spell out.</summary>
    public const int UserDefined = 32767;

    private const int NumbersTag = 34736;

    /// <summary>A key whose value is a code; null where it is absent.</summary>
    public int? Code(int key) => Entry(key) is { Location: 0 } entry ? entry.Value : null;

    /// <summary>A key whose value is a number; null where it is absent or points outside the numbers.</summary>
    public double? Number(int key) =>
        Entry(key) is { Location: NumbersTag } entry && entry.Value < numbers.Length ? numbers[entry.Value] : null;

    private (int Location, int Value)? Entry(int key)
    {
        for (var i = 4; i + 3 < directory.Length; i += 4)
        {
            if (directory[i] == key)
            {
                return (directory[i + 1], directory[i + 3]);
            }
        }

        return null;
    }
}
