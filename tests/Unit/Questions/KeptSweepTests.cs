using Parapet.Campaigns.Robustness;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Robustness;
using Parapet.Questions.Running;
using Parapet.Studies.Definition;
using Parapet.Tests.Unit.Mutations;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>A sweep that is kept beside a study is read before anything runs: a damaged one is a problem, as any other input is.</summary>
public sealed class KeptSweepTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!, "studies", "identification-2003", StudyReader.FileName);

    private readonly TemporaryFolder _folder = new();

    public KeptSweepTests() => File.Copy(Shipped, Path.Combine(_folder.Path, StudyReader.FileName));

    [Theory]
    [InlineData("", "robustness.json: 0 bytes: an e")]
    [InlineData("{ \"study\": ", "robustness.json:1: no JSON")]
    [InlineData("{}", "robustness.json:1: a record without 'study', 'fingerprint', ")]
    [InlineData("null", "robustness.json:1: nothing in it")]
    public void A_kept_sweep_that_is_none_keeps_a_run_from_being_prepared(string text, string expected)
    {
        Keep(text);
        Assert.Contains(expected, Assert.Single(Prepared()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"mean\": 1", "\"mean\": \"much\"", "robustness.json:8: $.mean: ")]
    [InlineData("\"verdict\": \"neither\"", "\"verdict\": 0", "robustness.json:11: $.verdict: ")]
    [InlineData("\"pairs\": []", "\"pairs\": [null]", "robustness.json: pairs: an entry that is none, ")]
    [InlineData("\"pairs\": []", "\"pairs\": null", "robustness.json:")]
    [InlineData("\"effects\": [", "\"effects\": [{\"settings\":[\"a\"],\"stated\":[],\"tried\":[\"b\"],\"mean\":null,\"low\":null,\"high\":null,\"difference\":null,\"unit\":\"\",\"raids\":1},", "robustness.json: effects: an entry that is none, stands twice, or lacks a value stated and one tried for each of its settings")]
    [InlineData("\"stated\":[\"10 deg\"],", "", "robustness.json:")]
    [InlineData("\"settings\": 40", "\"settings\": -4", "robustness.json: settings: -4, where 1 have a value that was tried")]
    [InlineData("\"levels\": 80", "\"levels\": 3", "robustness.json: levels: 3, where 40 settings have 1 values that were tried")]
    [InlineData("\"candidates\": 2", "\"candidates\": 0", "robustness.json: candidates: 0, where 1 turn the answer")]
    [InlineData("\"raids\": [2,8,24,48]", "\"raids\": [2,48]", "robustness.json: raids: 2 numbers, where there are three looks and a confirmation")]
    [InlineData("\"raids\": [2,8,24,48]", "\"raids\": []", "robustness.json: raids: 0 numbers, where there are three looks and a confirmation")]
    [InlineData("\"b\": \"Linked\"", "\"b\": \"As it was\"", "robustness.json: b: 'As it was', which is held against itself")]
    [InlineData("\"measure\": \"friendliesLost\"", "\"measure\": \"bananas\"", "robustness.json: measure: 'bananas', which no study is decided by")]
    [InlineData("\"unit\": \"aircraft\",\n  \"mean\"", "\"unit\": \"bananas\",\n  \"mean\"", "robustness.json: unit: 'bananas' of friendliesLost, which is in aircraft")]
    [InlineData("\"high\": 2", "\"high\": -9", "robustness.json: mean: 1 outside its interval, 0 to -9")]
    [InlineData("\"verdict\":\"first\"", "\"verdict\":\"neither\"", "robustness.json: flips[0].verdict: that of the study, which nothing has turned")]
    public void A_field_that_is_damaged_is_named_with_its_place(string from, string to, string expected)
    {
        var text = RobustnessFile.Write(Sweep());
        Assert.Contains(from, text, StringComparison.Ordinal);
        Keep(text.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(Prepared(), problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    /// <summary>All that is wrong comes at once; the sweep that mends the file is not kept from running by it.</summary>
    [Fact]
    public void It_is_told_with_what_else_is_wrong_and_hinders_no_new_sweep()
    {
        Keep("{");
        Assert.NotNull(new RobustnessQuestion(Question).Prepare(new()));

        var study = Path.Combine(_folder.Path, StudyReader.FileName);
        File.WriteAllText(study, File.ReadAllText(study).Replace("bearing: 15 deg", "bearing: 375 deg", StringComparison.Ordinal));
        var problems = Prepared();
        Assert.Equal(2, problems.Length);
        Assert.Contains(problems, problem => problem.Contains("axes[0].bearing", StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_is_whole_or_none_at_all_is_no_problem()
    {
        Assert.Empty(Prepared());
        Keep(RobustnessFile.Write(Sweep()));
        Assert.Empty(Prepared());
    }

    [Fact]
    public void A_damaged_sweep_is_read_or_refused_in_plain_words()
    {
        var path = Path.Combine(_folder.Path, RobustnessFile.Name);
        var trial = new MutationTrial(RobustnessFile.Name, System.Text.Encoding.UTF8.GetBytes(RobustnessFile.Write(Sweep())), isTree: true, isTyped: true);
        trial.AssertReadOrRefused(3000, (bytes, problems) =>
        {
            File.WriteAllBytes(path, bytes);
            return RobustnessFile.Beside(_folder.Path, problems) is { } read && RobustnessFile.Write(read).Length > 0;
        });
    }

    public void Dispose() => _folder.Dispose();

    private static RobustnessResult Sweep()
    {
        var effect = new SettingEffect(["axes[0].spread"], ["10 deg"], ["20 deg"], 1, 0.5, null, 2, "aircraft", 48);
        return new()
        {
            Study = "identification-2003", Fingerprint = new("a", "b", "c"), A = "As it was", B = "Linked", Measure = "friendliesLost", Unit = "aircraft", Mean = 1, Low = 0, High = 2,
            Verdict = Verdict.Neither, Settings = 40, Levels = 80, Candidates = 2, Raids = [2, 8, 24, 48], Interrupted = false, Effects = [effect], Pairs = [],
            Flips = [new(effect, 0.1, 2, "aircraft", Verdict.First)], Refused = [new("seed", "-1", "no number")], LeftOut = [new("title", "no number")],
        };
    }

    private RunQuestion Question => new(_folder.Path) { Terrain = "none" };

    private void Keep(string text) => File.WriteAllText(Path.Combine(_folder.Path, RobustnessFile.Name), text);

    private string[] Prepared()
    {
        var problems = new Problems();
        var prepared = Question.Prepare(problems);
        Assert.Equal(problems.None, prepared is not null);
        return [.. problems.InOrder().Select(problem => problem.ToString())];
    }
}
