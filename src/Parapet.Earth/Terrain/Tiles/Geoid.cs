namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// How far the sea's mean level lies above the ellipsoid of WGS 84: the model EGM96 [Lemoine1998] on posts half a degree
/// apart, linear between them, within 0.13 m of its own grid of a quarter degree in the mean square and 4 m at worst.
/// </summary>
public static class Geoid
{
    private const int PostsPerDegree = 2;
    private const int Columns = 360 * PostsPerDegree;
    private const double MetresPerStep = 0.1;

    private static readonly Lazy<short[]> Posts = new(Load);

    /// <summary>Height of the geoid above the ellipsoid, from -107 to 85 m.</summary>
    /// <param name="latitude">From the south pole to the north pole.</param>
    /// <param name="longitude">Any.</param>
    public static Length HeightAt(Angle latitude, Angle longitude)
    {
        var down = Math.Clamp((90 - latitude.Degrees) * PostsPerDegree, 0, 180 * PostsPerDegree);
        var turns = (longitude.Degrees + 180) / 360;
        var along = (turns - Math.Floor(turns)) * Columns;
        var (top, left) = (Math.Min((int)down, 180 * PostsPerDegree - 1), (int)along % Columns);
        var (south, east) = (down - top, along - Math.Floor(along));
        return Length.FromMetres(MetresPerStep * Between(Row(top, left, east), Row(top + 1, left, east), south));
    }

    private static double Row(int row, int column, double east) =>
        Between(Posts.Value[row * Columns + column], Posts.Value[row * Columns + (column + 1) % Columns], east);

    private static double Between(double from, double to, double share) => from + share * (to - from);

    private static short[] Load()
    {
        using var stream = typeof(Geoid).Assembly.GetManifestResourceStream("geoid.bin.gz")
            ?? throw new InvalidOperationException("the program was built without its geoid");
        using var unpacked = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress);
        var posts = new short[(180 * PostsPerDegree + 1) * Columns];
        Span<byte> step = stackalloc byte[2];
        for (var i = 0; i < posts.Length; i++)
        {
            // Each row begins anew; the others are steps from their western neighbours.
            unpacked.ReadExactly(step);
            posts[i] = (short)(System.Buffers.Binary.BinaryPrimitives.ReadInt16LittleEndian(step) + (i % Columns == 0 ? 0 : posts[i - 1]));
        }

        return posts;
    }
}
