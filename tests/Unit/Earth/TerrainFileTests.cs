using System.Diagnostics;
using System.Globalization;
using Parapet.Earth.Terrain.Tiles;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

/// <summary>The files of validation/terrain-files, one for each kind that is read or refused.</summary>
public sealed class TerrainFileTests
{
    public static TheoryData<string, string> Refused() => [.. TerrainFiles.Refused];

    [Fact]
    public void Each_file_has_the_heights_that_were_put_into_it()
    {
        var wrong = new List<string>();
        foreach (var (file, latitude, longitude, metres) in TerrainFiles.Values)
        {
            var tile = TileFolder.OpenFile(Path.Combine(TerrainFiles.Folder, file), bridgesGaps: false);
            var isThere = tile.TryGround(latitude.Degrees, longitude.Degrees, out var ground);

            // Posts are kept in whole metres, and a shift of a datum by a few metres moves a slope of one in three.
            if (isThere != metres.HasValue || (isThere && Math.Abs(ground.HeightMetres - metres!.Value) > 0.6))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{file} at {latitude}, {longitude}: {(isThere ? ground.HeightMetres : double.NaN)}, and not {metres}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Files_of_all_kinds_lie_in_one_folder()
    {
        using var mixed = new TemporaryFolder();
        string[] names = ["utm-35n.tif", "zstd.tif", "text-utm.asc", "text-utm.prj", "N40E030.hgt.gz", "n37w105.dt0", "nad27.tif"];
        foreach (var name in names)
        {
            File.Copy(Path.Combine(TerrainFiles.Folder, name), Path.Combine(mixed.Path, name));
        }

        var tiles = TileFolder.Open(mixed.Path);
        Assert.Equal(names.Length - 1, tiles.TileCount);
        Assert.Empty(tiles.Verify());
        Assert.True(tiles.TryGround(40.5.Degrees, 30.25.Degrees, out var ground));
        Assert.Equal(777, ground.HeightMetres, 1e-6);
        Assert.True(tiles.TryGround(39.505447646.Degrees, 29.492337293.Degrees, out ground));
        Assert.Equal(313, ground.HeightMetres, 0.6);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_read_is_refused_with_its_reason(string file, string words)
    {
        var error = Assert.Throws<TerrainException>(() => TileFolder.OpenFile(Path.Combine(TerrainFiles.Folder, file)).TryGround(41.995.Degrees, 30.005.Degrees, out _));
        Assert.Contains(error.Problems, problem => problem.Found.Contains(words, StringComparison.Ordinal) && problem.Allowed.Length > 0);
        Assert.All(error.Problems, problem => Assert.Equal(file, problem.File));
        Assert.DoesNotContain('\n', error.Problems[0].ToString());
    }

    [Fact]
    public void Every_file_has_a_value_or_a_reason()
    {
        var told = TerrainFiles.Values.Select(value => value.File).Concat(TerrainFiles.Refused.Select(value => value.File)).ToHashSet();
        Assert.Empty(TerrainFiles.Tiles.Except(told));
    }

    [Fact]
    public void Another_program_finds_the_same_posts_where_it_is_installed()
    {
        foreach (var file in new[] { "utm-35n.tif", "laea-europe.tif", "zstd-tiled.tif", "date-line.tif", "float64.tif" })
        {
            var (_, latitude, longitude, metres) = TerrainFiles.Values.First(value => value.File == file);
            if (Asked(Path.Combine(TerrainFiles.Folder, file), latitude, longitude) is { } theirs)
            {
                Assert.Equal(metres!.Value, theirs, 0.01);
            }
        }
    }

    /// <summary>What gdallocationinfo prints; null where it is not installed.</summary>
    private static double? Asked(string path, double latitude, double longitude)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("gdallocationinfo", [
                "-valonly", "-wgs84", path, longitude.ToString("R", CultureInfo.InvariantCulture), latitude.ToString("R", CultureInfo.InvariantCulture)])
            { RedirectStandardOutput = true })!;
            var printed = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return double.Parse(printed, CultureInfo.InvariantCulture);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
