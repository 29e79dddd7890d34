using System.Text;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

/// <summary>Every kind of relief file, damaged in many ways: a relief or one clear line each, and no memory that the file did not bring.</summary>
public sealed class TerrainFileMutationTests
{
    private const int Rounds = 3000;

    // Of a reader, beside the posts; a tile of SRTM is 3 MB of posts, and its gzip may lie of no more.
    private const long MostBytes = 64 << 20;

    private static readonly uint[] Extremes = [0, 1, 0x7FFF, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF];

    [Fact]
    public void A_damaged_file_is_a_relief_or_one_line_for_each_fault()
    {
        using var folder = new TemporaryFolder();

        // The largest of the files unpacks to 13 MB: one like it, and quicker, stands for it.
        string[] files = [.. TerrainFiles.Tiles.Where(file => file != "N55E030.hgt.gz").Order(StringComparer.Ordinal)];
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var stream = new RandomSource(1106, 0).Stream(Purpose.Test, 11, round);
            var file = files[round % files.Length];
            var text = file.EndsWith(".asc", StringComparison.Ordinal);
            var path = folder.Write(file, Damaged(File.ReadAllBytes(Path.Combine(TerrainFiles.Folder, file)), text, ref stream));
            CopyMap(file, folder, ref stream);
            refused += IsRefused(path, file) ? 1 : 0;
            File.Delete(path);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"refused {refused} of {Rounds}");
        Assert.InRange(refused, Rounds / 4, Rounds - Rounds / 20);
    }

    [Theory]
    [InlineData(2147483647, 2147483647)]
    [InlineData(-1, -1)]
    [InlineData(40000, 3000)]
    public void Posts_that_a_file_cannot_hold_get_no_memory(int columns, int rows)
    {
        var bytes = File.ReadAllBytes(Path.Combine(TerrainFiles.Folder, "int16.tif"));
        SetTag(bytes, 256, columns);
        SetTag(bytes, 257, rows);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<TerrainException>(() => GeoTiff.Read("large.tif", new MemoryStream(bytes)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    private static bool IsRefused(string path, string file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var problems = TileFolder.OpenFile(path).Verify();
            return problems.Count == 0 ? false : throw new TerrainException(problems);
        }
        catch (TerrainException exception)
        {
            Assert.NotEmpty(exception.Problems);
            Assert.All(exception.Problems, problem => Assert.DoesNotContain('\n', problem.ToString()));
            Assert.All(exception.Problems, problem => Assert.InRange(problem.ToString().Length, 20, 1000));
            return true;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{file}: {exception.GetType().Name} {exception.Message}", exception);
        }
        finally
        {
            var taken = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(taken < MostBytes, $"{file}: {taken} bytes");
        }
    }

    /// <summary>Some bytes or numbers changed, words swapped for others in text, or the file cut.</summary>
    private static byte[] Damaged(byte[] sound, bool text, ref RandomStream random)
    {
        var bytes = sound.ToArray();
        switch (random.NextIndex(5))
        {
            case 0:
                return bytes[..random.NextIndex(bytes.Length)];
            case 1 when text:
                return Reworded(bytes, ref random);
            case 1 or 2:
                var at = random.NextIndex(Math.Max(1, Math.Min(400, bytes.Length) / 2 - 2)) * 2;
                BitConverter.GetBytes(Extremes[random.NextIndex(Extremes.Length)]).AsSpan(0, Math.Min(4, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
                return bytes;
            default:
                for (var change = random.NextIndex(6); change >= 0; change--)
                {
                    var reach = random.NextUniform() < 0.7 ? Math.Min(400, bytes.Length) : bytes.Length;
                    bytes[random.NextIndex(reach)] = (byte)random.NextIndex(256);
                }

                return bytes;
        }
    }

    private static byte[] Reworded(byte[] bytes, ref RandomStream random)
    {
        string[] others = ["-1", "0", "1e9", "99999999999", "nan", "1,5", "ncols", "x", new('9', 500), "1e-300"];
        var words = Encoding.ASCII.GetString(bytes).Split(' ');
        words[random.NextIndex(Math.Min(14, words.Length))] = others[random.NextIndex(others.Length)];
        return Encoding.ASCII.GetBytes(string.Join(' ', words));
    }

    /// <summary>The map beside a file of text, damaged as often as not.</summary>
    private static void CopyMap(string file, TemporaryFolder folder, ref RandomStream random)
    {
        var map = Path.ChangeExtension(file, ".prj");
        if (File.Exists(Path.Combine(TerrainFiles.Folder, map)))
        {
            var bytes = File.ReadAllBytes(Path.Combine(TerrainFiles.Folder, map));
            folder.Write(map, random.NextUniform() < 0.5 ? bytes : Damaged(bytes, text: false, ref random));
        }
    }

    private static void SetTag(byte[] bytes, ushort tag, int value)
    {
        var directory = BitConverter.ToInt32(bytes, 4);
        for (var entry = 0; entry < BitConverter.ToUInt16(bytes, directory); entry++)
        {
            var at = directory + 2 + 12 * entry;
            if (BitConverter.ToUInt16(bytes, at) == tag)
            {
                BitConverter.GetBytes((ushort)4).CopyTo(bytes, at + 2);
                BitConverter.GetBytes(value).CopyTo(bytes, at + 8);
            }
        }
    }
}
