using System.Globalization;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Estimates;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns.Stopping;

/// <summary>
/// How often intervals of a small study hold the truth, over runs of it by the engine, each with a seed of its own: as the
/// study is, and stopped by a rule. The truth is the mean of the study's own raids over all seeds. A few seeds here;
/// <c>eng/interval-coverage</c> runs a thousand.
/// </summary>
public sealed class RunCoverageTests(ITestOutputHelper output)
{
    private const int FewSeeds = 6;
    private const int Battery = 1;

    private static readonly int s_seeds = int.Parse(Environment.GetEnvironmentVariable("PARAPET_COVERAGE_SEEDS") ?? $"{FewSeeds}", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(24, 1, 0.6)]
    [InlineData(8, 3, 0.6)]
    public void Intervals_of_runs_hold_the_truth(int draws, int raidsPerDraw, double halfWidth)
    {
        var study = SmallStudy.Create(draws, raidsPerDraw);
        var rule = string.Create(CultureInfo.InvariantCulture, $"leakers of \"One battalion\" ci < {halfWidth}");
        var runs = new (Estimate[] Plain, Estimate[] Stopped, int Raids)[s_seeds];
        Parallel.For(0, s_seeds, seed =>
        {
            var grown = SmallStudy.Runner(study, seed: (ulong)(1000 + seed), until: rule).Run(null, CancellationToken.None)!;
            var plain = grown with
            {
                OuterDraws = draws,
                Outcomes = [.. grown.Outcomes.Where(outcome => outcome.Draw < draws)],
                DisputedFigures = [.. grown.DisputedFigures.Select(figure => figure with { Draws = figure.Draws[..draws] })],
            };
            runs[seed] = (Estimates(plain), Estimates(grown), grown.Replications);
        });

        output.WriteLine($"{s_seeds} seeds of {draws} draws of {raidsPerDraw}; with the rule {runs.Average(run => run.Raids):F0} raids on average, {runs.Max(run => run.Raids)} at most");
        string[] names = ["leakers", "share let through", "raid annihilated", "rounds fired", "leakers, difference"];
        for (var measure = 0; measure < names.Length; measure++)
        {
            var truth = runs.Average(run => run.Plain[measure].Mean);
            var (plain, stopped) = (Covered(runs.Select(run => run.Plain[measure]), truth), Covered(runs.Select(run => run.Stopped[measure]), truth));
            output.WriteLine($"{names[measure]}: {truth:F4}; as it is {plain:P1}, stopped {stopped:P1}");

            // Of so many runs the share lies within three standard errors of one in 93 to 97 %, those of a few seeds far apart.
            var error = 3 * Math.Sqrt(0.93 * 0.07 / s_seeds);
            Assert.InRange(plain, 0.93 - error, 1);
            Assert.InRange(stopped, 0.93 - error, 1);
        }
    }

    private static Estimate[] Estimates(StudyResult result)
    {
        var table = OutcomeTable.From(result);
        return
        [
            table.Estimate(Battery, Measures.Leakers), table.Estimate(Battery, Measures.LeakerShare), table.Estimate(Battery, Measures.RaidAnnihilation),
            table.Estimate(Battery, Measures.RoundsFired), PairedDifference.Of(table, 0, Battery, Measures.Leakers)!.Estimate,
        ];
    }

    private static double Covered(IEnumerable<Estimate> estimates, double truth) => estimates.Average(estimate => estimate.Chance.Contains(truth) ? 1.0 : 0);
}
