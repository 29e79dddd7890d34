using System.Collections.Immutable;
using Parapet.Earth.Terrain;

namespace Parapet.Drawing.GeoJson;

/// <summary>Marked cells of a grid as polygons on the earth, cut at the antimeridian where they reach across it and ending at the poles.</summary>
public static class CellPolygons
{
    /// <summary>Polygons along the sides of cells; each cell lies about its post.</summary>
    /// <param name="grid">One turn of the earth wide at most, less than a cell more.</param>
    /// <param name="isIn">Whether a cell is marked; cells are counted row by row from the north-west.</param>
    public static ImmutableArray<GeoJsonPolygon> Of(PostGrid grid, Func<int, bool> isIn)
    {
        var marked = new bool[grid.Rows * grid.Columns];
        for (var i = 0; i < marked.Length; i++)
        {
            marked[i] = isIn(i);
        }

        var polygons = CellOutline.Trace(marked, grid.Rows, grid.Columns).Select(polygon => new GeoJsonPolygon([.. polygon.Select(Ring)])).ToImmutableArray();
        return polygons.All(IsPlain) ? polygons : EarthOverlay.Cut(polygons.Select(polygon => EarthOverlay.Area(
            polygon.Rings[0], polygon.Rings.Skip(1).Select(ring => (IReadOnlyList<(double, double)>)ring))));

        // Outlines run clockwise outside; the same first corner, then the others from the last to the second.
        ImmutableArray<(double, double)> Ring(ImmutableArray<(int Column, int Row)> corners) =>
            [Place(corners[0]), .. corners.Skip(1).Reverse().Select(Place)];

        (double, double) Place((int Column, int Row) corner) => (
            grid.WestDegrees + (corner.Column - 0.5) * grid.LongitudeStepDegrees,
            grid.NorthDegrees - (corner.Row - 0.5) * grid.LatitudeStepDegrees);
    }

    private static bool IsPlain(GeoJsonPolygon polygon) =>
        polygon.Rings[0].All(corner => Math.Abs(corner.Longitude) <= 180 && Math.Abs(corner.Latitude) <= 90);
}
