using Parapet.Campaigns.Journals;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;
using Parapet.Questions.Sharding;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>However a campaign is parted, broken off and put together, its results are those of one machine, byte for byte.</summary>
public sealed class ShardedRunTests : IDisposable
{
    private const int Shards = 3;
    private const int Raids = 6;

    private readonly string _folder = Directory.CreateTempSubdirectory("parapet-shards").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Shards_put_together_are_the_run()
    {
        await Write(Question("whole"), null);
        for (var index = Shards - 1; index >= 0; index--)
        {
            RunShard(index, index + 1);
        }

        var problems = new Problems();
        var merge = new MergeQuestion(Question("merged"), In("shards"));
        var answer = merge.Answer(merge.Prepare(problems)!, problems, Cancellation);
        Assert.Empty(problems.InOrder());
        Assert.Empty(await answer!.WriteAsync());
        AssertSame("whole", "merged");
    }

    [Fact]
    public async Task A_run_that_goes_on_is_the_run()
    {
        await Write(Question("whole"), null);
        await Write(Question("again"), afterRaids: 1);
        await Write(Question("again"), afterRaids: 2);
        await Write(Question("again"), null);
        AssertSame("whole", "again");
        Assert.False(Directory.Exists(In("again/unfinished")));
    }

    [Fact]
    public async Task A_run_broken_off_when_only_its_journals_are_missing_is_not_finished()
    {
        await Write(Question("whole"), null);
        await Write(Question("late"), afterRaids: Raids);
        Assert.True(Directory.Exists(In("late/unfinished")));
        Assert.False(Directory.Exists(In("late/journals")));
        await Write(Question("late"), null);
        AssertSame("whole", "late");
    }

    [Fact]
    public async Task A_part_takes_no_whole_runs_place()
    {
        var other = Question("kept") with { Seed = 7 };
        await Write(Question("whole"), null);
        await Write(Question("kept"), null);
        var part = await Write(other, afterRaids: 1);
        Assert.Equal(In("kept"), part.Whole);
        Assert.StartsWith(Path.Combine(In("kept"), "unfinished"), part.Folder, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(part.Folder, "report.html")));
        Assert.Contains("\"interrupted\": true", File.ReadAllText(Path.Combine(part.Folder, "run.json")), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(In("whole/run.json")), File.ReadAllBytes(In("kept/run.json")));

        await Write(Question("new") with { Seed = 7 }, null);
        Assert.Null((await Write(other, null)).Whole);
        AssertSame("new", "kept");
    }

    [Fact]
    public void A_shard_takes_no_other_campaigns_place()
    {
        RunShard(0, 1);
        var before = File.ReadAllBytes(In("shards/shard-0-of-3.outcomes"));
        var problems = new Problems();
        var other = new ShardQuestion(Question("unused") with { Seed = 7 }, new(0, Shards), In("shards"));
        Assert.Null(other.Answer(other.Prepare(problems)!, problems, null, Cancellation));
        Assert.Contains("a shard of another campaign: seed 2018, not 7", Assert.Single(problems.InOrder()).Found, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(In("shards/shard-0-of-3.outcomes")));
    }

    [Fact]
    public void Missing_damaged_and_foreign_shards_are_told_all_at_once()
    {
        RunShard(0, 1);
        RunShard(1, 1);
        var shard = Path.Combine(In("shards"), "shard-1-of-3.outcomes");
        var bytes = File.ReadAllBytes(shard);
        bytes[^3] ^= 1;
        File.WriteAllBytes(shard, bytes);
        var problems = new Problems();
        var merge = new MergeQuestion(Question("merged") with { Seed = 99 }, In("shards"));
        Assert.Null(merge.Answer(merge.Prepare(problems)!, problems, Cancellation));
        var told = string.Join('\n', problems.InOrder());
        Assert.Contains("1 of 3 shards are not there: 2", told, StringComparison.Ordinal);
        Assert.Contains("seed 2018, not 99", told, StringComparison.Ordinal);

        problems = new();
        merge = new(Question("merged"), In("shards"));
        Assert.Null(merge.Answer(merge.Prepare(problems)!, problems, Cancellation));
        Assert.Contains("damaged at byte", string.Join('\n', problems.InOrder()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shard_that_is_there_is_not_run_again()
    {
        Assert.Equal(2, RunShard(0, 1).TurnsRun);
        Assert.Equal(0, RunShard(0, 1).TurnsRun);
    }

    private RunQuestion Question(string output) => new("lone-target") { Replications = Raids, Threads = 2, Output = In(output), Journals = JournalDetail.Story, Terrain = "none" };

    private string In(string name) => Path.Combine(_folder, name);

    private ShardAnswer RunShard(int index, int threads)
    {
        var problems = new Problems();
        var question = new ShardQuestion(Question("unused") with { Threads = threads }, new(index, Shards), In("shards"));
        var answer = question.Answer(question.Prepare(problems)!, problems, null, Cancellation);
        Assert.Empty(problems.InOrder());
        Assert.False(answer!.Interrupted);
        return answer;
    }

    /// <param name="afterRaids">Broken off when so many more are done; null runs to the end.</param>
    private static async Task<RunAnswer> Write(RunQuestion question, int? afterRaids)
    {
        using var off = new CancellationTokenSource();
        var problems = new Problems();
        var prepared = question.Prepare(problems)!;
        using var unfinished = question.Begin(prepared, problems);
        Assert.Empty(problems.InOrder());
        var least = unfinished!.Log.Done.Length + (afterRaids ?? int.MaxValue / 2);
        var answer = question.Answer(prepared, unfinished, problems, share =>
        {
            if (share * Raids >= least - 0.5)
            {
                off.Cancel();
            }
        }, off.Token);
        Assert.Empty(await answer!.WriteAsync());
        Assert.Equal(afterRaids is not null, answer.IsBrokenOff);
        unfinished.IsFinished = !answer.IsBrokenOff;
        return answer;
    }

    private void AssertSame(string a, string b)
    {
        var files = Directory.GetFiles(In(a), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(In(a), file)).Order().ToArray();
        Assert.Equal(files, Directory.GetFiles(In(b), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(In(b), file)).Order());
        Assert.Contains(files, file => file.EndsWith(".journal", StringComparison.Ordinal));
        foreach (var file in files.Where(file => !TellsTime(file)))
        {
            Assert.True(File.ReadAllBytes(Path.Combine(In(a), file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(In(b), file))), file);
        }
    }

    /// <summary>The report and the summary tell how long the stages took.</summary>
    private static bool TellsTime(string file) => file is "report.html" or "summary.json";
}
