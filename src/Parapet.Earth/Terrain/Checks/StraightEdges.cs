namespace Parapet.Earth.Terrain.Checks;

/// <summary>
/// Looks for straight edges along rows and columns across which the ground jumps: at each post by more than 100 m and by
/// more than twice the sum of 20 m and the larger of the two steps beside the jump. Ground has such posts, but not many
/// in one line, and hardly two lines that meet at a right angle.
/// </summary>
internal sealed class StraightEdges
{
    private const int LeastJumpMetres = 100;
    private const int RoughnessMetres = 20;
    private const int LongEdge = 12;
    private const int ShortEdge = 4;

    private readonly ReliefRaster _relief;

    // Whether the ground jumps between a post and its neighbour to the south, or to the east.
    private readonly bool[] _south;
    private readonly bool[] _east;

    private StraightEdges(ReliefRaster relief)
    {
        _relief = relief;
        _south = new bool[relief.Posts.Length];
        _east = new bool[relief.Posts.Length];
        var (rows, columns) = (relief.Grid.Rows, relief.Grid.Columns);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var post = row * columns + column;
                _south[post] = row >= 1 && row < rows - 2 && Jumps(post, columns);
                _east[post] = column >= 1 && column < columns - 2 && Jumps(post, 1);
            }
        }
    }

    /// <summary>Long edges and corners.</summary>
    public static IEnumerable<ReliefFault> In(ReliefRaster relief)
    {
        var edges = new StraightEdges(relief);
        return [.. edges.Long(), .. edges.Corners()];
    }

    private bool Jumps(int post, int step)
    {
        var posts = _relief.Posts;
        var (before, here, there, behind) = (posts[post - step], posts[post], posts[post + step], posts[post + 2 * step]);
        if (before == ReliefRaster.Void || here == ReliefRaster.Void || there == ReliefRaster.Void || behind == ReliefRaster.Void)
        {
            return false;
        }

        var (jump, beside) = (Math.Abs(there - here), Math.Max(Math.Abs(here - before), Math.Abs(behind - there)));
        return jump > LeastJumpMetres && jump > 2 * (beside + RoughnessMetres);
    }

    private IEnumerable<ReliefFault> Long()
    {
        var (rows, columns) = (_relief.Grid.Rows, _relief.Grid.Columns);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var post = row * columns + column;
                if ((column == 0 || !_south[post - 1]) && Run(_south, row, column, 0, 1) is >= LongEdge and var wide)
                {
                    yield return ReliefFault.At(ReliefFaultKind.Step, _relief, row, column + wide / 2, wide, Mean(post, 1, columns, wide));
                }

                if ((row == 0 || !_east[post - columns]) && Run(_east, row, column, 1, 0) is >= LongEdge and var high)
                {
                    yield return ReliefFault.At(ReliefFaultKind.Step, _relief, row + high / 2, column, high, Mean(post, columns, 1, high));
                }
            }
        }
    }

    /// <summary>Posts inside two edges: one beyond the post's row, one beyond its column, both running away from it.</summary>
    private IEnumerable<ReliefFault> Corners()
    {
        var (rows, columns) = (_relief.Grid.Rows, _relief.Grid.Columns);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                foreach (var (down, right) in ((int, int)[])[(1, 1), (1, -1), (-1, 1), (-1, -1)])
                {
                    var (edgeRow, edgeColumn) = (down > 0 ? row - 1 : row, right > 0 ? column - 1 : column);
                    if (edgeRow < 0 || edgeColumn < 0 || !_south[edgeRow * columns + column] || !_east[row * columns + edgeColumn])
                    {
                        continue;
                    }

                    var (high, wide) = (Run(_east, row, edgeColumn, down, 0), Run(_south, edgeRow, column, 0, right));
                    if (high >= ShortEdge && wide >= ShortEdge)
                    {
                        yield return ReliefFault.At(
                            ReliefFaultKind.Corner, _relief, row, column, high * wide, Mean(edgeRow * columns + column, right, columns, wide));
                    }
                }
            }
        }
    }

    private int Run(bool[] jumps, int row, int column, int down, int right)
    {
        var count = 0;
        while (row >= 0 && row < _relief.Grid.Rows && column >= 0 && column < _relief.Grid.Columns && jumps[row * _relief.Grid.Columns + column])
        {
            (row, column, count) = (row + down, column + right, count + 1);
        }

        return count;
    }

    private double Mean(int first, int along, int across, int count)
    {
        var sum = 0.0;
        for (var step = 0; step < count; step++)
        {
            sum += Math.Abs(_relief.Posts[first + step * along + across] - _relief.Posts[first + step * along]);
        }

        return sum / count;
    }
}
