using System.Text;
using BitMiracle.LibTiff.Classic;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

/// <summary>What the numbers of a file mean: marks of missing posts, scales, units, and what heights count from.</summary>
public sealed class HeightMeaningTests
{
    [Theory]
    [InlineData(-9999, null)]
    [InlineData(-32768, null)]
    [InlineData(32767, null)]
    [InlineData(-3.4028235e38, null)]
    [InlineData(double.NaN, null)]
    [InlineData(double.PositiveInfinity, null)]
    [InlineData(-430.0, -430.0)]
    [InlineData(-9998.0, -9998.0)]
    public void Marks_by_custom_are_missing_posts(double number, double? metres) =>
        Assert.Equal(metres ?? double.NaN, HeightCode.Metres.Height("f", number));

    [Fact]
    public void A_mark_is_a_number_of_the_file_and_not_a_height()
    {
        // 3,276.7 m is a height where numbers are tenths; the mark that a file declares is one in any unit.
        var tenths = new HeightCode(0.1, 0, 1, -5);
        Assert.Equal(3276.7, tenths.Height("f", 32767), 1e-9);
        Assert.Equal(double.NaN, tenths.Height("f", -5));
        Assert.Equal(double.NaN, tenths.Height("f", -9999));
        Assert.Equal((10 + 0.5 * 100) * 0.3048, new HeightCode(0.5, 10, 0.3048, null).Height("f", 100), 1e-9);
        Assert.Contains("12000 m", Assert.Throws<TerrainException>(() => tenths.Height("f", 120_000)).Message, StringComparison.Ordinal);
    }

    // By GDAL from the grid of a quarter degree that PROJ carries (egm96_15.gtx); half a degree apart, ours may be off by its stated error.
    [Theory]
    [InlineData(39.5, 30, 39.52)]
    [InlineData(0, 80, -102.69)]
    [InlineData(60.25, -179.9, 1.21)]
    [InlineData(-89.9, 10, -29.55)]
    [InlineData(27.9, 86.9, -29.9)]
    public void The_geoid_stands_where_its_model_has_it(double latitude, double longitude, double metres) =>
        Assert.Equal(metres, Geoid.HeightAt(latitude.Degrees, longitude.Degrees).Metres, 0.8);

    [Theory]
    [InlineData("ellipsoid", 313 - 30.5, "heights above the ellipsoid less a geoid of 30 m")]
    [InlineData("\uFEFFEGM2008\r\n", 313.0, null)]
    public void A_folder_states_what_heights_count_from(string statement, double metres, string? told)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.tif", File.ReadAllBytes(Path.Combine(TerrainFiles.Folder, "float32.tif")));
        folder.Write(FolderHeights.FileName, Encoding.UTF8.GetBytes(statement));
        var tiles = TileFolder.Open(folder.Path);
        Assert.True(tiles.TryGround(41.9945.Degrees, 30.0095.Degrees, out var ground));
        Assert.Equal(metres, ground.HeightMetres, 0.8);
        Assert.EndsWith(told ?? Path.GetFileName(folder.Path), tiles.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("egm96.tif", "ellipsoid", "heights above the sea's level by its own word")]
    [InlineData("ellipsoid.tif", "sea level", "heights above the ellipsoid by its own word")]
    [InlineData("int16.tif", "NAVD29", "'NAVD29'")]
    [InlineData("int16.tif", " ", "''")]
    public void A_statement_against_a_file_or_without_a_meaning_is_refused(string file, string statement, string found)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, File.ReadAllBytes(Path.Combine(TerrainFiles.Folder, file)));
        folder.Write(FolderHeights.FileName, Encoding.UTF8.GetBytes(statement));
        Assert.Contains(found, Assert.Throws<TerrainException>(() => TileFolder.Open(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.tif.msk", "II*", "a mask in a file of its own")]
    [InlineData("a.tif.aux.xml", "<PAMDataset><PAMRasterBand band=\"1\"><Scale>0.1</Scale></PAMRasterBand></PAMDataset>", "a Scale in a.tif.aux.xml")]
    [InlineData("a.tif.aux.xml", "<PAMDataset><PAMRasterBand band=\"1\"><Metadata/></PAMRasterBand></PAMDataset>", null)]
    public void What_another_file_says_of_a_tile_is_not_passed_over(string beside, string content, string? found)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.tif", File.ReadAllBytes(Path.Combine(TerrainFiles.Folder, "int16.tif")));
        folder.Write(beside, Encoding.UTF8.GetBytes(content));
        if (found is null)
        {
            Assert.Equal(1, TileFolder.Open(folder.Path).TileCount);
        }
        else
        {
            Assert.Contains(found, Assert.Throws<TerrainException>(() => TileFolder.Open(folder.Path)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null, null, 1.0)]
    [InlineData(6360, null, 1200.0 / 3937)]
    [InlineData(5702, null, 1200.0 / 3937)]
    [InlineData(8052, null, 1200.0 / 3937)]
    [InlineData(8228, null, 0.3048)]
    [InlineData(6130, null, 0.3048)]
    [InlineData(6360, 9003, 1200.0 / 3937)]
    [InlineData(null, 9002, 0.3048)]
    [InlineData(null, 9003, 1200.0 / 3937)]
    [InlineData(5103, 9003, 1200.0 / 3937)]
    [InlineData(32767, 9002, 0.3048)]
    [InlineData(5703, null, 1.0)]
    [InlineData(5103, null, 1.0)]
    [InlineData(5775, 9001, 1.0)]
    [InlineData(3855, null, 1.0)]
    public void A_vertical_system_or_its_unit_says_how_long_a_step_of_height_is(int? system, int? unit, double metres)
    {
        Assert.True(Read(system, unit).TryGround(41.5.Degrees, 30.5.Degrees, out var ground));
        Assert.Equal(Math.Round(5000 * metres), ground.HeightMetres, 1e-9);
    }

    [Theory]
    [InlineData(5754, null, "EPSG:5754", "NAVD88 5703")]
    [InlineData(5611, null, "EPSG:5611", "EGM2008 3855")]
    [InlineData(5029, null, "EPSG:5029", "5030")]
    [InlineData(20_001, null, "EPSG:20001", "in metres, ft or us-ft")]
    [InlineData(6357, null, "depths", "positive upwards")]
    [InlineData(5773, 9095, "EPSG:9095", "ft or us-ft")]
    [InlineData(6360, 9002, "the unit 'EPSG:9002' and in the unit of vertical system EPSG:6360", "one unit")]
    public void A_vertical_system_that_is_not_known_or_contradicts_its_unit_is_refused(int? system, int? unit, string found, string allowed)
    {
        var problem = Assert.Single(Assert.Throws<TerrainException>(() => Read(system, unit)).Problems);
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
        Assert.Contains(allowed, problem.Allowed, StringComparison.Ordinal);
    }

    private static ReliefRaster Read(int? system, int? unit)
    {
        var posts = new float[20, 20];
        for (var post = 0; post < 400; post++)
        {
            posts[post / 20, post % 20] = 5000;
        }

        (int, int)[] keys = [.. system is { } code ? [(4096, code)] : ((int, int)[])[], .. unit is { } length ? [(4099, length)] : ((int, int)[])[]];
        using var file = new MemoryStream(TileBytes.GeoTiff(posts, SampleFormat.INT, 16, Compression.NONE, tiled: false, pointPosts: true, keys: keys));
        return GeoTiff.Read("test.tif", file);
    }
}
