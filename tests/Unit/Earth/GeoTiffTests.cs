using BitMiracle.LibTiff.Classic;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class GeoTiffTests
{
    public static TheoryData<SampleFormat, int, Compression, bool> Layouts()
    {
        var layouts = new TheoryData<SampleFormat, int, Compression, bool>();
        foreach (var (format, bits) in new[] { (SampleFormat.INT, 16), (SampleFormat.UINT, 16), (SampleFormat.INT, 32), (SampleFormat.IEEEFP, 32) })
        {
            foreach (var compression in new[] { Compression.NONE, Compression.LZW, Compression.ADOBE_DEFLATE })
            {
                layouts.Add(format, bits, compression, false);
                layouts.Add(format, bits, compression, true);
            }
        }

        return layouts;
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_gives_the_same_posts(SampleFormat format, int bits, Compression compression, bool tiled)
    {
        var posts = Slope(37, 53);
        var raster = Read(TileBytes.GeoTiff(posts, format, bits, compression, tiled, pointPosts: true));
        for (var row = 0; row < 37; row++)
        {
            for (var column = 0; column < 53; column++)
            {
                Assert.True(raster.TryGround((42 - 0.1 * row).Degrees, (30 + 0.1 * column).Degrees, out var ground));
                Assert.Equal(posts[row, column], ground.HeightMetres, 1e-6);
            }
        }
    }

    [Fact]
    public void A_cell_stands_for_its_middle()
    {
        var points = Read(TileBytes.GeoTiff(Slope(20, 20), SampleFormat.INT, 16, Compression.NONE, tiled: false, pointPosts: true));
        var cells = Read(TileBytes.GeoTiff(Slope(20, 20), SampleFormat.INT, 16, Compression.NONE, tiled: false, pointPosts: false));
        Assert.Equal((42.0, 30.0), (points.Grid.NorthDegrees, points.Grid.WestDegrees));
        Assert.Equal(41.95, cells.Grid.NorthDegrees, 1e-12);
        Assert.Equal(30.05, cells.Grid.WestDegrees, 1e-12);

        // The outer half of a cell still belongs to it, so that neighbouring files leave no gap.
        Assert.True(cells.TryGround(41.99.Degrees, 30.01.Degrees, out var corner));
        Assert.Equal(Slope(20, 20)[0, 0], corner.HeightMetres, 1e-9);
        Assert.False(cells.TryGround(42.01.Degrees, 30.01.Degrees, out _));
    }

    [Fact]
    public void Missing_posts_are_voids_however_they_are_marked()
    {
        var posts = Slope(20, 20);
        (posts[3, 3], posts[7, 7], posts[11, 11]) = (-9999, float.NaN, short.MinValue);
        var raster = Read(TileBytes.GeoTiff(posts, SampleFormat.IEEEFP, 32, Compression.NONE, tiled: false, pointPosts: true, noData: "-9999"));
        Assert.Equal(3, raster.VoidCount);
        Assert.False(raster.TryGround(41.72.Degrees, 30.28.Degrees, out _));
        Assert.True(raster.TryGround(41.52.Degrees, 30.48.Degrees, out _));
    }

    [Theory]
    [InlineData(SampleFormat.COMPLEXINT, 8, 2, "samples of 8 bits")]
    [InlineData(SampleFormat.INT, 16, 1, "a projected grid")]
    [InlineData(SampleFormat.INT, 16, 3, "model type 3")]
    public void What_cannot_be_used_is_named(SampleFormat format, int bits, int model, string found)
    {
        var bytes = TileBytes.GeoTiff(Slope(20, 20), format, bits, Compression.NONE, tiled: false, pointPosts: true, model: (ushort)model);
        var problem = Assert.Single(Assert.Throws<TerrainException>(() => Read(bytes)).Problems);
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
        Assert.Equal("test.tif", problem.File);
    }

    [Fact]
    public void Heights_beyond_this_planet_are_refused()
    {
        var posts = Slope(20, 20);
        posts[5, 5] = 12_345;
        var bytes = TileBytes.GeoTiff(posts, SampleFormat.IEEEFP, 32, Compression.NONE, tiled: false, pointPosts: true);
        Assert.Contains("12345 m", Assert.Throws<TerrainException>(() => Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_short_is_a_problem_and_never_a_crash()
    {
        var whole = Relief();
        for (var length = 0; length < whole.Length; length += 5003)
        {
            var cut = whole[..length];
            Assert.Throws<TerrainException>(() => Read(cut));
            Assert.Throws<TerrainException>(() => GeoTiff.Inspect("test.tif", new MemoryStream(cut)));
        }
    }

    [Fact]
    public void Damaged_bytes_are_a_problem_or_a_relief_and_never_a_crash()
    {
        var whole = Relief();
        var draws = new RandomSource(6, 0).Stream(Purpose.Test, 4);
        const int Files = 150;
        var refused = 0;
        for (var i = 0; i < Files; i++)
        {
            var damaged = (byte[])whole.Clone();
            for (var k = 0; k < 3; k++)
            {
                // Half of the files are damaged in the directory at their start, the others anywhere.
                damaged[draws.NextIndex(i % 2 == 0 ? 722 : damaged.Length)] = (byte)draws.NextIndex(256);
            }

            try
            {
                Read(damaged);
            }
            catch (TerrainException)
            {
                refused++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"refused {refused} of {Files} damaged files");
        Assert.True(refused > Files / 2);
    }

    [Theory]
    [InlineData(40, 33, 1197)]
    [InlineData(39.75, 44.25, 2658)]
    [InlineData(38.5, 43, 1740)]
    [InlineData(50, 15, 355)]
    [InlineData(31.5, 35.5, 41)]
    public void The_shipped_relief_holds_the_posts_of_its_file(double latitude, double longitude, double metres)
    {
        // Decoded from the file by another program (zlib and the horizontal predictor undone by hand).
        Assert.True(ShippedRelief.Load().TryGround(latitude.Degrees, longitude.Degrees, out var ground));
        Assert.Equal(metres, ground.HeightMetres, 1e-6);
    }

    private static byte[] Relief()
    {
        using var stream = typeof(ShippedRelief).Assembly.GetManifestResourceStream("relief.tif")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static ReliefRaster Read(byte[] bytes) => GeoTiff.Read("test.tif", new MemoryStream(bytes));

    private static float[,] Slope(int rows, int columns)
    {
        var posts = new float[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                posts[row, column] = 100 + 30 * row + 7 * column;
            }
        }

        return posts;
    }
}
