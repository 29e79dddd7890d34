using System.Diagnostics;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;
using Parapet.Questions.Sharding;
using Xunit;

namespace Parapet.Tests.Unit.Questions.Clusters;

/// <summary>A study on a real Slurm, of Debian's packages, which eng/loopback-slurm starts on loopback.</summary>
public sealed class SlurmTests : IDisposable
{
    private const int NoCluster = 3;

    /// <summary>Submits more shards than an array may have tasks, kills every task midway, puts the job back into the queue and waits for it.</summary>
    private const string Campaign = """
        "$@" cluster submit lone-target --replications 6 --terrain none --count 5 --shards "$SHARDS" --slurm --memory 500 --minutes 10 || exit 4
        tries=0
        until ls "$SHARDS"/*.outcomes >/dev/null 2>&1; do
            tries=$((tries + 1)); [ "$tries" -lt 600 ] || exit 5; sleep 0.2
        done
        for process in $(pgrep -f "shards $SHARDS"); do kill -9 "$process" 2>/dev/null; done
        await() {
            tries=0
            while squeue --noheader 2>/dev/null | grep -q .; do
                for task in 0 1 2; do scontrol update JobId="1_$task" StartTime=now >/dev/null 2>&1; done
                tries=$((tries + 1)); [ "$tries" -lt 300 ] || exit 6; sleep 1
            done
        }
        # What is still ending, or has not begun, is not taken back.
        await
        scontrol requeue 1 || exit 7
        await
        """;

    private readonly TemporaryFolder _folder = new();

    private static string Root => Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tasks_that_are_killed_and_put_back_into_the_queue_come_to_one_machines_result()
    {
        var shards = Path.Combine(_folder.Path, "all shards");
        var start = new ProcessStartInfo(
            Path.Combine(Root, "eng", "loopback-slurm"),
            ["sh", "-c", Campaign, "campaign", "dotnet", Path.Combine(Root, "src", "Parapet.Cli", "bin", "Release", "net10.0", "parapet.dll")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["SHARDS"] = shards, ["MAX_ARRAY_SIZE"] = "3" },
        };
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no Slurm for Windows");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(process.ExitCode == NoCluster, $"no Slurm can be started here: {await errors}");
        Assert.True(process.ExitCode == 0, $"{process.ExitCode}: {output} {await errors}");
        Assert.Contains("5 shards in 3 tasks", output, StringComparison.Ordinal);
        Assert.Equal(5, Directory.GetFiles(shards, "shard-*-of-5.outcomes").Length);

        var question = new RunQuestion("lone-target") { Replications = 6, Threads = 2, Terrain = "none", Output = Path.Combine(_folder.Path, "out") };
        var problems = new Problems();
        var prepared = question.Prepare(problems)!;
        var merged = new MergeQuestion(question, shards).Answer(prepared, problems, TestContext.Current.CancellationToken);
        Assert.Empty(problems.InOrder());
        Assert.Equivalent(question.Answer(prepared, unfinished: null, problems, progress: null, TestContext.Current.CancellationToken)!.Result.Outcomes.WithEvents(), merged!.Result.Outcomes.WithEvents(), strict: true);
    }
}
