namespace Parapet.BattleManagement.Engagement;

/// <summary>One axis of a table: posts that ascend, and which cell between two of them holds a value.</summary>
internal sealed class GridAxis
{
    // Stretches of equal length along the axis, for each post: the fewer posts fall into one, the shorter the way to the cell.
    private const int StretchesOfAPost = 4;

    private readonly double[] _posts;
    private readonly int[] _cells;
    private readonly double _stretchesOfAUnit;

    /// <param name="posts">Strictly ascending, two at least.</param>
    public GridAxis(ReadOnlySpan<double> posts)
    {
        _posts = posts.ToArray();
        _cells = new int[StretchesOfAPost * posts.Length + 1];
        var length = _posts[^1] - _posts[0];
        _stretchesOfAUnit = (_cells.Length - 1) / length;
        for (var stretch = 2; stretch < _cells.Length; stretch++)
        {
            // From the cell at the beginning of the stretch before: no rounding takes a value farther back than that.
            _cells[stretch] = CellFrom(_cells[stretch - 1], _posts[0] + (stretch - 1) * length / (_cells.Length - 1));
        }
    }

    public int Count => _posts.Length;

    public double First => _posts[0];

    public double Last => _posts[^1];

    public double this[int post] => _posts[post];

    /// <summary>The index of the post below a value, or -1 outside the grid; the last post belongs to the last cell.</summary>
    public int CellOf(double value) =>
        value >= _posts[0] && value <= _posts[^1] ? CellFrom(_cells[(int)((value - _posts[0]) * _stretchesOfAUnit)], value) : -1;

    /// <param name="cell">That of the value, or one before it.</param>
    private int CellFrom(int cell, double value)
    {
        while (cell < _posts.Length - 2 && _posts[cell + 1] <= value)
        {
            cell++;
        }

        return cell;
    }
}
