using Parapet.Campaigns.Sensitivity;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;
using Parapet.Studies.Definition;
using Parapet.Tests.Unit.Mutations;
using Parapet.Tests.Unit.Reports;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>An analysis that is kept beside a study is read before anything runs: a damaged one is a problem, as any other input is.</summary>
public sealed class KeptAnalysisTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!, "studies", "identification-2003", StudyReader.FileName);

    private readonly TemporaryFolder _folder = new();

    public KeptAnalysisTests() => File.Copy(Shipped, Path.Combine(_folder.Path, StudyReader.FileName));

    [Theory]
    [InlineData("", "sensitivity.json: 0 bytes: an e")]
    [InlineData("{ \"study\": ", "sensitivity.json:1: no JSON")]
    [InlineData("{}", "sensitivity.json:1: a record without 'study', 'fingerprint', ")]
    [InlineData("null", "sensitivity.json:1: nothing in it")]
    public void A_kept_analysis_that_is_none_keeps_a_run_from_being_prepared(string text, string expected)
    {
        Keep(text);
        Assert.Contains(expected, Assert.Single(Prepared()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"explorations\": 32", "\"explorations\": 1", "sensitivity.json: explorations: 1, where 2 or more are run")]
    [InlineData("\"disputed\": 3", "\"disputed\": 4", "sensitivity.json: disputed: 4, where the families hold 3")]
    [InlineData("\"b\": \"Linked\"", "\"b\": \"As it was\"", "sensitivity.json: b: 'As it was', which is held against itself")]
    [InlineData("\"measure\": \"friendliesLost\"", "\"measure\": \"bananas\"", "sensitivity.json: measure: 'bananas', which no study is decided by")]
    [InlineData("\"unit\": \"aircraft\",\n  \"chance\"", "\"unit\": \"bananas\",\n  \"chance\"", "sensitivity.json: unit: 'bananas' of friendliesLost, which is in aircraft")]
    [InlineData("\"chance\": {\"share\":0.4", "\"chance\": {\"share\":0.49", "sensitivity.json: chance: 0.49 of chance, 0.5 of figures and 0.1 of their interplay, which do not make up the whole")]
    [InlineData("\"interplay\": {\"share\":0.1,\"low\":-0.02", "\"interplay\": {\"share\":0.1,\"low\":0.15", "sensitivity.json: interplay: 0.1 outside its interval, 0.15 to 0.2")]
    [InlineData("\"low\":{\"mean\":-2,", "\"low\":{\"mean\":-9,", "sensitivity.json: ends[0].low: -9 outside its interval, -3 to -1")]
    [InlineData("\"value\":210,", "\"value\":310,", "sensitivity.json: crossings[0].crossings[0]: 310 in a share of 0.99, where the figure lies from 100 to 300")]
    [InlineData("\"idle\": []", "\"idle\": [null]", "sensitivity.json: idle: an entry that is none, or no list")]
    public void A_field_that_is_damaged_is_named_with_its_place(string from, string to, string expected)
    {
        var text = SensitivityFile.Write(Kept());
        Assert.Contains(from, text, StringComparison.Ordinal);
        Keep(text.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(Prepared(), problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_is_whole_or_none_at_all_is_no_problem()
    {
        Assert.Empty(Prepared());
        Keep(SensitivityFile.Write(Kept()));
        Assert.Empty(Prepared());
    }

    /// <summary>One of this study, catalogue and program fits; of another, or of a run that changes the world, it is stale.</summary>
    [Fact]
    public void One_of_another_state_is_known_as_stale()
    {
        var problems = new Problems();
        var fingerprint = Question.Prepare(problems)!.Robustness(Question)!.Fingerprint();
        var pair = Question.Prepare(problems)!.Study.Comparisons[0];
        var kept = Kept() with { A = pair.Of, B = pair.With, Fingerprint = fingerprint };
        Assert.True(Fits(Question, kept));
        Assert.False(Fits(Question, kept with { Fingerprint = fingerprint with { Catalogue = "another" } }));
        Assert.False(Fits(Question, kept with { Fingerprint = fingerprint with { Models = "others" } }));
        Assert.False(Fits(Question, kept with { A = "Another" }));
        Assert.False(Fits(Question with { Figures = FigureDraw.Nominal }, kept));
    }

    [Fact]
    public void A_damaged_analysis_is_read_or_refused_in_plain_words()
    {
        var path = Path.Combine(_folder.Path, SensitivityFile.Name);
        var trial = new MutationTrial(SensitivityFile.Name, System.Text.Encoding.UTF8.GetBytes(SensitivityFile.Write(Kept())), isTree: true, isTyped: true);
        trial.AssertReadOrRefused(2000, (bytes, problems) =>
        {
            File.WriteAllBytes(path, bytes);
            return SensitivityFile.Beside(_folder.Path, problems) is { } read && SensitivityFile.Write(read).Length > 0;
        });
    }

    public void Dispose() => _folder.Dispose();

    private bool Fits(RunQuestion question, SensitivityResult kept)
    {
        Keep(SensitivityFile.Write(kept));
        var problems = new Problems();
        var standing = question.Prepare(problems)!.Standings(question).Sensitivity;
        Assert.True(problems.None && standing.Result is not null);
        return standing.Fits;
    }

    /// <summary>Differences of the made-up analysis in the unit of its measure throughout.</summary>
    private static SensitivityResult Kept()
    {
        var made = SensitivitySentenceTests.Analysed();
        return made with
        {
            Crossings = [.. made.Crossings.Select(figure => figure with { AtLow = figure.AtLow with { Unit = "aircraft" }, AtHigh = figure.AtHigh with { Unit = "aircraft" } })],
        };
    }

    private RunQuestion Question => new(_folder.Path) { Terrain = "none" };

    private void Keep(string text) => File.WriteAllText(Path.Combine(_folder.Path, SensitivityFile.Name), text);

    private string[] Prepared()
    {
        var problems = new Problems();
        var prepared = Question.Prepare(problems);
        Assert.Equal(problems.None, prepared is not null);
        return [.. problems.InOrder().Select(problem => problem.ToString())];
    }
}
