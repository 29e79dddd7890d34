using Parapet.Flight.Footprints;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class FootprintTracerTests
{
    // Chords of a circle of radius r over cells of side c lose c^2 / (6 r^2) of its area at most: 100 cells of 2 km across
    // a radius of 80 km, 1e-4. Halving places a crossing to 8 m.
    private const double Tolerance = 2e-4;

    [Fact]
    public void A_disc_has_its_area_and_its_middle()
    {
        var footprint = Trace((east, north) => Within(east - 10_000, north + 5000, 80_000));
        Assert.Single(footprint.Rings);
        Assert.Equal(1, footprint.Area.SquareMetres / (Math.PI * 80_000 * 80_000), Tolerance);
        Assert.Equal(10_000, footprint.Centroid.EastMetres, 20.0);
        Assert.Equal(-5000, footprint.Centroid.NorthMetres, 20.0);
    }

    [Fact]
    public void A_hole_is_a_ring_of_its_own_and_counts_against_the_area()
    {
        var footprint = Trace((east, north) => Within(east, north, 80_000) && !Within(east, north, 40_000));
        Assert.Equal(2, footprint.Rings.Length);
        Assert.Equal(1, footprint.Area.SquareMetres / (Math.PI * (80_000.0 * 80_000 - 40_000.0 * 40_000)), 2 * Tolerance);
        Assert.Single(footprint.Rings, ring => new Footprint([ring]).Area < Area.Zero);
    }

    [Fact]
    public void Parts_that_lie_apart_are_rings_of_their_own()
    {
        var footprint = Trace((east, north) => Within(east - 50_000, north, 30_000) || Within(east + 50_000, north, 30_000));
        Assert.Equal(2, footprint.Rings.Length);
        Assert.Equal(1, footprint.Area.SquareMetres / (2 * Math.PI * 30_000 * 30_000), 8 * Tolerance);
    }

    [Fact]
    public void Cells_with_two_opposite_corners_defended_close_their_rings()
    {
        // Diagonal stripes a cell or so wide: half of the square, within the halves of cells at its rim.
        var footprint = Trace((east, north) => Math.Sin((east + north) / 2700) > 0);
        Assert.Equal(0.5, footprint.Area.SquareMetres / (200_000.0 * 200_000), 0.02);
        Assert.All(footprint.Rings, ring => Assert.True(ring.Length >= 3));
    }

    [Fact]
    public void Nothing_has_no_ring_and_everything_is_the_square_of_the_grid()
    {
        Assert.Empty(Trace((_, _) => false).Rings);
        Assert.Equal(1, Trace((_, _) => true).Area.SquareMetres / (200_000.0 * 200_000), 1e-9);
    }

    private static Footprint Trace(Func<double, double, bool> isDefended) => new FootprintTracer(isDefended, 100_000, 100).Trace();

    private static bool Within(double east, double north, double radius) => east * east + north * north <= radius * radius;
}
