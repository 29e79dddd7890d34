using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;
using Parapet.Cli;
using Parapet.Questions.Comparing;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>Two runs side by side.</summary>
public sealed class CompareTests : IDisposable
{
    private const int One = 1;
    private const int Other = 6;

    private readonly TemporaryFolder _folder = new();

    /// <summary>Where a run has in the place of one option what another came to, their difference is the study's own.</summary>
    [Fact]
    public void Differences_are_those_of_the_summary()
    {
        var study = SyntheticStudy.Create(draws: 24, replicationsOfDraw: 2);
        var findings = StudyFindings.From(study);
        var answer = Answer(MadeRun.In(_folder, "a", study), MadeRun.In(_folder, "b", Turned(study)));
        Assert.True(answer.Paired);
        var option = answer.Options.Single(option => option.Option == study.Options[One].Name);
        Assert.Equal(findings.Measures.Where(measure => findings.Difference(One, Other, measure) is not null).Select(measure => measure.Id), option.Measures.Select(measure => measure.Measure));
        foreach (var measure in option.Measures)
        {
            var own = findings.Difference(One, Other, findings.Measures.Single(known => known.Id == measure.Measure))!.Estimate;
            AssertNear(own.Mean, measure.Mean);
            AssertNear(own.Chance.Low, measure.Low);
            AssertNear(own.Chance.High, measure.High);
            AssertNear(findings.Of(One, findings.Measures.Single(known => known.Id == measure.Measure)).Mean, measure.MeanA);
            if (own.Units > 0 && own.Chance.IsKnown && !own.IsConstant)
            {
                Assert.Equal(own.IsClear, measure.Level < 0.05);
            }
        }

        Assert.All(answer.Options.Where(option => option.Option != study.Options[One].Name && option.Option != study.Options[Other].Name), option => Assert.True(option.Same));
        Assert.Equal(answer.Options.Sum(option => option.Measures.Length), answer.Comparisons);
        Assert.StartsWith("Moved beyond chance, A minus B: leakers of ", answer.Said, StringComparison.Ordinal);
        Assert.Contains($" {answer.Comparisons} comparisons were made, of which ", answer.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_that_are_equal_to_the_last_bit_are_told_so()
    {
        var answer = Answer(MadeRun.In(_folder, "a"), MadeRun.In(_folder, "b"));
        Assert.Equal("The runs are equal bit for bit, in all 21 tables.", answer.Said);
        Assert.Empty(answer.Inputs);
        Assert.All(answer.Options, option => Assert.True(option.Same));
    }

    [Fact]
    public void Of_another_seed_they_are_two_samples()
    {
        var other = SyntheticStudy.Create(draws: 8, replicationsOfDraw: 2, seed: 7);
        var answer = Answer(MadeRun.In(_folder, "a"), MadeRun.In(_folder, "b", other));
        Assert.False(answer.Paired);
        Assert.Contains("two samples that share nothing, of 16 raids and 16: their seeds differ", answer.Pairing, StringComparison.Ordinal);
        var leakers = answer.Options[One].Measures.Single(measure => measure.Measure == "leakers");
        var (a, b) = (StudyFindings.From(MadeRun.Study).Of(One, Measures.Leakers), StudyFindings.From(other).Of(One, Measures.Leakers));
        AssertNear(a.Mean - b.Mean, leakers.Mean);
        Assert.True(leakers.Low < leakers.Mean && leakers.Mean < leakers.High && !leakers.Same);
        Assert.Equal(["seed: 2017 | 7"], answer.Inputs.Select(Told).Where(told => told.StartsWith("seed", StringComparison.Ordinal)));
    }

    [Fact]
    public void Raids_that_one_alone_met_are_left_out_and_others_are_not_taken_for_the_same()
    {
        var study = MadeRun.Study;
        var fewer = study with { Outcomes = [.. study.Outcomes.Where(outcome => outcome.Replication < 13)] };
        var answer = Answer(MadeRun.In(_folder, "a"), MadeRun.In(_folder, "b", fewer));
        Assert.True(answer.Paired);
        Assert.Contains("over the 13 raids that both met; A has 16 in all, B 13", answer.Pairing, StringComparison.Ordinal);
        Assert.All(answer.Options, option => Assert.True(option.Same));
        Assert.StartsWith("Every measure of every option is the same in every raid, to the last bit", answer.Said, StringComparison.Ordinal);

        var strange = SyntheticStudy.Create(draws: 8, replicationsOfDraw: 2, seed: 7) with { Seed = study.Seed };
        Assert.Contains("their raids hold other threats", Answer(MadeRun.In(_folder, "c"), MadeRun.In(_folder, "d", strange)).Pairing, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_raids_tell_nothing()
    {
        var few = SyntheticStudy.Create(draws: 3, replicationsOfDraw: 2);
        var answer = Answer(MadeRun.In(_folder, "a", few), MadeRun.In(_folder, "b", Turned(few)));
        Assert.StartsWith("Nothing can be told: 3 draws or raids stand for themselves, and 6 at least are needed.", answer.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Options.SelectMany(option => option.Measures), measure => measure.Moved);
    }

    [Fact]
    public void Whatever_differs_in_their_inputs_is_named()
    {
        var study = MadeRun.Study;
        var figures = study.Page.Figures;
        var changed = study with { Page = study.Page with { Figures = figures.SetItem(0, figures[0] with { Value = figures[0].Value + 1 }) } };
        var a = MadeRun.In(_folder, "a");
        var b = MadeRun.Write(Path.Combine(_folder.Path, "b"), changed, record => record with { Without = ["terrain"], Figures = "nominal", CatalogueHash = "cd34" }, "study: anatolia\nreplications: 16\nlinks:\n  - kind: voice\n    delay: 30 s\n    lost: 10 %\n");
        var told = Answer(a, b).Inputs.Select(Told).ToArray();
        Assert.Equal(
            ["catalogue hash: ab12 | cd34", "figures: sampled | nominal", "without: none | terrain", "study.yaml: links[0].delay: 20 s | 30 s", "study.yaml: links[0].lost: none | 10 %"], told[..^1]);
        Assert.StartsWith($"catalogue: {figures[0].System}: {figures[0].Field}: ", told[^1], StringComparison.Ordinal);
    }

    /// <summary>By the bytes of the copies that the runs keep: whoever flew other flights had other inputs.</summary>
    [Fact]
    public void Recordings_that_were_flown_are_inputs()
    {
        var (a, b) = (MadeRun.In(_folder, "a"), MadeRun.In(_folder, "b"));
        Record(a, "evening.sbs", "one");
        Record(b, "evening.sbs", "one");
        Assert.Empty(Answer(a, b).Inputs);
        Record(b, "evening.sbs", "other");
        Record(b, "morning.sbs", "one");
        Assert.Equal(["traffic/evening.sbs", "traffic/morning.sbs"], Answer(a, b).Inputs.Select(input => input.Field));

        static void Record(string run, string file, string text) =>
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(run, "traffic")).FullName, file), text);
    }

    [Fact]
    public void Options_measures_and_tables_of_one_alone_are_listed()
    {
        var study = MadeRun.Study;
        var renamed = study with { Options = study.Options.SetItem(2, study.Options[2] with { Name = "Another" }) };
        var b = MadeRun.In(_folder, "b", renamed);
        File.Delete(Path.Combine(b, "tables", "events.parquet"));
        var answer = Answer(MadeRun.In(_folder, "a"), b);
        Assert.Equal([study.Options[2].Name], answer.A.OptionsAlone);
        Assert.Equal(["Another"], answer.B.OptionsAlone);
        Assert.Equal(["events"], answer.A.TablesAlone);
        Assert.Empty(answer.B.TablesAlone);
        Assert.Equal(study.Options.Length - 1, answer.Options.Length);
    }

    [Fact]
    public void A_run_of_another_version_is_compared_where_its_tables_can_be_read()
    {
        var old = MadeRun.In(_folder, "old", change: record => record with { Version = "0.0.9" });
        var answer = Answer(MadeRun.In(_folder, "a"), old);
        Assert.Contains(answer.Inputs, input => input is { Field: "version", B: "0.0.9" });
        Assert.Equal("0.0.9", answer.B.Version);

        File.Copy(Path.Combine(old, "tables", "runs.parquet"), Path.Combine(old, "tables", "measures.parquet"), overwrite: true);
        Assert.Contains("measures.parquet: measure, unit, value, numerator, denominator, most: no such column; tables as this version of parapet run writes them; those of the run are of version 0.0.9", Assert.Single(Refused(old)), StringComparison.Ordinal);

        File.Delete(Path.Combine(old, "tables", "measures.parquet"));
        Assert.Contains("measures.parquet: there is no such file", Assert.Single(Refused(old)), StringComparison.Ordinal);
        File.Delete(Path.Combine(old, RunRecord.FileName));
        Assert.Contains("run.json: there is no such file", Assert.Single(Refused(old)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exit_says_how_it_went()
    {
        var (a, b) = (MadeRun.In(_folder, "a"), MadeRun.In(_folder, "b", Turned(MadeRun.Study)));
        Assert.Equal(0, await CommandLine.RunAsync(["compare", a, b]));
        Assert.Equal(0, await CommandLine.RunAsync(["compare", a, b, "--all"]));
        Assert.Equal(0, await CommandLine.RunAsync(["compare", a, b, "--json"]));
        Assert.Equal(2, await CommandLine.RunAsync(["compare", a, Path.Combine(_folder.Path, "nowhere")]));
        Assert.Equal(2, await CommandLine.RunAsync(["compare", a]));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What two options came to, the one's in the other's place.</summary>
    private static StudyResult Turned(StudyResult study)
    {
        return study with { Outcomes = [.. study.Outcomes.Select(outcome => outcome with { Option = Place(outcome) })] };

        static int Place(ReplicationOutcome outcome) => outcome.Option == One ? Other : outcome.Option == Other ? One : outcome.Option;
    }

    private static string Told(InputDifference input) => $"{input.Field}: {input.A ?? "none"} | {input.B ?? "none"}";

    private static CompareAnswer Answer(string a, string b)
    {
        var problems = new Problems();
        var answer = new CompareQuestion(a, b).Answer(problems, TestContext.Current.CancellationToken);
        Assert.True(problems.None, string.Join("; ", problems.InOrder()));
        return answer!;
    }

    private string[] Refused(string run)
    {
        var problems = new Problems();
        Assert.Null(new CompareQuestion(Path.Combine(_folder.Path, "a"), run).Answer(problems, TestContext.Current.CancellationToken));
        return [.. problems.InOrder().Select(problem => problem.ToString())];
    }

    private static void AssertNear(double expected, double actual)
    {
        Assert.Equal(double.IsNaN(expected), double.IsNaN(actual));
        if (!double.IsNaN(expected))
        {
            Assert.InRange(actual, expected - 1e-9 * (1 + Math.Abs(expected)), expected + 1e-9 * (1 + Math.Abs(expected)));
        }
    }
}
