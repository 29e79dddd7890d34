using System.Collections.Immutable;
using Parapet.Campaigns.Disks;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;
using Parapet.Reports;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

public sealed class JournalFolderTests
{
    private static readonly ImmutableArray<KeptJournal> Two =
    [
        new(new(0, RaidChoice.First), 6, [1, 2, 3]),
        new(new(11, RaidChoice.Worst), 1, [4]),
    ];

    private static async Task<ImmutableArray<string>> Write(string run, StudyResult study, ImmutableArray<KeptJournal> journals)
    {
        var files = JournalFolder.Files(study, journals);
        var problems = await ReportFolder.Write(run, files, JournalFolder.Mark);
        return problems.IsEmpty ? JournalFolder.Clear(MachineDisk.Shared, run, files.Select(file => file.Name)) : problems;
    }

    [Fact]
    public async Task JournalsStandUnderTheirIndex()
    {
        using var folder = new TemporaryFolder();
        var study = SyntheticStudy.Create(draws: 2, replicationsOfDraw: 1);
        Assert.Empty(await Write(folder.Path, study, Two));

        var problems = new Problems();
        var index = JournalIndex.Read(folder.Path, problems)!;
        Assert.True(problems.None);
        Assert.Equal([(0, RaidChoice.First, study.Options[6].Name), (11, RaidChoice.Worst, study.Options[1].Name)], index.Journals.Select(entry => (entry.Replication, entry.Choice, entry.Option)));
        Assert.Equal([3, 1], index.Journals.Select(entry => new FileInfo(Path.Combine(folder.Path, JournalIndex.FolderName, entry.File)).Length));
    }

    [Fact]
    public async Task TheJournalsOfAnEarlierRunGo()
    {
        using var folder = new TemporaryFolder();
        var study = SyntheticStudy.Create(draws: 2, replicationsOfDraw: 1);
        await Write(folder.Path, study, Two);
        Assert.Empty(await Write(folder.Path, study, Two[..1]));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder.Path, JournalIndex.FolderName)).Length);

        Assert.Empty(await Write(folder.Path, study, []));
        Assert.False(Directory.Exists(Path.Combine(folder.Path, JournalIndex.FolderName)));
        Assert.Null(JournalIndex.Read(folder.Path, new Problems()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "journals": null }""")]
    [InlineData("""{ "journals": [ { "file": "a", "replication": "zero", "choice": "first", "option": "b" } ] }""")]
    [InlineData("""{ "journals": [ { "file": "a" } ] }""")]
    [InlineData("""{ "journals": [], "surprise": 1 }""")]
    [InlineData("""{ "journals": [ null ] }""")]
    [InlineData("""{ "journals": [ { "file": null, "replication": 0, "choice": "first", "option": "b" } ] }""")]
    [InlineData("""{ "journals": [ { "file": "../a", "replication": 0, "choice": "first", "option": "b" } ] }""")]
    [InlineData("""{ "journals": [ { "file": "a\u0000", "replication": 0, "choice": "first", "option": "b" } ] }""")]
    [InlineData("""{ "journals": [ { "file": "a", "replication": 0, "choice": "first", "option": null } ] }""")]
    public void AnIndexThatIsNoneIsNamedWithItsFile(string text)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, JournalIndex.FolderName));
        File.WriteAllText(Path.Combine(folder.Path, JournalIndex.FolderName, JournalIndex.FileName), text);
        var problems = new Problems();
        Assert.Null(JournalIndex.Read(folder.Path, problems));
        Assert.Contains(JournalIndex.FileName, Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }
}
