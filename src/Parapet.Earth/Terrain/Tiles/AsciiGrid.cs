using System.Globalization;
using Parapet.Earth.Terrain.Tiles.Maps;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// Reads a grid of heights in plain text: ncols, nrows, the south-western corner (xllcorner, yllcorner) or the middle of
/// its cell (xllcenter, yllcenter), cellsize (or dx and dy), NODATA_value if any, then the rows from the north. Its map
/// stands in a .prj file beside it; without one it is latitude and longitude on WGS 84, if its coordinates can be.
/// </summary>
internal static class AsciiGrid
{
    /// <summary>Reads the header and checks that the file is long enough for the posts it names.</summary>
    /// <param name="name">Names the file in errors.</param>
    /// <param name="stream">A stream that can seek; it is left open.</param>
    /// <param name="mapText">What stands in the .prj file; null where there is none.</param>
    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public static TileOutline Outline(string name, Stream stream, string? mapText)
    {
        stream.Position = 0;
        return new(Frame(name, mapText, new(name, new AsciiWords(stream), stream.Length)), null);
    }

    /// <summary>Reads a whole grid.</summary>
    /// <param name="name">Names the file in errors and the layer in reports.</param>
    /// <param name="stream">A stream that can seek; it is left open.</param>
    /// <param name="mapText">What stands in the .prj file; null where there is none.</param>
    /// <param name="reference">What its heights count from.</param>
    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public static TilePosts ReadPosts(string name, Stream stream, string? mapText, HeightReference reference)
    {
        stream.Position = 0;
        var words = new AsciiWords(stream);
        var header = new AsciiHeader(name, words, stream.Length);
        var posts = new TilePosts(name, Frame(name, mapText, header), reference);
        var code = header.Code;
        for (var row = 0; row < header.Rows; row++)
        {
            for (var column = 0; column < header.Columns; column++)
            {
                var word = row == 0 && column == 0 ? header.FirstPost : words.Next();
                posts.Put(row, column, code.Height(name, Number(name, word, row, column)));
            }
        }

        return words.Next() is { } more
            ? throw new TerrainException(new TerrainProblem(name, $"'{more}' after the last post", $"{header.Columns} x {header.Rows} numbers"))
            : posts;
    }

    private static double Number(string name, string? word, int row, int column) =>
        word is not null && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new TerrainException(new TerrainProblem(
                name, word is null ? $"an end at row {row + 1}, column {column + 1}" : $"'{word}' at row {row + 1}, column {column + 1}", "a number, with a point before its decimals"));

    private static TileFrame Frame(string name, string? mapText, AsciiHeader header)
    {
        var grid = header.Grid;
        if (mapText is null)
        {
            return grid is { NorthDegrees: <= 90.01, SouthDegrees: >= -90.01, WestDegrees: >= -360.01, EastDegrees: <= 360.01 }
                ? TileFrame.Of(grid).Checked(name)
                : throw new TerrainException(new TerrainProblem(
                    name,
                    FormattableString.Invariant($"coordinates of {header.West:F1}, {header.North:F1}, and no .prj file beside it"),
                    "a .prj file that names the map, or degrees of latitude and longitude"));
        }

        var map = MapText.Read(name, mapText);
        var frame = map.IsPlain
            ? TileFrame.Of(grid)
            : PlaneGrid.Frame(name, map, header.West, header.North, header.XStep, header.YStep, header.Rows, header.Columns);
        return frame.Checked(name);
    }
}
