using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>Unpacks the strips or tiles of an open GeoTIFF's directory row by row.</summary>
internal sealed class GeoTiffPosts(Tiff tiff, string file, GeoTiffBlocks blocks, int rows, int columns, int bitsPerPost)
{
    private const int MostPostsInTile = 1 << 24;

    /// <summary>What is done with a piece of a row.</summary>
    /// <param name="bytes">From its first post on; empty where a sparse file leaves it out.</param>
    /// <param name="row">From the north.</param>
    /// <param name="left">Its first column.</param>
    /// <param name="count">Its posts.</param>
    public delegate void Piece(ReadOnlySpan<byte> bytes, int row, int left, int count);

    /// <exception cref="TerrainException">A block is damaged or too large.</exception>
    public void Read(Piece piece)
    {
        var width = blocks.IsTiled ? tiff.GetField(TiffTag.TILEWIDTH)?[0].ToInt() ?? 0 : columns;
        var length = blocks.IsTiled ? tiff.GetField(TiffTag.TILELENGTH)?[0].ToInt() ?? 0 : RowsPerStrip();
        if (width <= 0 || length <= 0 || (blocks.IsTiled && (long)width * length > MostPostsInTile))
        {
            throw new TerrainException(new TerrainProblem(file, $"inner tiles of {width} x {length} posts", $"1 to {MostPostsInTile} posts"));
        }

        var across = (columns + width - 1) / width;
        if (blocks.Count < across * ((rows + length - 1) / length))
        {
            throw new TerrainException(new TerrainProblem(file, $"{blocks.Count} strips or tiles", $"{across * ((rows + length - 1) / length)} for {columns} x {rows} posts"));
        }

        var rowBytes = (int)(((long)width * bitsPerPost + 7) / 8);
        byte[] buffer = [];
        for (var top = 0; top < rows; top += length)
        {
            for (var left = 0; left < columns; left += width)
            {
                var block = top / length * across + left / width;
                var (height, count) = (Math.Min(length, rows - top), Math.Min(width, columns - left));
                var needed = checked(rowBytes * (blocks.IsTiled ? length : height));
                var isAbsent = blocks.IsAbsent(block);
                if (!isAbsent)
                {
                    blocks.CheckPromise(block, needed);
                    buffer = buffer.Length == needed ? buffer : new byte[needed];
                    blocks.Read(block, buffer, width, Math.Max(1, bitsPerPost / 8));
                }

                for (var row = 0; row < height; row++)
                {
                    piece(isAbsent ? [] : buffer.AsSpan(row * rowBytes, rowBytes), top + row, left, count);
                }
            }
        }
    }

    private int RowsPerStrip()
    {
        var stated = tiff.GetFieldDefaulted(TiffTag.ROWSPERSTRIP)[0].ToInt();
        return stated <= 0 ? rows : Math.Min(stated, rows);
    }
}
