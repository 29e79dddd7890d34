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
    private const int MostPosts = 120_000_000;
    private const int MostHeaderWords = 24;
    private static readonly string[] Allowed =
        ["ncols", "nrows", "xllcorner", "yllcorner", "xllcenter", "yllcenter", "cellsize", "dx", "dy", "nodata_value"];

    /// <summary>Reads the header and checks that the file is long enough for the posts it names.</summary>
    /// <param name="name">Names the file in errors.</param>
    /// <param name="stream">A stream that can seek; it is left open.</param>
    /// <param name="mapText">What stands in the .prj file; null where there is none.</param>
    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public static TileOutline Outline(string name, Stream stream, string? mapText)
    {
        stream.Position = 0;
        return new(Header(name, new AsciiWords(stream), stream.Length, mapText).Frame, null);
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
        var (frame, code, first) = Header(name, words, stream.Length, mapText);
        var posts = new TilePosts(name, frame, reference);
        for (var row = 0; row < frame.Grid.Rows; row++)
        {
            for (var column = 0; column < frame.Grid.Columns; column++)
            {
                var word = row == 0 && column == 0 ? first : words.Next();
                posts.Put(row, column, code.Height(name, Height(name, word, row, column)));
            }
        }

        return words.Next() is { } more
            ? throw new TerrainException(new TerrainProblem(name, $"'{more}' after the last post", $"{frame.Grid.Columns} x {frame.Grid.Rows} numbers"))
            : posts;
    }

    private static double Height(string name, string? word, int row, int column) =>
        word is not null && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new TerrainException(new TerrainProblem(
                name, word is null ? $"an end at row {row + 1}, column {column + 1}" : $"'{word}' at row {row + 1}, column {column + 1}", "a number, with a point before its decimals"));

    private static (TileFrame Frame, HeightCode Code, string First) Header(string name, AsciiWords words, long bytes, string? mapText)
    {
        var values = new Dictionary<string, double>();
        string? word;
        while ((word = words.Next()) is not null && !IsNumber(word) && values.Count < MostHeaderWords)
        {
            var key = word.ToLowerInvariant();
            if (Array.IndexOf(Allowed, key) < 0 || values.ContainsKey(key))
            {
                throw new TerrainException(new TerrainProblem(name, $"'{word}' in its header", $"each once: {string.Join(", ", Allowed)}"));
            }

            var text = words.Next();
            values[key] = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (double.IsFinite(value) || key == "nodata_value")
                ? value
                : throw new TerrainException(new TerrainProblem(name, $"a {key} of '{text}'", "a number, with a point before its decimals"));
        }

        var problems = new List<TerrainProblem>();
        var columns = (int)Within("ncols", 2, MostPosts);
        var rows = (int)Within("nrows", 2, MostPosts);
        var xStep = values.TryGetValue("dx", out var dx) ? dx : Within("cellsize", double.Epsilon, 1e7);
        var yStep = values.TryGetValue("dy", out var dy) ? dy : values.GetValueOrDefault("cellsize", xStep);
        var x = Corner("xll", xStep);
        var y = Corner("yll", yStep);
        if (problems.Count == 0 && ((long)rows * columns > MostPosts || 2L * rows * columns > bytes + 1 || !(xStep > 0 && yStep > 0) || word is null))
        {
            problems.Add(new(name, FormattableString.Invariant($"{columns} x {rows} posts with steps of {xStep} and {yStep} in {bytes} bytes"), "steps above zero, and two bytes a post at least"));
        }

        if (problems.Count > 0)
        {
            throw new TerrainException(problems);
        }

        double? noData = values.TryGetValue("nodata_value", out var missing) ? missing : null;
        return (Frame(name, mapText, x, y + (rows - 1) * yStep, xStep, yStep, rows, columns), HeightCode.Metres with { NoData = noData }, word!);

        double Within(string key, double least, double most)
        {
            if (values.TryGetValue(key, out var value) && value >= least && value <= most && (most < MostPosts || value == Math.Floor(value)))
            {
                return value;
            }

            problems.Add(new(name, values.ContainsKey(key) ? FormattableString.Invariant($"{key} {value}") : $"no {key}", FormattableString.Invariant($"{least} to {most}")));
            return least;
        }

        double Corner(string axis, double step)
        {
            if (values.TryGetValue(axis + "center", out var centre))
            {
                return centre;
            }

            if (values.TryGetValue(axis + "corner", out var corner))
            {
                return corner + step / 2;
            }

            problems.Add(new(name, $"no {axis}corner and no {axis}center", "one of them"));
            return 0;
        }
    }

    private static TileFrame Frame(string name, string? mapText, double x, double north, double xStep, double yStep, int rows, int columns)
    {
        var grid = new PostGrid(north, x, yStep, xStep, rows, columns);
        if (mapText is null && !IsOnEarth(grid))
        {
            throw new TerrainException(new TerrainProblem(
                name, FormattableString.Invariant($"coordinates of {x:F1}, {north:F1}, and no .prj file beside it"), "a .prj file that names the map, or degrees of latitude and longitude"));
        }

        var map = mapText is null ? new KnownMap(HorizontalDatum.Wgs84, null) : MapText.Read(name, mapText);
        return (map.IsPlain ? TileFrame.Of(grid) : PlaneGrid.Frame(name, map, x, north, xStep, yStep, rows, columns)).Checked(name);
    }

    private static bool IsOnEarth(PostGrid grid) =>
        grid.NorthDegrees <= 90.01 && grid.SouthDegrees >= -90.01 && grid.WestDegrees >= -360.01 && grid.EastDegrees <= 360.01;

    private static bool IsNumber(string word) => word[0] is '-' or '+' or '.' || char.IsAsciiDigit(word[0]) || double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
