using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Assignment;
using Parapet.Questions.Scoring;
using Parapet.Questions.Tracking;
using Parapet.TrackingCases;
using Xunit;

namespace Parapet.Tests.Unit.Mutations;

/// <summary>Damaged tracking cases, scored tracks, problems of assignment and what a run wrote of itself; some of those that pass are computed.</summary>
public sealed class CaseMutationTests(ITestOutputHelper output)
{
    private const int Computed = 15;

    [Theory]
    [InlineData("case.json", true, 3000)]
    [InlineData("scans.csv", false, 3000)]
    [InlineData("detections.csv", false, 3000)]
    [InlineData("settings.json", true, 3000)]
    public void A_damaged_case_is_read_or_refused_in_plain_words_and_tracked(string file, bool isTree, int mutants)
    {
        using var folder = new TemporaryFolder();
        CaseFiles.Write(Families.ByName["a_crossing"](78) with { Duration = 12 }, folder.Path);
        var settings = folder.Write("settings.json", [.. """
            { "hypotheses": 40, "gate": 20, "mean_life_s": 600, "ceiling_m": 30000, "first_targets": 5,
              "modes": [{ "turn_rad_s": 0.05, "intensity_m2_s3": 5, "stay_s": 30, "share": 1 }, { "falls": true, "share": 0.2, "closing_m_s": 300 }] }
            """u8]);
        var path = Path.Combine(folder.Path, file);
        var trial = new MutationTrial(file, File.ReadAllBytes(path), isTree, isTyped: true);
        trial.AssertReadOrRefused(mutants, (bytes, problems) =>
        {
            File.WriteAllBytes(path, bytes);
            return CaseFolder.Read(folder.Path, usesRangeRate: false, problems) is { } read && SettingsFile.Read(settings, read, problems) is not null && problems.None;
        });
        output.WriteLine($"{file}: {trial.Fine.Count} read, {trial.Refused} refused");
        foreach (var mutant in trial.Fine.Take(Computed))
        {
            File.WriteAllBytes(path, mutant);
            var problems = new Problems();
            Assert.NotNull(new TrackQuestion(folder.Path) { Settings = settings }.Answer(problems));
            Assert.Empty(problems.InOrder());
        }
    }

    [Theory]
    [InlineData("case.json", true)]
    [InlineData("scans.csv", false)]
    [InlineData("truth.csv", false)]
    [InlineData("tracks.csv", false)]
    public void A_damaged_score_is_given_or_refused_in_plain_words(string file, bool isTree)
    {
        using var folder = new TemporaryFolder();
        foreach (var original in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Judging", "Fixtures", "scored")))
        {
            File.Copy(original, Path.Combine(folder.Path, Path.GetFileName(original)));
        }

        var path = Path.Combine(folder.Path, file);
        var trial = new MutationTrial(file, File.ReadAllBytes(path), isTree, isTyped: true);
        trial.AssertReadOrRefused(300, (bytes, problems) =>
        {
            File.WriteAllBytes(path, bytes);
            return new ScoreQuestion(folder.Path, Path.Combine(folder.Path, "tracks.csv"), CutOff: null).Answer(problems) is not null && problems.None;
        });
        output.WriteLine($"{file}: {trial.Fine.Count} scored, {trial.Refused} refused");
    }

    [Fact]
    public void A_damaged_assignment_is_solved_or_refused_in_plain_words()
    {
        using var folder = new TemporaryFolder();
        byte[] original = [.. "3 3 2\n5\n10\n2.5\n0 0 0.3\n0 1 0.6\n0 2 0.1\n1 0 0.5\n1 1 0.25\n1 2 0\n2 0 1\n2 1 0.9\n2 2 0.7\n"u8];
        var path = folder.Write("problem.txt", original);
        var trial = new MutationTrial("problem.txt", original, isTree: false);
        trial.AssertReadOrRefused(3000, (bytes, problems) =>
        {
            File.WriteAllBytes(path, bytes);
            return AssignmentFile.Read(path, problems) is not null && problems.None;
        });
        output.WriteLine($"problem.txt: {trial.Fine.Count} read, {trial.Refused} refused");
        foreach (var mutant in trial.Fine.Take(Computed))
        {
            File.WriteAllBytes(path, mutant);
            var answer = new AssignQuestion(path) { Solver = AssignSolver.Fast, Gap = Ratio.Zero, Limit = Duration.FromSeconds(1) }.Answer(new(), CancellationToken.None);
            Assert.NotNull(answer);
            Assert.True(double.IsFinite(answer.Value) && answer.Bound <= answer.Value + answer.Grain, $"{answer.Bound} to {answer.Value}");
        }
    }

    [Fact]
    public void A_damaged_record_of_a_run_is_read_or_refused_in_plain_words()
    {
        using var folder = new TemporaryFolder();
        var record = new RunRecord
        {
            Version = "0.1.0", Source = "../study.yaml", CatalogueHash = "ab12", Seed = 2019, Replications = 64, Terrain = null, Figures = "nominal", With = ["sure-kills"], Without = ["terrain", "friends"],
        };
        var path = Path.Combine(folder.Path, RunRecord.FileName);
        var trial = new MutationTrial(RunRecord.FileName, record.ToJson(), isTree: true, isTyped: true);
        trial.AssertReadOrRefused(3000, (bytes, problems) =>
        {
            File.WriteAllBytes(path, bytes);
            return RunRecord.Read(folder.Path, record.Version, problems) is not null;
        });
        output.WriteLine($"{RunRecord.FileName}: {trial.Fine.Count} read, {trial.Refused} refused");
    }

    [Fact]
    public void A_damaged_index_of_journals_is_read_or_refused_in_plain_words()
    {
        using var folder = new TemporaryFolder();
        var index = new JournalIndex([new("0-a.journal", 0, default, "S-400 alone"), new("7-b.journal", 7, default, "Both, linked")]);
        Directory.CreateDirectory(Path.Combine(folder.Path, JournalIndex.FolderName));
        var path = Path.Combine(folder.Path, JournalIndex.FolderName, JournalIndex.FileName);
        var trial = new MutationTrial(JournalIndex.FileName, index.ToJson(), isTree: true, isTyped: true);
        trial.AssertReadOrRefused(3000, (bytes, problems) =>
        {
            File.WriteAllBytes(path, bytes);
            return JournalIndex.Read(folder.Path, problems) is not null;
        });
        output.WriteLine($"{JournalIndex.FileName}: {trial.Fine.Count} read, {trial.Refused} refused");
    }
}
