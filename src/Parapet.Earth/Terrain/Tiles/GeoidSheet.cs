using Parapet.Earth.Terrain.Tiles.Maps;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>The geoid's height under the posts of a tile: exact at nodes at most some 5 km apart, linear between them.</summary>
internal sealed class GeoidSheet
{
    private const double MostMetres = 5000;
    private const int MostNodes = 1 << 20;

    private readonly int _step;
    private readonly int _columns;
    private readonly float[] _nodes;

    public GeoidSheet(TileFrame frame)
    {
        var (rows, columns) = (frame.Grid.Rows, frame.Grid.Columns);
        _step = Math.Max(1, (int)(MostMetres / Math.Max(1, frame.PostSpacing.Metres)));
        while ((long)(rows / _step + 2) * (columns / _step + 2) > MostNodes)
        {
            _step *= 2;
        }

        _columns = (columns - 1) / _step + 2;
        _nodes = new float[((rows - 1) / _step + 2) * _columns];
        for (var i = 0; i < _nodes.Length; i++)
        {
            // The outermost nodes may lie beyond the tile, but not off its map.
            var (latitude, longitude) = frame.At(Math.Min(i / _columns * _step, rows - 1), Math.Min(i % _columns * _step, columns - 1));
            _nodes[i] = (float)Geoid.HeightAt(latitude.Degrees, longitude.Degrees).Metres;
        }
    }

    /// <summary>The least and the greatest height under the tile, in metres.</summary>
    public (double Least, double Greatest) Range => (_nodes.Min(), _nodes.Max());

    /// <summary>The height under a post, in metres.</summary>
    public double At(int row, int column)
    {
        var (top, left) = (row / _step, column / _step);
        var (south, east) = ((double)(row % _step) / _step, (double)(column % _step) / _step);
        return Between(
            Between(_nodes[top * _columns + left], _nodes[top * _columns + left + 1], east),
            Between(_nodes[(top + 1) * _columns + left], _nodes[(top + 1) * _columns + left + 1], east),
            south);
    }

    private static double Between(double from, double to, double share) => from + share * (to - from);
}
