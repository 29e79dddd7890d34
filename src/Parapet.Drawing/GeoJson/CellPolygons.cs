using System.Collections.Immutable;
using Parapet.Earth.Terrain;

namespace Parapet.Drawing.GeoJson;

/// <summary>Marked cells of a grid as polygons on the earth, cut at the antimeridian where they reach across it.</summary>
public static class CellPolygons
{
    /// <summary>Polygons along the sides of cells; each cell lies about its post.</summary>
    /// <param name="isIn">Whether a cell is marked; cells are counted row by row from the north-west.</param>
    public static ImmutableArray<GeoJsonPolygon> Of(PostGrid grid, Func<int, bool> isIn)
    {
        var seam = Math.Clamp((int)Math.Round((180 - grid.WestDegrees) / grid.LongitudeStepDegrees + 0.5), 0, grid.Columns);
        return [.. Between(grid, isIn, 0, seam, 0), .. Between(grid, isIn, seam, grid.Columns, -360)];
    }

    /// <summary>The polygons within some columns.</summary>
    private static IEnumerable<GeoJsonPolygon> Between(PostGrid grid, Func<int, bool> isIn, int from, int to, double shiftDegrees)
    {
        var columns = to - from;
        if (columns == 0)
        {
            return [];
        }

        var marked = new bool[grid.Rows * columns];
        for (var i = 0; i < marked.Length; i++)
        {
            marked[i] = isIn(i / columns * grid.Columns + from + i % columns);
        }

        return CellOutline.Trace(marked, grid.Rows, columns).Select(polygon => new GeoJsonPolygon([.. polygon.Select(Ring)]));

        // Outlines run clockwise outside; the same first corner, then the others from the last to the second.
        ImmutableArray<(double, double)> Ring(ImmutableArray<(int Column, int Row)> corners) =>
            [Place(corners[0]), .. corners.Skip(1).Reverse().Select(Place)];

        (double, double) Place((int Column, int Row) corner) => (
            Math.Clamp(grid.WestDegrees + (from + corner.Column - 0.5) * grid.LongitudeStepDegrees + shiftDegrees, -180, 180),
            Math.Clamp(grid.NorthDegrees - (corner.Row - 0.5) * grid.LatitudeStepDegrees, -90, 90));
    }
}
