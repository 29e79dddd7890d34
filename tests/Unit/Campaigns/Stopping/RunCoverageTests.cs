using System.Globalization;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Foundation.Randomness;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Sequential;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns.Stopping;

/// <summary>
/// How often intervals of a small study hold the truth, over runs of it by the engine, each with a seed of its own: as the
/// study is, and stopped by a rule. The truth is the mean of the study's own raids over all seeds. A few seeds here;
/// <c>eng/interval-coverage</c> runs a thousand.
/// </summary>
public sealed class RunCoverageTests(ITestOutputHelper output)
{
    private const int FewSeeds = 3;
    private const int FewDraws = 96;
    private const int Studies = 1000;
    private const int Battery = 1;

    private static readonly string[] s_names = ["leakers", "share let through", "raid annihilated", "rounds fired", "leakers, difference"];

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
        for (var measure = 0; measure < s_names.Length; measure++)
        {
            var truth = runs.Average(run => run.Plain[measure].Mean);
            var (plain, stopped) = (Covered(runs.Select(run => run.Plain[measure]), truth), Covered(runs.Select(run => run.Stopped[measure]), truth));
            output.WriteLine($"{s_names[measure]}: {truth:F4}; as it is {plain:P1}, stopped {stopped:P1}");

            // Of so many runs the share lies within three standard errors of one in 93 to 97 %, those of a few seeds far apart.
            var error = 3 * Math.Sqrt(0.93 * 0.07 / s_seeds);
            Assert.InRange(plain, 0.93 - error, 1);
            Assert.InRange(stopped, 0.93 - error, 1);
        }
    }

    /// <summary>
    /// The same for less: a thousand studies, each of draws that are taken by lot from many that the engine ran at one seed. The
    /// truth is the mean of them all. Intervals do not know that studies share what they are taken from, so that of few draws
    /// they hold it too often; <c>eng/interval-coverage</c> takes 1,500.
    /// </summary>
    [Theory]
    [InlineData(0.6)]
    [InlineData(0.4)]
    public void Studies_of_draws_taken_by_lot_hold_the_truth(double halfWidth)
    {
        var draws = int.Parse(Environment.GetEnvironmentVariable("PARAPET_COVERAGE_DRAWS") ?? $"{FewDraws}", CultureInfo.InvariantCulture);
        var all = SmallStudy.Runner(SmallStudy.Create(draws, 1), threads: Environment.ProcessorCount, seed: 77).Run(null, CancellationToken.None)!;
        var outcomes = all.Outcomes.GroupBy(outcome => outcome.Draw).OrderBy(group => group.Key).Select(group => group.ToArray()).ToArray();
        double[] truths = [.. Estimates(all).Select(estimate => estimate.Mean)];
        var (plain, stopped, sum) = (new int[s_names.Length], new int[s_names.Length], 0);
        for (var study = 0; study < Studies; study++)
        {
            var stream = new RandomSource(41, (ulong)study).Stream(Purpose.Test, 0);
            var lots = Enumerable.Range(0, draws).ToArray();
            for (var place = 0; place < lots.Length - 1; place++)
            {
                var other = place + stream.NextIndex(lots.Length - place);
                (lots[place], lots[other]) = (lots[other], lots[place]);
            }

            Count(plain, Estimates(First(24)));
            var row = 0;
            foreach (var look in LookSchedule.Looks(24, draws / 2))
            {
                var estimates = Estimates(First(look));
                row = Precision.Of(estimates[0]).IsBelow(halfWidth) ? row + 1 : 0;
                if (row == LookSchedule.LooksInARow || look == draws / 2)
                {
                    Count(stopped, estimates);
                    sum += look;
                    break;
                }
            }

            StudyResult First(int count) => all with
            {
                OuterDraws = count,
                Outcomes = [.. lots[..count].Index().SelectMany(lot => outcomes[lot.Item].Select(outcome => outcome with { Draw = lot.Index, Replication = lot.Index }))],
            };
        }

        output.WriteLine($"{Studies} studies of 24 of {draws} draws; asked for leakers within {halfWidth}: {(double)sum / Studies:F0} draws on average");
        for (var measure = 0; measure < s_names.Length; measure++)
        {
            output.WriteLine($"{s_names[measure]}: {truths[measure]:F4}; as it is {(double)plain[measure] / Studies:P1}, stopped {(double)stopped[measure] / Studies:P1}");
            Assert.InRange((double)plain[measure] / Studies, 0.91, 1);
            Assert.InRange((double)stopped[measure] / Studies, 0.91, 1);
        }

        void Count(int[] covered, Estimate[] estimates)
        {
            for (var measure = 0; measure < covered.Length; measure++)
            {
                covered[measure] += estimates[measure].Chance.Contains(truths[measure]) ? 1 : 0;
            }
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
