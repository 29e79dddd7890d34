using System.Collections.Immutable;
using Parapet.Drawing.GeoJson;
using Parapet.Earth.Terrain;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Drawing;

public sealed class CellOutlineTests
{
    [Fact]
    public void Outlines_hold_the_cells_that_were_marked()
    {
        // A ring with a hole in which an island touches the ring at a corner.
        string[] rows = ["#####", "#...#", "#.#.#", "##..#", "#####", "....#"];
        var marked = string.Concat(rows).Select(cell => cell == '#').ToArray();
        var polygons = CellOutline.Trace(marked, 6, 5);
        Assert.Equal(2, polygons.Length);
        Assert.Equal([2, 1], polygons.Select(polygon => polygon.Length));
        Assert.Equal(marked.Count(cell => cell), polygons.Sum(polygon => polygon.Sum(SignedArea)));
        Assert.All(polygons, polygon => Assert.True(SignedArea(polygon[0]) > 0 && polygon.Skip(1).All(hole => SignedArea(hole) < 0)));
    }

    [Fact]
    public void Polygons_of_cells_anywhere_keep_the_rules_of_the_format_and_their_cells()
    {
        var draws = new RandomSource(12, 0).Stream(Purpose.Test, 4);
        PostGrid[] grids =
        [
            new(42, 26, 0.5, 0.5, 20, 30), // In the middle of the map.
            new(-10, 175, 0.5, 0.5, 12, 20), // Across the antimeridian, which falls on a post.
            new(-10.1, 175.13, 0.5, 0.5, 12, 20), // Across it, between posts.
            new(90, -180, 0.5, 7.5, 12, 49), // About a pole, the last post being the first again.
            new(90, -180, 0.5, 7, 12, 53), // The last beyond the first.
            new(-85, -180, 0.4, 7.3, 14, 51), // The last rows lie beyond the pole.
            new(86, 176, 0.5, 3, 9, 9),
        ];
        foreach (var grid in grids)
        {
            foreach (var share in new[] { 0.3, 0.65, 1 })
            {
                var marked = new bool[grid.Rows * grid.Columns];
                for (var i = 0; i < marked.Length; i++)
                {
                    marked[i] = draws.NextUniform() < share;
                }

                var area = PolygonLaws.Hold(CellPolygons.Of(grid, cell => marked[cell]));
                var holds = area.Holding();
                for (var cell = 0; cell < marked.Length; cell++)
                {
                    var latitude = grid.NorthDegrees - cell / grid.Columns * grid.LatitudeStepDegrees;
                    var longitude = Math.IEEERemainder(grid.WestDegrees + cell % grid.Columns * grid.LongitudeStepDegrees, 360);
                    if (marked[cell] && Math.Abs(latitude) <= 90)
                    {
                        Assert.True(holds(longitude, latitude), $"{latitude}, {longitude} of {grid}");
                    }
                }

                if (share == 1 && Math.Abs(grid.NorthDegrees) == 90)
                {
                    Assert.Equal(360 * (90 - grid.SouthDegrees + grid.LatitudeStepDegrees / 2), area.Area, 1e-3);
                }
            }
        }
    }

    private static int SignedArea(ImmutableArray<(int Column, int Row)> ring) => Enumerable.Range(0, ring.Length).Sum(i =>
        ring[i].Column * ring[(i + 1) % ring.Length].Row - ring[(i + 1) % ring.Length].Column * ring[i].Row) / 2;
}
