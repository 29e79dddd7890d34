using System.Globalization;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>The header of a grid in plain text: its words and their numbers, each once, in any order and any case.</summary>
internal sealed class AsciiHeader
{
    private const int MostPosts = 120_000_000;
    private const double MostStep = 1e7;

    private static readonly string[] Allowed =
        ["ncols", "nrows", "xllcorner", "yllcorner", "xllcenter", "yllcenter", "cellsize", "dx", "dy", "nodata_value"];

    private readonly string _file;
    private readonly Dictionary<string, double> _values = [];
    private readonly List<TerrainProblem> _problems = [];

    /// <summary>Reads up to the first post.</summary>
    /// <exception cref="TerrainException">The header cannot be used, or the file cannot hold the posts that it names.</exception>
    public AsciiHeader(string file, AsciiWords words, long fileBytes)
    {
        _file = file;
        FirstPost = ReadValues(words);
        Columns = (int)Number("ncols", 2, MostPosts);
        Rows = (int)Number("nrows", 2, MostPosts);
        XStep = _values.ContainsKey("dx") ? Number("dx", double.Epsilon, MostStep) : Number("cellsize", double.Epsilon, MostStep);
        YStep = _values.ContainsKey("dy") ? Number("dy", double.Epsilon, MostStep) : _values.GetValueOrDefault("cellsize", XStep);
        West = Corner("xll", XStep);
        South = Corner("yll", YStep);

        // The shortest post is a digit and a space.
        if (_problems.Count == 0 && ((long)Rows * Columns > MostPosts || 2L * Rows * Columns > fileBytes + 1))
        {
            _problems.Add(new(_file, $"{Columns} x {Rows} posts in {fileBytes} bytes", "two bytes a post at least"));
        }

        if (_problems.Count > 0)
        {
            throw new TerrainException(_problems);
        }
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Between columns, in the map's unit.</summary>
    public double XStep { get; }

    /// <summary>Between rows, in the map's unit.</summary>
    public double YStep { get; }

    /// <summary>The first column, at the middle of its cells.</summary>
    public double West { get; }

    /// <summary>The last row, at the middle of its cells.</summary>
    public double South { get; }

    /// <summary>The first row, at the middle of its cells.</summary>
    public double North => South + (Rows - 1) * YStep;

    /// <summary>The posts, were they degrees of longitude and latitude.</summary>
    public PostGrid Grid => new(North, West, YStep, XStep, Rows, Columns);

    /// <summary>What the numbers mean: metres, and the mark that the header declares.</summary>
    public HeightCode Code => HeightCode.Metres with { NoData = _values.TryGetValue("nodata_value", out var missing) ? missing : null };

    /// <summary>The word after the header; null where the file ends with it.</summary>
    public string? FirstPost { get; }

    private string? ReadValues(AsciiWords words)
    {
        string? word;
        while ((word = words.Next()) is not null && !TryNumber(word, out _))
        {
            var key = word.ToLowerInvariant();
            if (Array.IndexOf(Allowed, key) < 0 || _values.ContainsKey(key))
            {
                throw new TerrainException(new TerrainProblem(_file, $"'{word}' in its header", $"each once: {string.Join(", ", Allowed)}"));
            }

            var text = words.Next();
            _values[key] = TryNumber(text, out var value) && (double.IsFinite(value) || key == "nodata_value")
                ? value
                : throw new TerrainException(new TerrainProblem(_file, $"a {key} of '{text}'", "a number, with a point before its decimals"));
        }

        return word;
    }

    private double Number(string key, double least, double most)
    {
        if (_values.TryGetValue(key, out var value) && value >= least && value <= most && (most < MostPosts || value == Math.Floor(value)))
        {
            return value;
        }

        _problems.Add(new(
            _file,
            _values.ContainsKey(key) ? FormattableString.Invariant($"{key} {value}") : $"no {key}",
            most < MostPosts ? "a number above zero" : FormattableString.Invariant($"a whole number from {least} to {most}")));
        return least;
    }

    private double Corner(string axis, double step)
    {
        if (_values.TryGetValue(axis + "center", out var centre))
        {
            return centre;
        }

        if (_values.TryGetValue(axis + "corner", out var corner))
        {
            return corner + step / 2;
        }

        _problems.Add(new(_file, $"no {axis}corner and no {axis}center", "one of them"));
        return 0;
    }

    private static bool TryNumber(string? word, out double number) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
