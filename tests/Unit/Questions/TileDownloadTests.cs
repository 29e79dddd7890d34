using BitMiracle.LibTiff.Classic;
using Parapet.Questions.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Tests.Unit.Earth;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

public sealed class TileDownloadTests : IDisposable
{
    private static readonly (int South, int West) Tile = (41, 30);
    private static readonly string Name = TileDownload.NameOf(Tile.South, Tile.West);

    private readonly TileServer _server = new();
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private readonly List<string> _failures = [];

    [Fact]
    public async Task A_tile_is_fetched_once_and_can_be_read()
    {
        _server.Add(Name, TileOf(700));
        Assert.Equal(DownloadedTile.Fetched, await FetchAsync());
        Assert.Equal(DownloadedTile.Kept, await FetchAsync());
        Assert.Single(_server.Ranges);
        Assert.Equal([Name + ".tif"], Files());
        Assert.True(TileFolder.Open(_folder.Path).TryGround(41.5.Degrees, 30.5.Degrees, out var ground));
        Assert.Equal(700, ground.HeightMetres, 1e-6);
    }

    [Fact]
    public async Task What_the_store_does_not_have_is_sea_and_is_not_asked_for_again()
    {
        Assert.Equal(DownloadedTile.Absent, await FetchAsync());
        Assert.Equal(DownloadedTile.Absent, await FetchAsync());
        Assert.Single(_server.Ranges);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_broken_transfer_goes_on_where_it_stopped(bool serverKnowsRanges)
    {
        var bytes = TileOf(300);
        _server.Add(Name, bytes);
        _server.KnowsRanges = serverKnowsRanges;
        _server.HangUpAfter = serverKnowsRanges ? bytes.Length / 4 : bytes.Length / 2;
        Assert.Equal(DownloadedTile.Failed, await FetchAsync());
        Assert.NotEmpty(_failures);
        Assert.Equal([Name + ".tif.part"], Files());
        _server.HangUpAfter = null;
        Assert.Equal(DownloadedTile.Fetched, await FetchAsync());
        Assert.StartsWith("bytes=", _server.Ranges[^1]);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(_folder.Path, Name + ".tif"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_leftover_longer_than_the_tile_is_thrown_away()
    {
        _server.Add(Name, TileOf(300));
        _folder.Write(Name + ".tif.part", new byte[100_000]);
        Assert.Equal(DownloadedTile.Fetched, await FetchAsync());
    }

    [Theory]
    [InlineData("no TIFF")]
    [InlineData("cut")]
    [InlineData("elsewhere")]
    public async Task What_is_no_sound_tile_never_takes_its_name(string fault)
    {
        var name = fault == "elsewhere" ? TileDownload.NameOf(10, 10) : Name;
        _server.Add(name, fault switch { "no TIFF" => new byte[5000], "cut" => TileOf(300)[..^200], _ => TileOf(300) });
        var tile = fault == "elsewhere" ? (10, 10) : Tile;
        Assert.Equal(DownloadedTile.Failed, await FetchAsync(tile));
        Assert.Contains(name, Assert.Single(_failures));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Without_a_server_the_reason_is_told()
    {
        var address = _server.Address;
        _server.Dispose();
        var download = new TileDownload(_client, address, _folder.Path);
        Assert.Equal(DownloadedTile.Failed, await download.FetchAsync(Tile, _failures.Add, TestContext.Current.CancellationToken));
        Assert.StartsWith(address.ToString(), Assert.Single(_failures));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Breaking_off_keeps_what_is_there()
    {
        _folder.Write(Name + ".tif.part", [1, 2, 3]);
        using var broken = new CancellationTokenSource();
        await broken.CancelAsync();
        var download = new TileDownload(_client, _server.Address, _folder.Path);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download.FetchAsync(Tile, _failures.Add, broken.Token));
        Assert.Equal([Name + ".tif.part"], Files());
    }

    [Theory]
    [InlineData(40, 19, "Copernicus_DSM_COG_30_N40_00_E019_00_DEM")]
    [InlineData(-1, -180, "Copernicus_DSM_COG_30_S01_00_W180_00_DEM")]
    public void Names_are_those_of_the_public_store(int south, int west, string name) => Assert.Equal(name, TileDownload.NameOf(south, west));

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        _folder.Dispose();
    }

    private Task<DownloadedTile> FetchAsync((int South, int West)? tile = null) =>
        new TileDownload(_client, _server.Address, _folder.Path).FetchAsync(tile ?? Tile, _failures.Add, TestContext.Current.CancellationToken);

    private string[] Files() => [.. Directory.EnumerateFiles(_folder.Path).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <summary>A degree square from 41 N, 30 E, all of one height.</summary>
    private static byte[] TileOf(float metres)
    {
        var posts = new float[11, 11];
        foreach (ref var post in System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref posts[0, 0], posts.Length))
        {
            post = metres;
        }

        return TileBytes.GeoTiff(posts, SampleFormat.IEEEFP, 32, Compression.NONE, tiled: true, pointPosts: true);
    }
}
