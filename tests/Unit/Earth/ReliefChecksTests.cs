using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Checks;
using Parapet.Earth.Terrain.Tiles;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class ReliefChecksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Rough_ground_is_clean()
    {
        Assert.Empty(Faults(Rough(3)));
        Assert.Empty(Faults(Rough(4, steep: 6)));
    }

    [Theory]
    [InlineData(ReliefFaultKind.Spike, 1, 1, 3000)]
    [InlineData(ReliefFaultKind.Spike, 1, 1, -2000)]
    [InlineData(ReliefFaultKind.Corner, 9, 11, 3000)]
    [InlineData(ReliefFaultKind.Void, 4, 6, short.MinValue)]
    [InlineData(ReliefFaultKind.Void, 1, 1, short.MinValue)]
    public void A_planted_fault_is_found_where_it_is(ReliefFaultKind kind, int high, int wide, short metres)
    {
        var rough = Rough(5);
        var posts = rough.Posts.ToArray();
        for (var row = 0; row < high; row++)
        {
            for (var column = 0; column < wide; column++)
            {
                posts[(30 + row) * 100 + 40 + column] = metres == ReliefRaster.Void ? metres : (short)(metres + row + column);
            }
        }

        var found = Faults(new("planted", rough.Grid, posts));
        Assert.Equal(kind == ReliefFaultKind.Corner ? 4 : 1, found.Length);
        Assert.All(found, fault => Assert.Equal(kind, fault.Kind));
        Assert.InRange(found[0].Latitude.Degrees, 41 - 0.001 * (30 + high), 41 - 0.001 * 29.9);
        Assert.InRange(found[0].Longitude.Degrees, 32 + 0.001 * 39.9, 32 + 0.001 * (40 + wide));
        Assert.Equal(kind is ReliefFaultKind.Spike ? 1 : high * wide, found[0].Posts);
    }

    [Theory]
    [InlineData(0, 50, 1, 1)]
    [InlineData(99, 7, 1, 1)]
    [InlineData(33, 0, 1, 1)]
    [InlineData(33, 99, 1, 1)]
    [InlineData(0, 0, 1, 1)]
    [InlineData(99, 99, 1, 1)]
    [InlineData(50, 50, 1, 2)]
    [InlineData(50, 50, 2, 1)]
    [InlineData(50, 50, 2, 2)]
    [InlineData(98, 0, 2, 2)]
    [InlineData(0, 98, 1, 2)]
    public void A_small_clump_stands_out_anywhere_in_a_tile(int row, int column, int high, int wide)
    {
        foreach (var metres in (int[])[1500, -900])
        {
            var posts = Rough(7).Posts.ToArray();
            for (var post = 0; post < high * wide; post++)
            {
                posts[(row + post / wide) * 100 + column + post % wide] += (short)(metres + 40 * post);
            }

            var fault = Assert.Single(Faults(new("clump", Grid(41, 32), posts)));
            Assert.Equal((ReliefFaultKind.Spike, high * wide), (fault.Kind, fault.Posts));
            Assert.Equal(41 - 0.001 * row, fault.Latitude.Degrees, 1e-9);
            Assert.Equal(32 + 0.001 * column, fault.Longitude.Degrees, 1e-9);
            Assert.Equal(Math.Sign(metres), Math.Sign(fault.Size!.Value.Metres));
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(1, 1)]
    public void A_spike_beside_a_missing_post_is_one(int down, int right)
    {
        var posts = Rough(8).Posts.ToArray();
        posts[60 * 100 + 20] += 700;
        posts[(60 + down) * 100 + 20 + right] = ReliefRaster.Void;
        Assert.Equal([ReliefFaultKind.Void, ReliefFaultKind.Spike], Faults(new("void", Grid(41, 32), posts)).Select(fault => fault.Kind));
    }

    [Fact]
    public void A_post_with_half_its_neighbours_missing_is_no_spike()
    {
        var posts = Rough(8).Posts.ToArray();
        posts[60 * 100 + 20] += 700;
        foreach (var around in (int[])[-1, 1, 99, 100])
        {
            posts[60 * 100 + 20 + around] = ReliefRaster.Void;
        }

        Assert.DoesNotContain(Faults(new("void", Grid(41, 32), posts)), fault => fault.Kind == ReliefFaultKind.Spike);
    }

    [Theory]
    [InlineData(400, 100)]
    [InlineData(-400, 100)]
    [InlineData(150, 60)]
    public void A_line_of_a_scanner_that_went_wrong_is_a_stripe(short metres, int length)
    {
        foreach (var turned in new[] { false, true })
        {
            var rough = Rough(9).Posts.ToArray();
            short[] posts = [.. Enumerable.Range(0, 10_000).Select(i => (short)(rough[i] + (Line(i, turned) == 71 && Line(i, !turned) < length ? metres : 0)))];
            var fault = Assert.Single(Faults(new("stripe", Grid(41, 32), posts)));
            Assert.Equal((ReliefFaultKind.Stripe, 100), (fault.Kind, fault.Posts));
            Assert.Equal(0.071, turned ? fault.Longitude.Degrees - 32 : 41 - fault.Latitude.Degrees, 1e-9);
            Assert.Equal(metres * length / 100.0, fault.Size!.Value.Metres, 25.0);
        }

        static int Line(int post, bool turned) => turned ? post % 100 : post / 100;
    }

    [Fact]
    public void A_straight_edge_across_the_ground_is_a_step()
    {
        var rough = Rough(6);
        foreach (var turned in new[] { false, true })
        {
            short[] posts = [.. Enumerable.Range(0, 10_000).Select(i => (short)(rough.Posts[i] + ((turned ? i % 100 : i / 100) >= 60 ? 300 : 0)))];
            var found = Faults(new("step", rough.Grid, posts));
            Assert.NotEmpty(found);
            Assert.All(found, fault => Assert.Equal(ReliefFaultKind.Step, fault.Kind));
            Assert.InRange(found[0].Size!.Value.Metres, 250, 350);
        }
    }

    [Fact]
    public void A_rectangle_of_one_height_is_a_block_on_land_and_none_at_sea()
    {
        short[] flat = [.. Enumerable.Repeat((short)7, 10_000)];
        Assert.Equal(ReliefFaultKind.Block, Assert.Single(Faults(new("land", Grid(41, 32), flat))).Kind);
        Assert.Empty(Faults(new("sea", Grid(43, 34), flat)));
    }

    [Fact]
    public void Tiles_that_disagree_at_their_seam_are_named_both()
    {
        _folder.Write("N40E030.hgt", TileBytes.Srtm((row, column) => (short)(500 + (row + 2 * column) / 20)));
        _folder.Write("N40E031.hgt", TileBytes.Srtm((row, column) => (short)(500 + (row + 2 * column) / 20 + 120)));
        Assert.Empty(TileFolder.Open(_folder.Path).Check());
        _folder.Write("N40E031.hgt", TileBytes.Srtm((row, column) => (short)(500 + (row + 2 * column) / 20 + 155)));
        var seam = Assert.Single(TileFolder.Open(_folder.Path).Check());
        Assert.Equal((ReliefFaultKind.Seam, "N40E030.hgt, N40E031.hgt"), (seam.Kind, seam.File));
        Assert.Equal(31, seam.Longitude.Degrees, 1e-6);
        Assert.Equal(35, seam.Size!.Value.Metres, 1);
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(30, true)]
    public void Tiles_over_the_same_ground_that_differ_are_told_once_by_their_paths(short metres, bool found)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "a"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "b"));
        _folder.Write("b/N40E030.hgt", TileBytes.Srtm((row, column) => (short)(500 + (row + 2 * column) / 20 + metres)));
        _folder.Write("a/N40E030.hgt", TileBytes.Srtm((row, column) => (short)(500 + (row + 2 * column) / 20)));
        var faults = TileFolder.Open(_folder.Path).Check().Where(fault => fault.Kind != ReliefFaultKind.Seam).ToArray();
        Assert.Equal(found ? [(ReliefFaultKind.Overlap, "a/N40E030.hgt, b/N40E030.hgt")] : [], faults.Select(fault => (fault.Kind, fault.File)));
        if (found)
        {
            Assert.Single(TileFolder.Open(_folder.Path).Check());
            Assert.Equal(30, faults[0].Size!.Value.Metres, 1e-9);
            Assert.Equal((40.5, 30.5), (Math.Round(faults[0].Latitude.Degrees, 2), Math.Round(faults[0].Longitude.Degrees, 2)));
            Assert.True(TileFolder.Open(_folder.Path).TryGround(41.Degrees, 30.Degrees, out var ground));
            Assert.Equal(500, ground.HeightMetres, 1e-9);
        }
    }

    [Fact]
    public void The_corrupt_rectangles_of_the_shipped_relief_are_those_that_the_corners_find()
    {
        using var stream = typeof(ShippedRelief).Assembly.GetManifestResourceStream("relief.tif")!;
        var corners = StraightEdges.In(GeoTiff.Read("source", stream)).Where(fault => fault.Kind == ReliefFaultKind.Corner)
            .Select(fault => (Math.Round(fault.Latitude.Degrees, 2), Math.Round(fault.Longitude.Degrees, 2))).Order().ToArray();
        Assert.Equal(
            [(31.08, 24.92), (32.08, 20.83), (37.0, 29.92), (37.0, 31.83), (37.0, 33.92), (41.08, 31.83), (43.33, 27.83), (44.0, 27.92)], corners);
        Assert.DoesNotContain(StraightEdges.In(ShippedRelief.Load()), fault => fault.Kind == ReliefFaultKind.Corner);
    }

    public void Dispose() => _folder.Dispose();

    private static ReliefFault[] Faults(ReliefRaster relief) => [.. Patches.In(relief), .. Spikes.In(relief), .. Stripes.In(relief), .. StraightEdges.In(relief)];

    private static PostGrid Grid(double north, double west) => new(north, west, 0.001, 0.001, 100, 100);

    /// <summary>Hills of several lengths, some metres of noise on them.</summary>
    private static ReliefRaster Rough(int seed, double steep = 1)
    {
        var random = new Random(seed);
        return new("rough", Grid(41, 32),
        [
            .. from row in Enumerable.Range(0, 100)
               from column in Enumerable.Range(0, 100)
               select (short)(1000 + steep * (60 * Math.Sin(row / 9.0) + 40 * Math.Cos(column / 5.0 + row / 17.0) + 25 * Math.Sin((row + column) / 2.5) + 12 * random.NextDouble())),
        ]);
    }
}
