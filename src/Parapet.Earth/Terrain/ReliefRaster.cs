using Parapet.Earth.Terrain.Tiles.Maps;

namespace Parapet.Earth.Terrain;

/// <summary>
/// A relief in memory: a grid of posts in whole metres, which is finer than any global relief is accurate. Covers half
/// a step beyond its outer posts, so that rasters of cells leave no seam between them. Heights are as the posts have
/// them, below zero too: what is water is for <see cref="Water.WaterMask"/> to say.
/// </summary>
public sealed class ReliefRaster : IReliefLayer
{
    /// <summary>Marks a post without a height.</summary>
    public const short Void = short.MinValue;

    private const double Edge = 0.5;

    // Between rasters of different steps, half of each leaves a gap of less than a whole one.
    private const double WideEdge = 1;

    private readonly short[] _posts;
    private readonly double _north;
    private readonly double _west;
    private readonly double _rowsPerRadian;
    private readonly double _columnsPerRadian;
    private readonly PlaceLattice? _lattice;

    /// <param name="name">For reports and errors.</param>
    /// <param name="grid">Where the posts stand; at least two rows and two columns.</param>
    /// <param name="posts">Heights in metres, row by row from north-west, negative for depths; kept, not copied.</param>
    /// <exception cref="ArgumentException">The grid is too small, has no step, or does not fit the number of posts.</exception>
    public ReliefRaster(string name, PostGrid grid, short[] posts)
    {
        if (grid.Rows < 2 || grid.Columns < 2 || (long)grid.Rows * grid.Columns != posts.Length
            || !(grid.LatitudeStepDegrees > 0 && grid.LongitudeStepDegrees > 0))
        {
            throw new ArgumentException($"{name}: {posts.Length} posts do not fit {grid}", nameof(posts));
        }

        Name = name;
        Grid = grid;
        _posts = posts;
        _north = grid.NorthDegrees * (Math.PI / 180);
        _west = grid.WestDegrees * (Math.PI / 180);
        _rowsPerRadian = 180 / Math.PI / grid.LatitudeStepDegrees;
        _columnsPerRadian = 180 / Math.PI / grid.LongitudeStepDegrees;
        VoidCount = posts.AsSpan().Count(Void);
        (Lowest, Highest) = ExtremesOf(posts);
        Frame = TileFrame.Of(grid);
    }

    /// <summary>As the other, of posts that may stand on a map of their own.</summary>
    internal ReliefRaster(string name, short[] posts, TileFrame frame)
        : this(name, frame.Grid, posts)
    {
        Frame = frame;
        _lattice = frame.Plane is null ? null : PlaceLattice.Over(name, frame);
    }

    public string Name { get; }

    /// <summary>Where the posts stand; on a map of their own, the rectangle of latitude and longitude about them.</summary>
    public PostGrid Grid { get; }

    /// <summary>Where each post stands.</summary>
    internal TileFrame Frame { get; }

    /// <summary>Of its posts.</summary>
    public Length Lowest { get; }

    /// <summary>Of its posts.</summary>
    public Length Highest { get; }

    /// <summary>How many posts have no height.</summary>
    public int VoidCount { get; }

    public Length PostSpacing => Frame.PostSpacing;

    /// <summary>Row by row from the north-west.</summary>
    internal ReadOnlySpan<short> Posts => _posts;

    /// <summary>Other heights on the same posts.</summary>
    internal ReliefRaster With(short[] posts) => new(Name, posts, Frame);

    /// <summary>The same posts under another name.</summary>
    internal ReliefRaster Named(string name) => new(name, _posts, Frame);

    public bool TryGround(Angle latitude, Angle longitude, out Ground ground) => TryGround(latitude, longitude, Edge, out ground);

    /// <summary>The same to a whole step beyond the outer posts: what bridges the seam to a raster of another step.</summary>
    internal bool TryGroundBeside(Angle latitude, Angle longitude, out Ground ground) => TryGround(latitude, longitude, WideEdge, out ground);

    private bool TryGround(Angle latitude, Angle longitude, double edge, out Ground ground)
    {
        ground = default;
        var row = (_north - latitude.Radians) * _rowsPerRadian;
        var column = Wrapped((longitude.Radians - _west) * _columnsPerRadian, edge);
        if (_lattice is not null && !_lattice.TryPlace(latitude.Degrees, longitude.Degrees, out row, out column))
        {
            return false;
        }

        if (!(row >= -edge && row <= Grid.Rows - 1 + edge && column >= -edge && column <= Grid.Columns - 1 + edge))
        {
            return false;
        }

        row = Math.Clamp(row, 0, Grid.Rows - 1);
        column = Math.Clamp(column, 0, Grid.Columns - 1);
        var top = Math.Min((int)row, Grid.Rows - 2);
        var left = Math.Min((int)column, Grid.Columns - 2);
        var north = _posts.AsSpan(top * Grid.Columns + left, 2);
        var south = _posts.AsSpan((top + 1) * Grid.Columns + left, 2);
        if (north[0] == Void || north[1] == Void || south[0] == Void || south[1] == Void)
        {
            return false;
        }

        var across = column - left;
        ground = new(
            Between(Between(north[0], north[1], across), Between(south[0], south[1], across), row - top),
            Math.Max(Math.Max(north[0], north[1]), Math.Max(south[0], south[1])));
        return true;
    }

    private static (Length Lowest, Length Highest) ExtremesOf(short[] posts)
    {
        var (lowest, highest) = (short.MaxValue, Void);
        foreach (var post in posts)
        {
            lowest = post == Void ? lowest : Math.Min(lowest, post);
            highest = Math.Max(highest, post);
        }

        return (Length.FromMetres(lowest), Length.FromMetres(highest));
    }

    private static double Between(double from, double to, double share) => from + share * (to - from);

    private double Wrapped(double column, double edge)
    {
        var turn = 2 * Math.PI * _columnsPerRadian;
        return column < -edge ? column + turn : column > turn - edge ? column - turn : column;
    }
}
