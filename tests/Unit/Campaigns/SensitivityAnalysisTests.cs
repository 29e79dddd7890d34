using System.Text.Json;
using Parapet.Campaigns.Robustness;
using Parapet.Campaigns.Sensitivity;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Foundation.Randomness;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>
/// A made-up study whose difference is 6 (x - 0.25) + y u + u/2 and whose other figures do nothing, x and y being places of
/// figures in [0, 1] and u the chance of a raid; its figures at value have x = 0.5.
/// </summary>
public sealed class SensitivityAnalysisTests
{
    private static readonly SensitivitySizes Sizes = new() { Explorations = 48, MostFamilies = 3, MostFigures = 2, Halvings = 6 };

    [Fact]
    public void The_variance_goes_to_whom_it_belongs()
    {
        var found = Analyse(threads: 2);
        Assert.Equal(["strong", "chancy", SensitivityResult.AllOthers], found.Groups.Select(group => group.Name));
        Assert.Equal(30, found.Groups[2].Disputes.Length);
        Assert.Equal(30, found.Idle.Length);

        // Of 36/12 by x alone, (1/2 + 1/2)^2 by u alone, and 1/12 by y with u.
        const double variance = 3 + 1 + 1.0 / 12;
        Assert.True(found.Split.Inputs.Chance.Contains(3 / variance));
        Assert.True(found.Split.Chance.Chance.Contains(1 / variance));
        Assert.Equal(3 / variance, found.Split.Groups[0].First.Value, 0.2);
        Assert.Equal(0, found.Split.Groups[2].Total.Value);
    }

    [Fact]
    public void The_ranking_changes_where_it_was_made_to()
    {
        var found = Analyse(threads: 2);
        var crossings = found.Crossings.Single(crossings => crossings.Figure.Name == "x");
        var crossing = Assert.Single(crossings.Crossings);
        Assert.True(crossing.Chance.Contains(0.25 - 0.5 / 6 * Mean(found)), $"{crossing}");
        Assert.True(crossing.IsUpwards);
        Assert.InRange(crossing.Share, 0.95, 1);
        Assert.Empty(found.Crossings.Single(crossings => crossings.Figure.Name == "y").Crossings);

        static double Mean(AnalysedFigures found) => Enumerable.Range(0, Sizes.Raids).Average(raid => Chance(new(5, 0, Sizes.Raids), raid)) * 2;
    }

    [Fact]
    public void Both_ends_are_held_against_the_figures_at_their_value()
    {
        var ends = Analyse(threads: 2).Ends;
        Assert.Equal("x", ends[0].Figure!.Name);
        Assert.Equal((-3.0, 3.0), (Math.Round(ends[0].Low.Mean, 9), Math.Round(ends[0].High.Mean, 9)));
        Assert.True(ends[0].Low.IsConstant);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        Assert.Equal(Text(Analyse(1)), Text(Analyse(4)));

        static string Text(AnalysedFigures found) => JsonSerializer.Serialize(new { found.Moves, found.Split.Variance, Shares = found.Split.Groups.Select(group => group.Total.ToString()), Ends = found.Ends.Select(end => end.Strength), Crossings = found.Crossings.SelectMany(figure => figure.Crossings).Select(crossing => crossing.ToString()) });
    }

    [Fact]
    public void Broken_off_it_leaves_nothing()
    {
        using var interruption = new CancellationTokenSource();
        var done = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => Analysis(new MadeUp()).Run(2, _ => { if (Interlocked.Increment(ref done) == 40) { interruption.Cancel(); } }, interruption.Token));
        Assert.InRange(done, 40, 60);
    }

    /// <summary>The cost that is told before is not passed, and is met where nothing is left out.</summary>
    [Fact]
    public void It_costs_no_more_than_it_said()
    {
        var runs = new MadeUp();
        var analysis = Analysis(runs);
        analysis.Run(2, null, CancellationToken.None);
        Assert.InRange(runs.Raids, 1, analysis.MostRuns);
    }

    [Fact]
    public void A_reading_that_cannot_be_flown_is_told()
    {
        var analysis = Analysis(new MadeUp { Refuses = true });
        Assert.Null(analysis.Run(2, null, CancellationToken.None));
        Assert.Equal("not allowed", analysis.Refusal);
    }

    private static AnalysedFigures Analyse(int threads) => Analysis(new MadeUp()).Run(threads, null, CancellationToken.None)!;

    private static SensitivityAnalysis Analysis(IReadingRuns runs) => new(
        runs, [new("strong", [Of("x")]), new("chancy", [Of("y")]), .. Enumerable.Range(0, 30).Select(index => new DisputeFamily($"idle {index}", [Of($"z{index}")]))], 5, Sizes);

    private static Dispute Of(string name) => new() { Name = name, Description = "", Places = [], Status = FigureStatus.Estimated, Grade = null, Figure = FigureOf(name) };

    private static Figure FigureOf(string name) => ShippedCatalogue.Value.SharedFigures[0] with { Meaning = name, Value = 0.5, Range = new(0, 1, Distribution.Uniform), Claim = null, Kin = null };

    private static double Chance(RaidBatch batch, int raid) => new RandomSource(batch.Seed, (ulong)raid).Stream(Purpose.Test, 0).NextNormal();

    private sealed class MadeUp : IReadingRuns
    {
        private int _raids;

        public int Raids => _raids;

        public bool Refuses { get; init; }

        public HeadlineValues Run(FigureDraw reading, RaidBatch batch, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            Interlocked.Add(ref _raids, batch.Raids);
            return Refuses ? HeadlineValues.Refused("not allowed") : new([.. Enumerable.Range(batch.From, batch.Raids).Select(raid => new HeadlineRaid(raid, Difference(reading, Chance(batch, raid)), 1, 0, 1))]);
        }

        private static double Difference(FigureDraw reading, double u) => 6 * (reading.ValueOf(FigureOf("x")) - 0.25) + reading.ValueOf(FigureOf("y")) * u + 0.5 * u;
    }
}
