using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>A GeoTIFF's own mask: a picture of the same size in a later directory, where zero means that the post is missing.</summary>
internal static class GeoTiffMask
{
    private const int IsMask = 4;

    /// <summary>Takes the heights of masked posts away. The TIFF is left at another directory.</summary>
    /// <exception cref="TerrainException">The mask is damaged.</exception>
    public static void Apply(Tiff tiff, string file, long fileBytes, TilePosts posts)
    {
        while (tiff.ReadDirectory())
        {
            var (columns, rows) = (tiff.GetField(TiffTag.IMAGEWIDTH)?[0].ToInt(), tiff.GetField(TiffTag.IMAGELENGTH)?[0].ToInt());
            if (tiff.GetField(TiffTag.SUBFILETYPE)?[0].ToInt() != IsMask || columns != posts.Frame.Grid.Columns || rows != posts.Frame.Grid.Rows)
            {
                continue;
            }

            var bits = tiff.GetFieldDefaulted(TiffTag.BITSPERSAMPLE)[0].ToInt();
            var compression = (Compression)tiff.GetFieldDefaulted(TiffTag.COMPRESSION)[0].ToInt();
            if (bits is not (1 or 8) || !TiffCompression.IsRead(compression))
            {
                throw new TerrainException(new TerrainProblem(file, $"a mask of {bits} bits, compression {compression}", "a mask of 1 or 8 bits, plain, deflate, LZW, PackBits or ZSTD"));
            }

            new GeoTiffPosts(tiff, file, new GeoTiffBlocks(tiff, file, fileBytes), rows.Value, columns.Value, bits).Read((bytes, row, left, count) =>
            {
                for (var i = 0; i < count; i++)
                {
                    // A block that a sparse mask leaves out is zero throughout.
                    if (bytes.IsEmpty || (bits == 8 ? bytes[i] == 0 : (bytes[i / 8] & (0x80 >> (i % 8))) == 0))
                    {
                        posts.Drop(row, left + i);
                    }
                }
            });
        }
    }
}
