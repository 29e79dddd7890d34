using Parapet.Messages;

namespace Parapet.Tests.Unit;

/// <summary>A covariance in which no cell is nothing and no two of a row are alike: L L' of a triangle of whole numbers.</summary>
internal static class FullCovariance
{
    /// <summary>Row by row, each from its diagonal on.</summary>
    private static readonly double[] s_cells =
    [
        900, 120, -210, 60, 30, -30,
        641, 47, -17, 79, 46,
        842, 11, -54, 125,
        87, 15, -27,
        82, -1,
        80,
    ];

    public static StateCovariance Make()
    {
        var matrix = default(StateCovariance);
        for (var i = 0; i < s_cells.Length; i++)
        {
            matrix[i] = s_cells[i];
        }

        return matrix;
    }
}
