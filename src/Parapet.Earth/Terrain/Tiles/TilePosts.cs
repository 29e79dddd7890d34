using Parapet.Earth.Terrain.Tiles.Maps;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>The posts of a tile as they are read: whole metres above the sea's level, row by row from the north-west.</summary>
internal sealed class TilePosts
{
    private readonly string _file;
    private readonly short[] _posts;
    private readonly GeoidSheet? _geoid;

    /// <param name="file">Names the file in errors and the layer in reports.</param>
    /// <param name="frame">Where the posts stand.</param>
    /// <param name="reference">What the heights that are put count from.</param>
    public TilePosts(string file, TileFrame frame, HeightReference reference)
    {
        (_file, Frame) = (file, frame);
        _posts = new short[frame.Grid.Rows * frame.Grid.Columns];
        _geoid = reference == HeightReference.Ellipsoid ? new GeoidSheet(frame) : null;
    }

    public TileFrame Frame { get; }

    /// <summary>Sets a post.</summary>
    /// <param name="row">From the north.</param>
    /// <param name="column">From the west.</param>
    /// <param name="metres">A plausible height; not-a-number where the post is missing.</param>
    public void Put(int row, int column, double metres) => _posts[row * Frame.Grid.Columns + column] =
        double.IsNaN(metres) ? ReliefRaster.Void : (short)Math.Round(metres - (_geoid?.At(row, column) ?? 0));

    /// <summary>Takes a post's height away.</summary>
    public void Drop(int row, int column) => _posts[row * Frame.Grid.Columns + column] = ReliefRaster.Void;

    /// <summary>The tile, ready to be asked for heights.</summary>
    /// <exception cref="TerrainException">Its map bends too much for its width.</exception>
    public ReliefRaster Raster() => new(_file, _posts, Frame);
}
