using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Replaying;
using Parapet.Questions.Running;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Record.Journal;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>One small run, and the journals of its raids.</summary>
public sealed class ReplayTests(ReplayTests.SmallRun run) : IClassFixture<ReplayTests.SmallRun>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_raid_run_again_has_the_journal_that_was_kept_of_it()
    {
        var problems = new Problems();
        foreach (var kept in JournalIndex.Read(run.Folder, problems)!.Journals)
        {
            var asKept = Journal(new(run.Folder) { Option = kept.Option, Replication = kept.Replication }, out var source);
            Assert.Equal(Path.Combine(run.Folder, JournalIndex.FolderName, kept.File), source.Kept);
            Assert.Equal(File.ReadAllBytes(source.Kept!), asKept);

            using var without = new TemporaryFolder();
            foreach (var file in Directory.GetFiles(run.Folder))
            {
                File.Copy(file, Path.Combine(without.Path, Path.GetFileName(file)));
            }

            Assert.Equal(asKept, Journal(new(without.Path) { Option = kept.Option, Replication = kept.Replication }, out source));
            Assert.Null(source.Kept);
        }
    }

    [Fact]
    public void In_full_it_holds_what_a_story_leaves_out()
    {
        var story = Journal(new(run.Folder) { Replication = 1 }, out _);
        var full = Journal(new(run.Folder) { Replication = 1, Detail = JournalDetail.Full }, out _);
        Assert.Equal(0, Count(story, EntryKind.PlotTaken));
        Assert.InRange(Count(full, EntryKind.PlotTaken), 1, int.MaxValue);
        Assert.Equal(Count(story, EntryKind.TruthState), Count(full, EntryKind.TruthState));
    }

    [Fact]
    public void What_the_run_has_not_is_told_with_what_it_has()
    {
        var problems = new Problems();
        Assert.Null(new ReplayQuestion(run.Folder) { Option = "nobody", Replication = 4 }.Open(problems));
        var told = string.Join('\n', problems.InOrder());
        Assert.Contains("--option: \"nobody\"; one of", told, StringComparison.Ordinal);
        Assert.Contains("--replication: 4; from 0 to 3", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_run_that_a_rule_stopped_only_its_own_raids_are_there()
    {
        using var stopped = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(run.Folder))
        {
            File.Copy(file, Path.Combine(stopped.Path, Path.GetFileName(file)));
        }

        var record = Path.Combine(stopped.Path, RunRecord.FileName);
        File.WriteAllText(record, File.ReadAllText(record).Replace("\"looks\": []", "\"looks\": [2, 3]", StringComparison.Ordinal));
        var problems = new Problems();
        Assert.NotNull(new ReplayQuestion(stopped.Path) { Replication = 2 }.Open(problems));
        Assert.Null(new ReplayQuestion(stopped.Path) { Replication = 3 }.Open(problems));
        Assert.Contains("--replication: 3; from 0 to 2", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_raid_that_follows_others_has_a_journal_of_its_own_alone()
    {
        using var folder = new TemporaryFolder();
        var study = Path.Combine(folder.Path, StudyReader.FileName);
        File.WriteAllText(
            study, File.ReadAllText(Path.Combine(SystemCatalogue.DefaultFolder()!, "..", "studies", "lone-target", StudyReader.FileName)) + "\ncampaign: { raids: 3, every: 24 h, depot: 20, deliveredPerYear: 0 }\n");
        var output = Path.Combine(folder.Path, "run");
        var question = new RunQuestion(study) { Replications = 3, Threads = 2, Output = output, Terrain = "none" };
        var problems = new Problems();
        Assert.Empty(await question.Answer(question.Prepare(problems)!, unfinished: null, problems, progress: null, Cancellation)!.WriteAsync());

        using var journal = new MemoryStream(Journal(new(output) { Replication = 2, Detail = JournalDetail.Full }, out _));
        var declared = new Declared();
        Assert.True(JournalReader.Read(journal, declared).IsWhole);
        Assert.Equal(journal.Length, journal.Position);
        Assert.Equal([2], declared.Raids);
    }

    private static byte[] Journal(ReplayQuestion question, out ReplaySource source)
    {
        var problems = new Problems();
        source = question.Open(problems)!;
        Assert.Empty(problems.InOrder());
        using var file = new MemoryStream();
        question.Write(source, file, Cancellation);
        return file.ToArray();
    }

    private static int Count(byte[] journal, EntryKind kind)
    {
        var count = new Counter(kind);
        JournalReader.Read(new MemoryStream(journal), count);
        return count.Count;
    }

    private sealed class Counter(EntryKind kind) : IRecorder
    {
        public int Count { get; private set; }

        public bool Wants(EntryKind other) => other == kind;

        public void Take<TEntry>(in TEntry entry)
            where TEntry : struct, IEntry<TEntry> => Count += TEntry.KindOf == kind ? 1 : 0;
    }

    private sealed class Declared() : EntryReader(EntryKinds.Of(EntryKind.RunDeclared))
    {
        public List<int> Raids { get; } = [];

        protected internal override void On(in RunDeclared entry) => Raids.Add(entry.Replication);
    }

    /// <summary>Four raids against a lone target's study.</summary>
    public sealed class SmallRun : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public string Folder => Path.Combine(_folder.Path, "run");

        public async ValueTask InitializeAsync()
        {
            var question = new RunQuestion("lone-target") { Replications = 4, Threads = 2, Output = Folder, Terrain = "none" };
            var problems = new Problems();
            var answer = question.Answer(question.Prepare(problems)!, unfinished: null, problems, progress: null, CancellationToken.None);
            Assert.Empty(await answer!.WriteAsync());
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
