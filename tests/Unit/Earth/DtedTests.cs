using System.Text;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class DtedTests
{
    private const string Name = "n37w105.dt0";
    private const int FirstRecord = 3428;
    private const int RecordBytes = 8 + 2 * 121 + 4;

    // The heights are what gdallocationinfo of GDAL 3.6.2 prints.
    [Theory]
    [InlineData(0, 0, 2278)]
    [InlineData(60, 60, 1885)]
    [InlineData(120, 120, 1846)]
    [InlineData(100, 10, 2331)]
    [InlineData(3, 97, 1433)]
    public void Posts_are_those_that_another_decoder_reads(int row, int column, int metres)
    {
        var relief = Read(SpanishPeaks.DtedBytes());
        Assert.Equal(new(38, -105, 1 / 120.0, 1 / 120.0, 121, 121), relief.Grid);
        Assert.True(relief.TryGround((38 - row / 120.0).Degrees, (-105 + column / 120.0).Degrees, out var ground));
        Assert.Equal(metres, ground.HeightMetres, 0.01);
    }

    [Fact]
    public void Missing_posts_are_voids_and_heights_below_zero_have_a_sign_of_their_own()
    {
        var bytes = SpanishPeaks.DtedBytes();
        (bytes[FirstRecord + 8], bytes[FirstRecord + 9]) = (0xFF, 0xFF);
        (bytes[FirstRecord + 10], bytes[FirstRecord + 11]) = (0x80, 0x05);
        var relief = Read(bytes);
        Assert.Equal(1, relief.VoidCount);
        Assert.False(relief.TryGround(37.Degrees, (-105).Degrees, out _));
        Assert.True(relief.TryGround((37 + 1.999 / 120).Degrees, (-105 + 0.999 / 120).Degrees, out _));
    }

    [Fact]
    public void Labels_of_a_tape_are_passed_over()
    {
        byte[] taped = [.. Encoding.ASCII.GetBytes("VOL1".PadRight(80)), .. Encoding.ASCII.GetBytes("HDR1".PadRight(80)), .. SpanishPeaks.DtedBytes()];
        Assert.Equal(Read(SpanishPeaks.DtedBytes()).Grid, Read(taped).Grid);
    }

    [Theory]
    [InlineData("cut", "33000 bytes")]
    [InlineData("empty", "0 bytes, or no ordinary file")]
    [InlineData("long", "34163 bytes")]
    [InlineData("origin", "an origin of '2XX0000W'")]
    [InlineData("pole", "posts up to 90.500 deg north")]
    [InlineData("record", "meridian 3 that begins with byte 0")]
    [InlineData("height", "a height of 20000 m")]
    [InlineData("name", "tags that put its south-western post at 37.000, -105.000 deg")]
    public void What_cannot_be_used_is_named(string fault, string found)
    {
        using var folder = new TemporaryFolder();
        var bytes = SpanishPeaks.DtedBytes();
        var (name, content) = fault switch
        {
            "cut" => (Name, bytes[..33_000]),
            "empty" => (Name, []),
            "long" => (Name, [.. bytes, 0]),
            "origin" => (Name, With(4, "2XX0000W")),
            "pole" => (Name, With(12, "0893000N")),
            "record" => (Name, With(FirstRecord + 2 * RecordBytes, "\0")),
            "height" => (Name, With(FirstRecord + 8, "\u004E\u0020")),
            _ => ("N40E019.dt0", bytes),
        };
        folder.Write(name, content);
        Assert.Contains(ProblemsOf(folder.Path), problem => problem.Found == found && problem.Allowed.Length > 0);

        byte[] With(int offset, string text)
        {
            Encoding.Latin1.GetBytes(text).CopyTo(bytes, offset);
            return bytes;
        }
    }

    /// <summary>Problems that show when the folder is opened, or when its tiles are read.</summary>
    private static IReadOnlyList<TerrainProblem> ProblemsOf(string folder)
    {
        try
        {
            return TileFolder.Open(folder).Verify();
        }
        catch (TerrainException exception)
        {
            return exception.Problems;
        }
    }

    private static ReliefRaster Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return DtedTile.Read(Name, stream);
    }
}
