using System.Globalization;
using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Cli;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Mutations;

/// <summary>
/// Reads mutants of one file: each is read fine or refused in plain lines, comes to an end, and takes no more memory than
/// it may. A mutant that does not is told with its key, from which it can be made again.
/// </summary>
/// <param name="name">Of the file.</param>
/// <param name="file">What is damaged.</param>
/// <param name="isTree">Whether it is YAML or JSON.</param>
/// <param name="isTyped">Whether it is JSON.</param>
internal sealed class MutationTrial(string name, byte[] file, bool isTree, bool isTyped = false)
{
    /// <summary>Of the keys; other seeds by hand.</summary>
    public static readonly ulong Seed = ulong.Parse(Environment.GetEnvironmentVariable("PARAPET_MUTATION_SEED") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>By hand, more of them.</summary>
    private static readonly int s_times = int.Parse(Environment.GetEnvironmentVariable("PARAPET_MUTATION_TIMES") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>Far above what the worst takes, and far below what hurts.</summary>
    private const long MostBytes = 256 << 20;

    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(2);

    /// <summary>Those that were read without a problem.</summary>
    public List<byte[]> Fine { get; } = [];

    /// <summary>Those that were refused.</summary>
    public int Refused { get; private set; }

    /// <param name="mutants">How many.</param>
    /// <param name="read">Whether the bytes were read, with whatever is wrong added.</param>
    public void AssertReadOrRefused(int mutants, Func<byte[], Problems, bool> read)
    {
        var whole = new Problems();
        Assert.True(read(file, whole), $"{name} itself: {string.Join('\n', whole.InOrder())}");
        var tree = isTree ? Tree.Of(YamlDocument.Parse(name, file, new())!) : null;
        var done = 0;
        var count = mutants * s_times;
        var run = Task.Run(() =>
        {
            for (; done < count; done++)
            {
                One(Mutation.Of(file, tree, isTyped, new RandomSource(Seed, (ulong)done)), done, read);
            }
        });
        while (!run.IsCompleted)
        {
            var before = done;
            Assert.True(run.Wait(s_hang) || done > before, $"{name}: no end of mutant {done} of seed {Seed}");
        }

        // A reader that takes everything, or nothing, would have shown nothing.
        Assert.True(Fine.Count > 0 && Refused > 0 && Fine.Count + Refused == count, $"{name}: {Fine.Count} read and {Refused} refused of {count}");
    }

    private void One(byte[] mutant, int number, Func<byte[], Problems, bool> read)
    {
        var problems = new Problems();
        var before = GC.GetAllocatedBytesForCurrentThread();
        bool isFine;
        try
        {
            isFine = read(mutant, problems);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{name}, mutant {number} of seed {Seed}: {exception}\n{Encoding.UTF8.GetString(mutant[..Math.Min(mutant.Length, 4000)])}", exception);
        }

        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taken < MostBytes, $"{name}, mutant {number} of seed {Seed}: {taken} bytes");
        Assert.True(isFine == problems.None, $"{name}, mutant {number} of seed {Seed}: read {isFine}, {problems.Count} problems\n{Encoding.UTF8.GetString(mutant)}");
        foreach (var problem in problems.InOrder())
        {
            var line = Complaint.Plain(problem.ToString());
            Assert.True(problem.Found.Length > 0 && !line.Contains("   at ", StringComparison.Ordinal) && !line.Contains("Exception", StringComparison.Ordinal), $"{name}, mutant {number} of seed {Seed}: {line}");
        }

        if (isFine)
        {
            Fine.Add(mutant);
        }
        else
        {
            Refused++;
        }
    }
}
