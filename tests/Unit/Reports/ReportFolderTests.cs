using Parapet.Reports;
using Parapet.Reports.Tables.Results;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

public sealed class ReportFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parapet-report").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_pages_the_summary_and_the_tables_stand_in_the_folder_and_nothing_else()
    {
        var study = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        var folder = Path.Combine(_folder, "out", "anatolia");
        Assert.Empty(await StudyReport.Write(study, folder));
        Assert.Equal(["annex.html", "answer.md", "report.html", "summary.json"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            ResultTables.All.Select(table => table.File).Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(folder, ResultTable.Folder)).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_incomplete_page_writes_nothing_and_is_named()
    {
        var study = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        var problems = await StudyReport.Write(study with { Page = study.Page with { ProhibitedUse = "" } }, _folder);
        Assert.Equal(["page of the run: prohibited use: missing; a sentence is needed"], problems);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_a_problem()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "in the way", TestContext.Current.CancellationToken);
        var inside = Path.Combine(file, "out");
        Assert.Single(ReportFolder.Problems(inside));
        var problem = Assert.Single(await StudyReport.Write(SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2), inside));
        Assert.StartsWith($"{inside}: found ", problem);
    }

    [Fact]
    public void A_good_folder_has_no_problems_and_is_left_clean()
    {
        Assert.Empty(ReportFolder.Problems(_folder));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    /// <summary>Whoever is told that nothing was run finds nothing there.</summary>
    [Fact]
    public void A_folder_that_is_asked_about_is_not_made()
    {
        Assert.Empty(ReportFolder.Problems(Path.Combine(_folder, "new", "within")));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    /// <summary>As a program killed between two renames leaves it: a folder in a file's place stops it there.</summary>
    [Fact]
    public async Task A_folder_with_files_of_two_runs_has_no_mark()
    {
        Assert.Empty(await ReportFolder.Write(_folder, [("mark", Text("1")), ("a", Text("1")), ("b", Text("1"))], "mark"));
        File.Delete(Path.Combine(_folder, "b"));
        Directory.CreateDirectory(Path.Combine(_folder, "b"));
        var problem = Assert.Single(await ReportFolder.Write(_folder, [("mark", Text("2")), ("a", Text("2")), ("b", Text("2"))], "mark"));
        Assert.Contains("some of an earlier one", problem, StringComparison.Ordinal);
        Assert.Equal("2", await File.ReadAllTextAsync(Path.Combine(_folder, "a"), TestContext.Current.CancellationToken));
        Assert.False(File.Exists(Path.Combine(_folder, "mark")));
    }

    /// <summary>A disk that fills while the second file is written: the files of the earlier run stay, none of this run's is seen.</summary>
    [Fact]
    public async Task A_full_disk_leaves_the_earlier_files_as_they_were()
    {
        await ReportFolder.Write(_folder, [("a", Text("first run"))]);
        var problems = await ReportFolder.Write(_folder, [("a", Text("second run")), ("b", _ => throw new IOException("No space left on device."))]);
        Assert.Equal([$"{_folder}: found No space left on device; a folder that can be written, with room on its disk, is needed; nothing was written, and what was there is as it was"], problems);
        Assert.Equal("first run", await File.ReadAllTextAsync(Path.Combine(_folder, "a"), TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(_folder));
    }

    private static Func<Stream, Task> Text(string text) => stream => stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text)).AsTask();
}
