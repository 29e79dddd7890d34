using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class VoidFillTests
{
    [Fact]
    public void A_narrow_gap_takes_the_plane_through_its_neighbours_and_a_wide_one_stays()
    {
        // Posts 0.001 deg (111 m) apart on a slope: 8 missing posts are bridged at 1 km, 12 are not.
        foreach (var (missing, bridged) in new[] { (1, true), (8, true), (12, false) })
        {
            var relief = Slope((row, column) => row >= 20 && row < 20 + missing && column >= 20 && column < 20 + missing);
            var filled = VoidFill.Over(relief, VoidFill.WidestGap);
            Assert.Equal(bridged, filled.TryGround((40 - 0.0203).Degrees, (30 + 0.0203).Degrees, out var ground));
            Assert.Equal(bridged ? 0 : missing * missing, filled.VoidCount);
            Assert.True(!bridged || Math.Abs(ground.HeightMetres - (1000 - 10 * 20.3 + 4 * 20.3)) < 1);
        }
    }

    [Fact]
    public void A_gap_that_is_long_one_way_is_bridged_the_other()
    {
        var filled = VoidFill.Over(Slope((row, _) => row is >= 20 and < 24), VoidFill.WidestGap);
        Assert.Equal(0, filled.VoidCount);
        Assert.True(filled.TryGround((40 - 0.022).Degrees, 30.01.Degrees, out var ground));
        Assert.Equal(1000 - 220 + 40, ground.HeightMetres, 1);
    }

    [Fact]
    public void Nothing_is_bridged_beyond_the_last_post() =>
        Assert.Equal(60 * 3, VoidFill.Over(Slope((row, _) => row < 3), VoidFill.WidestGap).VoidCount);

    [Fact]
    public void The_shipped_relief_has_no_step_with_a_corner_left()
    {
        using var stream = typeof(ShippedRelief).Assembly.GetManifestResourceStream("relief.tif")!;
        var source = GeoTiff.Read("ETOPO5", stream);
        var relief = ShippedRelief.Load();
        Assert.Equal(0, relief.VoidCount);

        // Taurus and Cyrenaica, where the source has 20 to 60 m and 8 to 16 m among 500 to 2,400 m and 300 m.
        foreach (var (latitude, longitude, low, high) in new[]
        {
            (36.8, 34.1, 300.0, 1800.0), (36.8, 31.7, 300, 1600), (36.8, 30.1, 300, 1600), (41.25, 31.7, 150, 900),
            (43.7, 28.1, 60, 250), (32.3, 20.7, 100, 600), (31.3, 26.0, 60, 230),
        })
        {
            Assert.True(source.TryGround(latitude.Degrees, longitude.Degrees, out var before));
            Assert.True(relief.TryGround(latitude.Degrees, longitude.Degrees, out var after));
            Assert.InRange(before.HeightMetres, 0, 65);
            Assert.InRange(after.HeightMetres, low, high);
        }
    }

    private static ReliefRaster Slope(Func<int, int, bool> isMissing) => new("slope", new(40, 30, 0.001, 0.001, 60, 60),
    [
        .. from row in Enumerable.Range(0, 60)
           from column in Enumerable.Range(0, 60)
           select isMissing(row, column) ? ReliefRaster.Void : (short)(1000 - 10 * row + 4 * column),
    ]);
}
