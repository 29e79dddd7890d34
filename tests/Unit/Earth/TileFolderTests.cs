using BitMiracle.LibTiff.Classic;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class TileFolderTests
{
    [Fact]
    public void Tiles_lie_where_their_names_say_and_meet_without_a_seam()
    {
        using var folder = new TemporaryFolder();
        folder.Write("N40E032.hgt", TileBytes.Srtm((row, column) => (short)(row + column)));
        folder.Write("N40E033.hgt.zip", TileBytes.Zipped("N40E033.hgt", TileBytes.Srtm((row, column) => (short)(row + 1200 + column))));
        var tiles = TileFolder.Open(folder.Path);
        Assert.Equal(0, tiles.ReadCount);
        Assert.Equal(0, HeightAt(tiles, 41, 32));
        Assert.Equal(1200, HeightAt(tiles, 40, 32));
        Assert.Equal(600 + 300, HeightAt(tiles, 40.5, 32.25), 1e-6);
        Assert.Equal(HeightAt(tiles, 40.3, 33 - 1e-9), HeightAt(tiles, 40.3, 33 + 1e-9), 1e-4);
        Assert.Equal(600 + 1200 + 600, HeightAt(tiles, 40.5, 33.5), 1e-6);
        Assert.Equal(2, tiles.ReadCount);
        Assert.False(tiles.TryGround(42.Degrees, 32.5.Degrees, out _));
        Assert.False(tiles.TryGround(40.5.Degrees, 34.01.Degrees, out _));
    }

    [Fact]
    public void Wide_voids_are_filled_from_the_layer_below_and_counted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("N40E032.hgt", TileBytes.Srtm((row, _) => Math.Abs(row - 600) < 20 ? ReliefRaster.Void : (short)4000));
        var tiles = TileFolder.Open(folder.Path);
        var relief = ShippedRelief.Load();
        var layers = new LayeredElevation(tiles, relief);
        Assert.Equal(4000, layers.HeightAt(40.25.Degrees, 32.5.Degrees).Metres, 1e-6);
        Assert.True(relief.TryGround(40.5.Degrees, 32.5.Degrees, out var below));
        Assert.Equal(below.HeightMetres, layers.HeightAt(40.5.Degrees, 32.5.Degrees).Metres, 1e-6);
        Assert.Equal(ShippedRelief.Name, layers.LayerAt(40.5.Degrees, 32.5.Degrees));
        Assert.Equal(tiles.Name, layers.LayerAt(40.25.Degrees, 32.5.Degrees));
        Assert.Equal(39 * 1201, tiles.VoidCount);
    }

    [Fact]
    public void Missing_posts_of_tiles_that_nothing_was_asked_of_do_not_count()
    {
        using var folder = new TemporaryFolder();
        folder.Write("N40E032.hgt", TileBytes.Srtm((_, _) => 4000));
        folder.Write("N46E008.hgt", TileBytes.Srtm((row, _) => row == 7 ? ReliefRaster.Void : (short)4000));
        var tiles = TileFolder.Open(folder.Path);
        Assert.Empty(tiles.Verify());
        HeightAt(tiles, 40.5, 32.5);
        Assert.Equal(0, tiles.VoidCount);
        HeightAt(tiles, 46.5, 8.5);
        Assert.Equal(1201, tiles.VoidCount);
    }

    [Fact]
    public void A_tight_bound_on_memory_changes_no_height()
    {
        using var folder = new TemporaryFolder();
        folder.Write("N40E032.hgt", TileBytes.Srtm((row, _) => (short)row));
        folder.Write("N40E033.hgt", TileBytes.Srtm((row, _) => (short)row));
        var (tight, wide) = (TileFolder.Open(folder.Path, memoryBytes: 1), TileFolder.Open(folder.Path));
        for (var i = 0; i < 6; i++)
        {
            var longitude = 32.5 + i % 2;
            Assert.Equal(HeightAt(wide, 40.5, longitude), HeightAt(tight, 40.5, longitude));
        }

        Assert.Equal(2, tight.ReadCount);
    }

    [Fact]
    public void The_finer_of_two_tiles_answers()
    {
        using var folder = new TemporaryFolder();
        var coarse = new float[20, 20];
        folder.Write("a.tif", TileBytes.GeoTiff(coarse, SampleFormat.INT, 16, Compression.NONE, tiled: false, pointPosts: true));
        folder.Write("N40E030.hgt", TileBytes.Srtm((_, _) => 777));
        var tiles = TileFolder.Open(folder.Path);
        Assert.Equal(777, HeightAt(tiles, 40.5, 30.5));
        Assert.Equal(0, HeightAt(tiles, 40.5, 31.5));
    }

    [Fact]
    public void All_bad_tiles_are_named_at_once()
    {
        using var folder = new TemporaryFolder();
        var good = TileBytes.Srtm((_, _) => 5);
        folder.Write("N40E030.hgt", good);
        folder.Write("N40E031.hgt", good[..^2]);
        folder.Write("N40E032.hgt", []);
        folder.Write("N40E033.hgt.zip", TileBytes.Zipped("N40E033.hgt", good)[..500]);
        folder.Write("N40E034.hgt.zip", TileBytes.Zipped("N40E035.hgt", good));
        folder.Write("somewhere.hgt", good);
        folder.Write("N50E030.tif", TileBytes.GeoTiff(new float[20, 20], SampleFormat.INT, 16, Compression.NONE, tiled: false, pointPosts: true));
        folder.Write("empty.tif", []);
        folder.Write("readme.txt", [1, 2, 3]);
        var error = Assert.Throws<TerrainException>(() => TileFolder.Open(folder.Path));
        Assert.Equal(
            ["N40E031.hgt", "N40E032.hgt", "N40E033.hgt.zip", "N40E034.hgt.zip", "N50E030.tif", "empty.tif", "somewhere.hgt"],
            error.Problems.Select(problem => problem.File));
        Assert.Contains("2884802 (1201 x 1201 posts)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_inside_a_tile_is_found_by_verifying()
    {
        using var folder = new TemporaryFolder();
        folder.Write("N40E030.hgt", TileBytes.Srtm((_, _) => 5));
        folder.Write("N40E031.hgt", TileBytes.Srtm((row, column) => row == 7 && column == 9 ? (short)20_000 : (short)0));
        var zipped = TileBytes.Zipped("N40E032.hgt", TileBytes.Srtm((row, column) => (short)(row * column % 97)));
        zipped.AsSpan(3000, 400).Fill(0xAA);
        folder.Write("N40E032.hgt.zip", zipped);
        var tiles = TileFolder.Open(folder.Path);
        var problems = tiles.Verify();
        Assert.Equal(["N40E031.hgt", "N40E032.hgt.zip"], problems.Select(problem => problem.File));
        Assert.Contains("20000 m", problems[0].Found, StringComparison.Ordinal);
        Assert.Throws<TerrainException>(() => HeightAt(tiles, 40.5, 31.5));
    }

    [Fact]
    public void An_empty_or_absent_folder_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<TerrainException>(() => TileFolder.Open(folder.Path));
        Assert.Throws<TerrainException>(() => TileFolder.Open(Path.Combine(folder.Path, "none")));
    }

    private static double HeightAt(TileFolder tiles, double latitude, double longitude)
    {
        Assert.True(tiles.TryGround(latitude.Degrees, longitude.Degrees, out var ground));
        return ground.HeightMetres;
    }
}
