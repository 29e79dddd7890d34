using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// Reads a relief from a GeoTIFF in latitude and longitude: one band of 16- or 32-bit numbers, in strips or tiles, in
/// any compression the library knows (LZW and deflate among them), posts as points or as cells.
/// </summary>
public static class GeoTiff
{
    // Neither deflate nor LZW packs tighter.
    private const long MostPackedTimes = 2000;

    /// <summary>Reads a whole file. Heights are rounded to whole metres.</summary>
    /// <param name="name">Names the file in errors and the raster in reports.</param>
    /// <param name="stream">A stream that can seek; it is left open.</param>
    /// <exception cref="TerrainException">The file cannot be used; every problem found is in it.</exception>
    public static ReliefRaster Read(string name, Stream stream) => Guarded(name, stream, (tiff, header) =>
    {
        var posts = new short[header.Grid.Rows * header.Grid.Columns];
        new GeoTiffPosts(tiff, header, name, posts).Read();
        return new ReliefRaster(name, header.Grid, posts);
    });

    /// <summary>Reads the tags alone and checks that the file is long enough to hold what they promise.</summary>
    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public static PostGrid Inspect(string name, Stream stream) => Guarded(name, stream, (_, header) => header.Grid);

    private static T Guarded<T>(string name, Stream stream, Func<Tiff, GeoTiffHeader, T> read)
    {
        if (TiffDirectory.Problem(stream) is { } problem)
        {
            throw Unreadable(name, problem);
        }

        var source = new TiffSource(stream);
        try
        {
            using var tiff = source.Open(name) ?? throw Unreadable(name, source.LastComplaint ?? "no TIFF header");
            var problems = new List<TerrainProblem>();
            var header = GeoTiffHeader.Read(tiff, name, problems) ?? throw new TerrainException(problems);
            var promised = (long)header.Grid.Rows * header.Grid.Columns * sizeof(short);
            if (promised > MostPackedTimes * stream.Length)
            {
                throw new TerrainException(new TerrainProblem(
                    name, $"{header.Grid.Columns} x {header.Grid.Rows} posts in {stream.Length} bytes", $"at most {MostPackedTimes} times what the file holds"));
            }

            var end = GeoTiffPosts.EndOf(tiff);
            return end <= stream.Length
                ? read(tiff, header)
                : throw new TerrainException(new TerrainProblem(
                    name, $"{stream.Length} bytes", $"{end} bytes at least, by its own directory: the file is cut short"));
        }
        catch (Exception e) when (e is not (TerrainException or OutOfMemoryException))
        {
            // On damaged files the library fails in ways it does not document; whatever it is, the file is at fault.
            throw Unreadable(name, source.LastComplaint ?? e.Message);
        }
    }

    private static TerrainException Unreadable(string name, string found) =>
        new(new TerrainProblem(name, found, "a whole GeoTIFF"));
}
