using Parapet.Earth.Terrain.Tiles;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class TileFuzzTests
{
    private const int Rounds = 300;

    [Theory]
    [InlineData("N37W106.tif")]
    [InlineData("n37w105.dt0")]
    [InlineData("N40E032.hgt.zip")]
    public void Spoiled_files_are_a_problem_or_a_relief_and_never_a_crash(string name)
    {
        var sound = name.EndsWith(".tif", StringComparison.Ordinal) ? SpanishPeaks.Bytes()
            : name.EndsWith(".dt0", StringComparison.Ordinal) ? SpanishPeaks.DtedBytes()
            : TileBytes.Zipped("N40E032.hgt", TileBytes.Srtm((row, column) => (short)(row + column)));
        var random = new RandomSource(2024, 0);
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var stream = random.Stream(Purpose.Test, 7, round);
            refused += IsRefused(name, Spoiled(sound, ref stream)) ? 1 : 0;
        }

        Assert.InRange(refused, Rounds / 10, Rounds);
    }

    [Theory]
    [InlineData("x.tif")]
    [InlineData("x.dt1")]
    [InlineData("N40E032.hgt")]
    [InlineData("N40E032.hgt.zip")]
    public void Arbitrary_bytes_are_refused(string name)
    {
        var random = new RandomSource(2025, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var stream = random.Stream(Purpose.Test, 8, round);
            var bytes = new byte[(int)stream.NextUniform(0, 5000)];
            Fill(bytes, ref stream);

            // Half of them begin as a file of their kind does, to get past the first look.
            byte[] start = round % 2 == 0 ? [] : name[^3..] switch { "tif" => [73, 73, 42, 0, 8, 0, 0, 0], "dt1" => [.. "UHL1"u8], "zip" => [80, 75, 3, 4], _ => [] };
            start.AsSpan(0, Math.Min(start.Length, bytes.Length)).CopyTo(bytes);
            Assert.True(IsRefused(name, bytes));
        }
    }

    private static bool IsRefused(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        try
        {
            var relief = name.EndsWith(".tif", StringComparison.Ordinal) ? GeoTiff.Read(name, stream)
                : name.Contains(".dt", StringComparison.Ordinal) ? DtedTile.Read(name, stream)
                : SrtmTile.Read(name, stream);
            Assert.InRange(relief.Grid.Rows, 2, int.MaxValue);
            return false;
        }
        catch (TerrainException exception)
        {
            Assert.NotEmpty(exception.Problems);
            return true;
        }
    }

    /// <summary>A copy with some bytes changed, most of them near the start where the structure is; every third one is cut too.</summary>
    private static byte[] Spoiled(byte[] sound, ref RandomStream random)
    {
        var bytes = sound.ToArray();
        var changes = 1 + (int)random.NextUniform(0, 12);
        for (var change = 0; change < changes; change++)
        {
            var reach = random.NextUniform() < 0.7 ? Math.Min(600, bytes.Length) : bytes.Length;
            bytes[(int)random.NextUniform(0, reach)] = (byte)random.NextUniform(0, 256);
        }

        return random.NextUniform() < 0.33 ? bytes[..(int)random.NextUniform(0, bytes.Length)] : bytes;
    }

    private static void Fill(byte[] bytes, ref RandomStream random)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)random.NextUniform(0, 256);
        }
    }
}
