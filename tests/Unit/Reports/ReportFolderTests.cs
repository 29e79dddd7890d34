using Parapet.Reports;
using Parapet.Tests.Unit.Campaigns;
using Parquet;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

public sealed class ReportFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parapet-report").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Five_files_stand_in_the_folder_and_nothing_else()
    {
        var study = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        Assert.Empty(await StudyReport.Write(study, Path.Combine(_folder, "out", "anatolia")));
        Assert.Equal(
            ["answer.md", "events.parquet", "replications.parquet", "report.html", "summary.json"],
            Directory.GetFiles(Path.Combine(_folder, "out", "anatolia")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tables_read_back_as_they_were_written()
    {
        var study = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        await StudyReport.Write(study, _folder);
        var cancel = TestContext.Current.CancellationToken;
        await using var reader = await ParquetReader.CreateAsync(Path.Combine(_folder, "replications.parquet"), cancellationToken: cancel);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(study.Outcomes.Length, group.RowCount);
        var field = reader.Schema.DataFields.Single(field => field.Name == "leakers");
        var leakers = new double[group.RowCount];
        await group.ReadAsync<double>(field, leakers.AsMemory(), cancellationToken: cancel);
        Assert.Equal(study.Outcomes.Sum(outcome => outcome.Leakers), leakers.Sum());
        await using var events = await ParquetReader.CreateAsync(Path.Combine(_folder, "events.parquet"), cancellationToken: cancel);
        using var rows = events.OpenRowGroupReader(0);
        Assert.Equal(study.Events.Length, rows.RowCount);
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

    /// <summary>A disk that fills while the second file is written: the files of the earlier run stay, none of this run's is seen.</summary>
    [Fact]
    public async Task A_full_disk_leaves_the_earlier_files_as_they_were()
    {
        await ReportFolder.Write(_folder, [("a", Text("first run"))]);
        var problems = await ReportFolder.Write(_folder, [("a", Text("second run")), ("b", _ => throw new IOException("No space left on device."))]);
        Assert.Equal([$"{_folder}: found No space left on device; a folder that can be written, with room on its disk, is needed"], problems);
        Assert.Equal("first run", await File.ReadAllTextAsync(Path.Combine(_folder, "a"), TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(_folder));
    }

    private static Func<Stream, Task> Text(string text) => stream => stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text)).AsTask();
}
