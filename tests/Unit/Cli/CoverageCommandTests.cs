using System.Text.Json;
using System.Xml.Linq;
using Parapet.Cli;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Tests.Unit.Earth;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

public sealed class CoverageCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Every_kind_of_file_is_written_and_can_be_read()
    {
        var tiles = Directory.CreateDirectory(Path.Combine(_folder.Path, "tiles")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(tiles, "peaks.tif"), SpanishPeaks.Bytes(), TestContext.Current.CancellationToken);
        Assert.Equal(0, await CommandLine.RunAsync(
        [
            "coverage", "96l6e", "--at", "37.42,-105.1", "--at", "37.5,-105.0", "--rcs", "1e-5", "--height", "100m,1000ft", "--terrain", tiles,
            "--out", Place("map.tif"), "--out", Place("map.geojson"), "--out", Place("map.png"), "--out", Place("map.svg"),
        ]));
        Assert.Equal(["map.geojson", "map.png", "map.svg", "map.tif"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        var svg = XDocument.Load(Place("map.svg"));
        Assert.Contains("96l6e", svg.Root!.Value);
        var png = await File.ReadAllBytesAsync(Place("map.png"), TestContext.Current.CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], png[..8]);
        using (var tif = File.OpenRead(Place("map.tif")))
        {
            // Four bands are for map programs; our own reader takes one of heights and says so.
            Assert.Contains("4 bands", Assert.Throws<TerrainException>(() => GeoTiff.Inspect("map.tif", tif)).Message);
        }

        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Place("map.geojson"), TestContext.Current.CancellationToken));
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToArray();
        Assert.Contains(features, feature => Kind(feature) == "covered");
        Assert.Contains(features, feature => Kind(feature) == "gap");
        Assert.All(features, feature => Assert.True(RingsAreClosed(feature)));
    }

    [Theory]
    [InlineData("lerc.tif", "LERC compression")]
    [InlineData("cut.hgt.gz", "N40E030.hgt.gz")]
    public async Task A_tile_that_cannot_be_used_is_told_in_a_line(string kind, string told)
    {
        // A gzip file cut in the middle shows only when its posts are read.
        var tiles = Directory.CreateDirectory(Path.Combine(_folder.Path, "tiles")).FullName;
        var name = kind == "cut.hgt.gz" ? "N40E030.hgt.gz" : kind;
        var bytes = await File.ReadAllBytesAsync(Path.Combine(TerrainFiles.Folder, name), TestContext.Current.CancellationToken);
        if (kind != name)
        {
            bytes.AsSpan(bytes.Length / 2, 200).Fill(0x55);
        }

        await File.WriteAllBytesAsync(Path.Combine(tiles, name), bytes, TestContext.Current.CancellationToken);
        var problems = new Parapet.Catalogue.Reading.Problems();
        Assert.Null(Parapet.Questions.Inputs.TerrainLayers.Open(tiles, problems));
        Assert.Contains(told, Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await CommandLine.RunAsync(["coverage", "96l6e", "--at", "40.5,30.5", "--rcs", "1", "--terrain", tiles]));
    }

    [Fact]
    public async Task The_vertical_plane_is_drawn_for_each_radar()
    {
        Assert.Equal(0, await CommandLine.RunAsync(
            ["coverage", "96l6e", "--at", "38.3,38.1", "--at", "38.5,38.1", "--rcs", "1", "--terrain", "none", "--vertical", "90", "--out", Place("chart.svg")]));
        Assert.Contains("azimuth 90 deg", XDocument.Load(Place("chart.1.svg")).Root!.Value);
        Assert.True(File.Exists(Place("chart.2.svg")));
    }

    [Theory]
    [InlineData("coverage nothing --at 38,38 --rcs 1")]
    [InlineData("coverage 96l6e --at 95,38 --rcs 1")]
    [InlineData("coverage 96l6e --at 38,38")]
    [InlineData("coverage 96l6e --at 38,38 --rcs 1 --target fighter")]
    [InlineData("coverage 96l6e --at 38,38 --rcs -1")]
    [InlineData("coverage 96l6e --at 38,38 --rcs 1 --pd 1")]
    [InlineData("coverage 96l6e --at 38,38 --rcs 1 --height 5parsec")]
    [InlineData("coverage 96l6e --at 38,38 --rcs 1 --mast -3")]
    [InlineData("coverage 96l6e 91n6e --at 38,38 --rcs 1")]
    [InlineData("coverage 96l6e --at 34,25 --rcs 1")]
    [InlineData("coverage 96l6e --at 38,38 --rcs 1 --vertical 90")]
    [InlineData("coverage 96l6e --at 38,38 --rcs 1 --terrain no-such-folder")]
    [InlineData("terrain get --area 41,18,40,20")]
    [InlineData("terrain get --area 40,18,41,20 --from nowhere")]
    public async Task Bad_input_ends_with_two_and_writes_nothing(string words)
    {
        string[] output = words.EndsWith("--vertical 90", StringComparison.Ordinal) ? []
            : words.StartsWith("coverage", StringComparison.Ordinal) ? ["--out", Place("map.svg")]
            : ["--to", Place("tiles")];
        Assert.Equal(2, await CommandLine.RunAsync([.. words.Split(' '), .. output]));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => _folder.Dispose();

    private static string? Kind(JsonElement feature) => feature.GetProperty("properties").GetProperty("kind").GetString();

    private static bool RingsAreClosed(JsonElement feature) => feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray()
        .SelectMany(polygon => polygon.EnumerateArray())
        .All(ring => ring.GetArrayLength() >= 5 && ring[0].GetRawText() == ring[ring.GetArrayLength() - 1].GetRawText());

    private string Place(string name) => Path.Combine(_folder.Path, name);
}
