using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class TileSeamTests : IDisposable
{
    private const double Coarse = 1.0 / 1200;
    private const double Fine = 1.0 / 3600;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tiles_of_other_steps_leave_no_strip_at_sea_level_between_them(bool besideEachOther)
    {
        // As the Copernicus sets lie: the next tile begins one step of its neighbour beyond the neighbour's last post.
        var first = new PostGrid(70.5, 20, Coarse, Coarse, 121, 121);
        var second = besideEachOther
            ? new PostGrid(70.5, first.EastDegrees + Coarse, Fine, Fine, 361, 361)
            : new PostGrid(first.SouthDegrees - Coarse, 20, Fine, Fine, 361, 361);
        Write("coarse.tif", first, 480);
        Write("fine.tif", second, 480);
        var tiles = TileFolder.Open(_folder.Path);
        for (var step = -60; step <= 60; step++)
        {
            var across = step * Fine / 12;
            var place = besideEachOther
                ? Geodetic.FromDegrees(70.45, first.EastDegrees + Coarse / 2 + across)
                : Geodetic.FromDegrees(first.SouthDegrees - Coarse / 2 + across, 20.05);
            Assert.True(tiles.TryGround(place.Latitude, place.Longitude, out var ground), $"{step}");
            Assert.Equal(480, ground.HeightMetres, 1e-6);
        }
    }

    [Fact]
    public void A_step_beyond_the_last_tile_nothing_is_known()
    {
        Write("only.tif", new(70.5, 20, Coarse, Coarse, 121, 121), 480);
        var tiles = TileFolder.Open(_folder.Path);
        Assert.True(tiles.TryGround((70.5 + 0.9 * Coarse).Degrees, 20.05.Degrees, out _));
        Assert.False(tiles.TryGround((70.5 + 1.1 * Coarse).Degrees, 20.05.Degrees, out _));
        Assert.True(tiles.TryGround(70.45.Degrees, (20 - 0.9 * Coarse).Degrees, out _));
        Assert.False(tiles.TryGround(70.45.Degrees, (20 - 1.1 * Coarse).Degrees, out _));
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name, PostGrid grid, float metres)
    {
        using var file = new MemoryStream();
        GeoTiffWriter.Write(file, grid, [("height", [.. Enumerable.Repeat(metres, grid.Rows * grid.Columns)])]);
        _folder.Write(name, file.ToArray());
    }
}
