using Parapet.Foundation.Randomness;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class AssignmentSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public void Finds_the_best_as_trying_everything_does(int capacity)
    {
        var search = new AssignmentSearch();
        var found = new BestChildren();
        for (var trial = 0; trial < 200; trial++)
        {
            var draws = new RandomSource(9, (ulong)trial).Stream(Purpose.Test, 0);
            var (rows, plots) = (1 + draws.NextIndex(4), 1 + draws.NextIndex(4));
            List<PlotCandidate> candidates = [];
            var claims = new PlotClaim[rows];
            for (var row = 0; row < rows; row++)
            {
                var first = candidates.Count;
                for (var plot = 0; plot < plots; plot++)
                {
                    if (draws.NextBernoulli(0.7))
                    {
                        candidates.Add(new() { Plot = plot, Gain = draws.NextUniform(-4, 6) });
                    }
                }

                claims[row] = new(first, candidates.Count - first);
            }

            List<double> all = [];
            Everything(claims, candidates, 0, 0, -1.5, all);
            found.Reset(capacity, spread: 5, rows);
            search.Run(claims, [.. candidates], [.. Enumerable.Range(0, plots)], plots, -1.5, 0, found);
            var scores = Enumerable.Range(0, found.Count).Select(found.Score).Where(score => score >= found.Limit).OrderDescending().ToArray();
            var expected = all.OrderDescending().Where(score => score > all.Max() - 5).Take(capacity).ToArray();
            Assert.Equal(expected.Length, scores.Length);
            for (var i = 0; i < scores.Length; i++)
            {
                Assert.Equal(expected[i], scores[i], 1e-9);
            }
        }
    }

    private static void Everything(PlotClaim[] claims, List<PlotCandidate> candidates, int row, int used, double score, List<double> all)
    {
        if (row == claims.Length)
        {
            all.Add(score);
            return;
        }

        Everything(claims, candidates, row + 1, used, score, all);
        for (var i = claims[row].First; i < claims[row].First + claims[row].Count; i++)
        {
            var bit = 1 << candidates[i].Plot;
            if ((used & bit) == 0)
            {
                Everything(claims, candidates, row + 1, used | bit, score + candidates[i].Gain, all);
            }
        }
    }
}
