using System.Collections.Immutable;
using Parapet.Drawing.GeoJson;
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

    private static int SignedArea(ImmutableArray<(int Column, int Row)> ring) => Enumerable.Range(0, ring.Length).Sum(i =>
        ring[i].Column * ring[(i + 1) % ring.Length].Row - ring[(i + 1) % ring.Length].Column * ring[i].Row) / 2;
}
