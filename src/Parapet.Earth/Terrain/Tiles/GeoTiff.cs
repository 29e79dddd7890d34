using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// Reads a relief from a GeoTIFF: one band of numbers in strips or tiles, plain or packed by LZW, deflate, PackBits or
/// Zstandard, posts as points or as cells, with the scale, offset and unit that the file states, its mark of missing
/// posts, its mask, and the blocks that a sparse file leaves out.
/// </summary>
public static class GeoTiff
{
    /// <summary>Reads a whole file. Heights are rounded to whole metres; they count from the sea's level unless the file says otherwise.</summary>
    /// <param name="name">Names the file in errors and the raster in reports.</param>
    /// <param name="stream">A stream that can seek; it is left open.</param>
    /// <exception cref="TerrainException">The file cannot be used; every problem found is in it.</exception>
    public static ReliefRaster Read(string name, Stream stream) => ReadPosts(name, stream, HeightReference.SeaLevel).Raster();

    /// <summary>Reads the tags alone and checks that the file is long enough to hold what they promise.</summary>
    /// <returns>Where the posts stand; the rectangle about them where their map is not one of latitude and longitude.</returns>
    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public static PostGrid Inspect(string name, Stream stream) => Outline(name, stream).Frame.Grid;

    /// <summary>As <see cref="Inspect"/>, with what the heights count from.</summary>
    /// <exception cref="TerrainException">The file cannot be used.</exception>
    internal static TileOutline Outline(string name, Stream stream) => Guarded(name, stream, (_, header, _) => header.Outline);

    /// <summary>Reads a whole file on any map that is known.</summary>
    /// <param name="name">Names the file in errors and the layer in reports.</param>
    /// <param name="stream">A stream that can seek; it is left open.</param>
    /// <param name="otherwise">What heights count from where the file does not say.</param>
    /// <exception cref="TerrainException">The file cannot be used; every problem found is in it.</exception>
    internal static TilePosts ReadPosts(string name, Stream stream, HeightReference otherwise) => Guarded(name, stream, (tiff, header, blocks) =>
    {
        var posts = new TilePosts(name, header.Outline.Frame, header.Outline.Reference ?? otherwise);
        new GeoTiffPosts(tiff, name, blocks, header.Grid.Rows, header.Grid.Columns, 8 * header.Sample.Bytes()).Read((bytes, row, left, count) =>
        {
            for (var i = 0; i < count; i++)
            {
                posts.Put(row, left + i, bytes.IsEmpty ? double.NaN : header.Code.Height(name, header.Sample.At(bytes, i)));
            }
        });
        GeoTiffMask.Apply(tiff, name, stream.Length, posts);
        return posts;
    });

    private static T Guarded<T>(string name, Stream stream, Func<Tiff, GeoTiffHeader, GeoTiffBlocks, T> read)
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
            var blocks = new GeoTiffBlocks(tiff, name, stream.Length);
            CheckPromise(name, stream.Length, tiff, header, blocks);
            return read(tiff, header, blocks);
        }
        catch (Exception e) when (e is not (TerrainException or OutOfMemoryException))
        {
            // On damaged files the library fails in ways it does not document; whatever it is, the file is at fault.
            throw Unreadable(name, source.LastComplaint ?? e.Message);
        }
    }

    /// <summary>A file that names more posts than its bytes can hold is damaged, and must not get the memory that they would take.</summary>
    private static void CheckPromise(string name, long bytes, Tiff tiff, GeoTiffHeader header, GeoTiffBlocks blocks)
    {
        var most = TiffCompression.MostTimes((Compression)tiff.GetFieldDefaulted(TiffTag.COMPRESSION)[0].ToInt());
        var promised = (double)header.Grid.Rows * header.Grid.Columns * sizeof(short) * blocks.Held / blocks.Count;
        if (blocks.Held == 0)
        {
            throw new TerrainException(new TerrainProblem(name, "no block with heights", "one at least"));
        }

        if (promised > most * bytes)
        {
            throw new TerrainException(new TerrainProblem(
                name, $"{header.Grid.Columns} x {header.Grid.Rows} posts in {bytes} bytes", $"at most {most} times what the file holds"));
        }
    }

    private static TerrainException Unreadable(string name, string found) =>
        new(new TerrainProblem(name, found, "a whole GeoTIFF"));
}
