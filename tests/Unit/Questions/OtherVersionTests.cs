using System.Buffers.Binary;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Why;
using Parapet.Record.Entries;
using Parapet.Record.Journal;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>What another version of the program wrote is refused by name, and what nobody knows is not left out without a word.</summary>
public sealed class OtherVersionTests : IDisposable
{
    private const string Option = "Both, linked";
    private const string Old = """{ "version": "0.0.9", "catalogueHash": "ab12", "seed": 7, "raids": 64 }""";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(Old, "version: a run of version 0.0.9; a run of this program's version, ")]
    [InlineData("""{ "version": "9.9.9", "catalogueHash": "ab12", "seed": 7, "replications": 64, "terrain": "none", "figures": null, "with": [], "without": [], "newer": 1 }""", "version: a run of version 9.9.9; a run of this program's version, ")]
    [InlineData("""{ "catalogueHash": "ab12" }""", "a record without 'version'")]
    [InlineData("""{ "version": null }""", "version")]
    public void A_run_of_another_version_is_refused_by_name_and_nothing_else_is_said(string record, string expected)
    {
        File.WriteAllText(Path.Combine(_folder.Path, RunRecord.FileName), record);
        Assert.Contains(expected, Assert.Single(Why()), StringComparison.Ordinal);
        Assert.Contains(expected, Assert.Single(Shares()), StringComparison.Ordinal);
    }

    /// <summary>Its journals are not looked at either: an index of another layout is not called damaged.</summary>
    [Fact]
    public void Journals_of_such_a_run_are_not_read()
    {
        File.WriteAllText(Path.Combine(_folder.Path, RunRecord.FileName), Old);
        Directory.CreateDirectory(Path.Combine(_folder.Path, JournalIndex.FolderName));
        File.WriteAllText(Path.Combine(_folder.Path, JournalIndex.FolderName, JournalIndex.FileName), """{ "layout": 1, "files": [] }""");
        Assert.Contains("a run of version 0.0.9", Assert.Single(Why()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wishful", "sure-kills", "terrain", "figures: 'wishful'; null or one of nominal")]
    [InlineData("nominal", "endless-luck", "terrain", "with: 'endless-luck'; of ")]
    [InlineData("nominal", "sure-kills", "moonlight", "without: 'moonlight'; of ")]
    [InlineData("nominal", "terrain", "terrain", "with: 'terrain'; of ")]
    public void A_reading_or_a_change_that_nobody_knows_is_named(string figures, string with, string without, string expected)
    {
        Write(Record() with { Figures = figures, With = [with], Without = [without] });
        Assert.Contains(Why(), problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Too_few_replications_are_named()
    {
        Write(Record() with { Replications = -4 });
        Assert.Contains("replications: -4; a whole number from 2", Assert.Single(Why()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_of_this_version_is_told_and_one_of_another_refused()
    {
        Write(Record());
        WriteJournal(Journal(ProgramVersion.Text));
        Assert.Empty(Why());

        WriteJournal(Journal("0.0.9"));
        Assert.Contains($"0.journal: a journal of version 0.0.9 of the program; of version {ProgramVersion.Text}, as the run", Assert.Single(Why()), StringComparison.Ordinal);

        var older = Journal(ProgramVersion.Text);
        BinaryPrimitives.WriteUInt16LittleEndian(older.AsSpan(8), JournalSchema.Version - 1);
        WriteJournal(older);
        Assert.Contains($"0.journal: a journal of version {JournalSchema.Version - 1}; this program reads version {JournalSchema.Version}", Assert.Single(Why()), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static RunRecord Record() => new()
    {
        Version = ProgramVersion.Text, Source = "../study.yaml", CatalogueHash = "ab12", Seed = 7, Replications = 64, Terrain = "none", Figures = null, With = [], Without = [],
    };

    private static byte[] Journal(string version)
    {
        using var stream = new MemoryStream();
        using (var journal = new JournalWriter(stream, JournalDetail.Story.Kinds))
        {
            var declared = new RunDeclared(Instant.Start, "made up", Option, 7, 0, 0, version, "ab12");
            EventLoop.Run(
                Simulation.Sample.Scenario(Sensing.Sample.Hanging(0, Simulation.Sample.Place)), new(7, 0), new(journal) { Run = declared },
                cancellation: TestContext.Current.CancellationToken);
        }

        return stream.ToArray();
    }

    private void Write(RunRecord record) => _folder.Write(RunRecord.FileName, record.ToJson());

    private void WriteJournal(byte[] journal)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, JournalIndex.FolderName)).FullName;
        File.WriteAllBytes(Path.Combine(folder, JournalIndex.FileName), new JournalIndex([new("0.journal", 0, RaidChoice.First, Option)]).ToJson());
        File.WriteAllBytes(Path.Combine(folder, "0.journal"), journal);
    }

    private string[] Why()
    {
        var problems = new Problems();
        new WhyQuestion(_folder.Path) { Option = Option }.Answer(problems, TestContext.Current.CancellationToken);
        return [.. problems.InOrder().Select(problem => problem.ToString())];
    }

    private string[] Shares()
    {
        var problems = new Problems();
        new WhyQuestion(_folder.Path).Open(problems);
        return [.. problems.InOrder().Select(problem => problem.ToString())];
    }
}
