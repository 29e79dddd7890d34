using System.Collections.Immutable;
using Parapet.Foundation.Randomness;
using Parapet.Statistics.Distributions;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Sensitivity;

/// <summary>
/// Looks for the places at which the mean of an answer crosses zero along a range, by halving wherever its sign changes
/// [Press2007, section 9.1], every place answered under the same chance, so that what places share drops out. Two crossings within one half
/// of the range are not seen.
/// </summary>
public sealed class ZeroCrossings
{
    private const int Resamples = 1000;
    private readonly SortedDictionary<double, double[]> _answers = [];

    /// <summary>Asks at both ends and in the middle, then halves.</summary>
    /// <param name="answers">What comes out at a place in [0, 1]: one value for each repetition, the same number everywhere.</param>
    /// <param name="halvings">How often each stretch with a crossing is halved.</param>
    public ZeroCrossings(Func<double, double[]> answers, int halvings)
    {
        foreach (var place in (double[])[0, 0.5, 1])
        {
            _answers[place] = answers(place);
        }

        for (var halving = 0; halving < halvings; halving++)
        {
            foreach (var (from, to) in Stretches(Means(index => index)).ToArray())
            {
                var middle = 0.5 * (from.Place + to.Place);
                _answers[middle] = answers(middle);
            }
        }
    }

    /// <summary>The places that were asked at, with the answers, ascending.</summary>
    public IEnumerable<(double Place, ImmutableArray<double> Answers)> Asked => _answers.Select(asked => (asked.Key, asked.Value.ToImmutableArray()));

    /// <summary>The crossings of the means, ascending; between two places that were asked the mean is taken to be straight.</summary>
    /// <param name="random">Keys the draws of the intervals.</param>
    public ImmutableArray<ZeroCrossing> Find(RandomSource random)
    {
        var drawn = Enumerable.Range(0, Resamples).Select(resample => Drawn(random, resample)).ToArray();
        return [.. Stretches(Means(index => index)).Select(stretch => Told(stretch.From, stretch.To, drawn))];
    }

    private static ZeroCrossing Told(Point from, Point to, ImmutableArray<Crossing>[] drawn)
    {
        var own = Between(from, to);
        double[] same = [.. drawn.Select(crossings => crossings.Where(crossing => crossing.IsUpwards == own.IsUpwards).Select(crossing => crossing.Place)
            .DefaultIfEmpty(double.NaN).MinBy(place => Math.Abs(place - own.Place))).Where(double.IsFinite)];
        var chance = same.Length == 0 ? Interval.Unknown : new(Quantiles.Of(same, 0.025), Quantiles.Of(same, 0.975));
        return new(own.Place, chance, (double)same.Length / drawn.Length, own.IsUpwards);
    }

    private ImmutableArray<Crossing> Drawn(RandomSource random, int resample)
    {
        var stream = random.Stream(Purpose.Resampling, 4, resample);
        var count = _answers[0].Length;
        int[] picks = [.. Enumerable.Range(0, count).Select(_ => stream.NextIndex(count))];
        return [.. Stretches(Means(index => picks[index])).Select(stretch => Between(stretch.From, stretch.To))];
    }

    private Point[] Means(Func<int, int> pick) => [.. _answers.Select(asked => new Point(asked.Key, Enumerable.Range(0, asked.Value.Length).Average(index => asked.Value[pick(index)])))];

    private static IEnumerable<(Point From, Point To)> Stretches(Point[] means) =>
        means.Zip(means.Skip(1)).Where(pair => pair.First.Mean < 0 != pair.Second.Mean < 0);

    private static Crossing Between(Point from, Point to) =>
        new(from.Place + (to.Place - from.Place) * from.Mean / (from.Mean - to.Mean), from.Mean < 0);

    private readonly record struct Point(double Place, double Mean);

    private readonly record struct Crossing(double Place, bool IsUpwards);
}
