using Parapet.Questions.Charting;
using Parapet.Questions.Sweeps;
using Parapet.Questions.Watching;
using Xunit;

namespace Parapet.Tests.Unit.Questions.Charting;

/// <summary>Charts of a run that goes on, and what a run and a sweep found.</summary>
public sealed class LiveChartsTests : IClassFixture<MadeRunFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _run;

    public LiveChartsTests(MadeRunFixture made) => _run = made.Run;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_run_that_goes_on_shows_what_it_will_show_when_it_has_ended()
    {
        using var ended = ChartsQuestion.Open(_run, [], Cancellation)!;
        using var live = RaidCharts.Of(LiveTables.Of(MadeRun.Study), Cancellation);
        var head = ChartsHead.Of(MadeRun.Study, live);
        Assert.True(head.IsLive);
        Assert.Equal(ended.Head.Headline, head.Headline);
        Assert.Equal(ended.Head.Options, head.Options);
        Assert.Equal(ended.Head.Deciding, head.Deciding);
        var asked = new ChartsAsked { Rows = [.. head.Measures.Take(6).SelectMany(measure => head.Headline.Select(option => new RowAsked(measure.Id, option)))] };
        Assert.Equal(ended.Raids.Answer(asked, [], Cancellation)!.ToJson(), live.Answer(asked, [], Cancellation)!.ToJson());
    }

    [Fact]
    public void A_raid_that_one_option_lacks_is_left_out()
    {
        var cut = MadeRun.Study with { Interrupted = true, Outcomes = [.. MadeRun.Study.Outcomes.SkipLast(1)] };
        using var live = RaidCharts.Of(LiveTables.Of(cut), Cancellation);
        Assert.Equal(15, live.Raids);
    }

    [Fact]
    public void A_raid_in_which_there_is_nothing_to_divide_by_has_no_value()
    {
        var of = MadeRun.Study.Outcomes.First();
        var nothingKilled = MadeRun.Study with
        {
            Outcomes = [.. MadeRun.Study.Outcomes.Select(outcome => outcome.Replication == of.Replication ? outcome with { CostOfThreatsKilled = Money.FromDollars(0) } : outcome with { CostOfThreatsKilled = Money.FromDollars(2) })],
        };
        using var live = RaidCharts.Of(LiveTables.Of(nothingKilled), Cancellation);
        var row = live.Answer(new() { Rows = [new("costExchange", MadeRun.Study.Options[of.Option].Name)] }, [], Cancellation)!.Rows[0];
        Assert.Equal(1, row.WithoutValue);
        Assert.Equal(live.Raids - 1, row.All.Sum());
        Assert.True(double.IsFinite(row.Value.Mean));
    }

    [Fact]
    public void What_a_run_found_is_told_and_what_it_lacks_with_the_command()
    {
        var found = ChartedFindings.Of(_run, [])!;
        Assert.Null(found.Sensitivity);
        Assert.Contains("parapet run --sensitivity", found.Said);
        Assert.NotNull(found.ToJson());
    }

    [Fact]
    public void A_run_of_another_version_and_a_folder_without_one_are_refused_in_words()
    {
        var other = MadeRun.In(_folder, "other", change: record => record with { Version = "0.0.1" });
        foreach (var folder in (string[])[other, Path.Combine(_folder.Path, "nothing")])
        {
            var problems = new List<string>();
            Assert.Null(ChartsQuestion.Open(folder, problems, Cancellation));
            Assert.NotEmpty(problems);
            problems.Clear();
            Assert.Null(ChartedFindings.Of(folder, problems));
            Assert.NotEmpty(problems);
        }
    }

    [Fact]
    public void A_sweep_comes_back_as_it_was_written()
    {
        var sweep = Sweep();
        Write(FoundSweep.ToJson(sweep));
        Assert.Equal(FoundSweep.ToJson(sweep), FoundSweep.ToJson(FoundSweep.Read(_folder.Path, [])!));
        Assert.Equal(["delay"], FoundSweep.Of("id", _folder.Path).Settings);
    }

    [Fact]
    public void A_damaged_sweep_is_told_and_never_breaks()
    {
        var whole = FoundSweep.ToJson(Sweep());
        var random = new Random(7);
        for (var number = 0; number < 2000; number++)
        {
            var text = whole.ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                text[random.Next(text.Length)] = (char)random.Next(32, 127);
            }

            Write(new string(text)[..random.Next(1, text.Length + 1)]);
            var problems = new List<string>();
            Assert.True(FoundSweep.Read(_folder.Path, problems) is not null || problems.Count > 0);
        }

        foreach (var text in (string[])["null", "[]", "{}", "{\"cells\":null}", whole.Replace("\"20 s\",", "", StringComparison.Ordinal).Replace("\"values\": [\n        \"20 s\"\n      ]", "\"values\": []", StringComparison.Ordinal)])
        {
            Write(text);
            var problems = new List<string>();
            Assert.Null(FoundSweep.Read(_folder.Path, problems));
            Assert.Single(problems);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static ShownSweep Sweep()
    {
        var value = new Parapet.Questions.Json.Measure(1, 0, double.NaN, "threats");
        var cell = new ShownCell(["20 s"], value, value, value, value);
        return new()
        {
            Study = "s", A = "a", B = "b", Measure = "leakers", Design = "grid", Raids = 4, Interrupted = false,
            Settings = [new("delay", "12 s", ["20 s", "3 s"], [])], AsItStands = cell with { Values = [] }, Cells = [cell], Refused = [],
        };
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder.Path, "sweep.json"), text);
}
