using System.Diagnostics;
using Parapet.Earth.Terrain.Tiles;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

/// <summary>Things under a tile's name that are no ordinary files.</summary>
public sealed class OddFileTests
{
    [Theory]
    [InlineData("N40E030.hgt", false)]
    [InlineData("a.tif", true)]
    [InlineData("a.asc", false)]
    public void A_pipe_is_refused_and_not_waited_for(string name, bool linked)
    {
        using var folder = new TemporaryFolder();
        if (!MakePipe(Path.Combine(folder.Path, linked ? "pipe" : name)))
        {
            return;
        }

        if (linked)
        {
            File.CreateSymbolicLink(Path.Combine(folder.Path, name), Path.Combine(folder.Path, "pipe"));
        }

        var problem = Assert.Single(Assert.Throws<TerrainException>(() => TileFolder.Open(folder.Path)).Problems);
        Assert.Equal((name, "0 bytes, or no ordinary file"), (problem.File, problem.Found));
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed_in_a_circle()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "inner"));
        File.Copy(Path.Combine(TerrainFiles.Folder, "int16.tif"), Path.Combine(folder.Path, "inner", "a.tif"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "inner", "circle"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.tif"), Path.Combine(folder.Path, "inner", "a.tif"));
        Assert.Equal(2, TileFolder.Open(folder.Path).TileCount);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "c.tif"), Path.Combine(folder.Path, "c.tif"));
        Assert.Throws<TerrainException>(() => TileFolder.Open(folder.Path));
    }

    private static bool MakePipe(string path)
    {
        try
        {
            using var process = Process.Start("mkfifo", [path]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
