using Parapet.Earth.Terrain.Tiles.Maps;

namespace Parapet.Earth.Terrain;

/// <summary>
/// A relief in memory: a grid of posts in whole metres, which is finer than any global relief is accurate. Covers half
/// a step beyond its outer posts, so that rasters of cells leave no seam between them.
/// </summary>
public sealed class ReliefRaster : IReliefLayer
{
    /// <summary>Marks a post without a height.</summary>
    public const short Void = short.MinValue;

    private const double Edge = 0.5;

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

    /// <summary>How many posts have no height.</summary>
    public int VoidCount { get; }

    public Length PostSpacing => Frame.PostSpacing;

    public bool TryGround(Angle latitude, Angle longitude, out Ground ground)
    {
        ground = default;
        var row = (_north - latitude.Radians) * _rowsPerRadian;
        var column = Wrapped((longitude.Radians - _west) * _columnsPerRadian);
        if (_lattice is not null && !_lattice.TryPlace(latitude.Degrees, longitude.Degrees, out row, out column))
        {
            return false;
        }

        if (!(row >= -Edge && row <= Grid.Rows - 1 + Edge && column >= -Edge && column <= Grid.Columns - 1 + Edge))
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
            Between(Between(Dry(north[0]), Dry(north[1]), across), Between(Dry(south[0]), Dry(south[1]), across), row - top),
            Math.Max(Math.Max(north[0], north[1]), Math.Max(south[0], south[1])));
        return true;
    }

    private static double Dry(short post) => Math.Max((short)0, post);

    private static double Between(double from, double to, double share) => from + share * (to - from);

    private double Wrapped(double column)
    {
        var turn = 2 * Math.PI * _columnsPerRadian;
        return column < -Edge ? column + turn : column > turn - Edge ? column - turn : column;
    }
}
