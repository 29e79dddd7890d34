using Parapet.Foundation.Randomness;
using Parapet.Statistics.Sensitivity;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

public sealed class ZeroCrossingsTests
{
    private const int Raids = 24;

    [Fact]
    public void A_crossing_is_found_to_the_last_halving()
    {
        var crossing = Assert.Single(Find(place => Math.Exp(3 * place) - 4, noise: 0, seed: 0, halvings: 8));
        Assert.Equal(Math.Log(4) / 3, crossing.Place, 1e-4);
        Assert.Equal((1.0, true), (crossing.Share, crossing.IsUpwards));
        Assert.Equal(crossing.Place, crossing.Chance.Low, 12);
    }

    [Fact]
    public void Where_the_sign_stays_there_is_none() => Assert.Empty(Find(place => 1 + place, noise: 0.1, seed: 1, halvings: 4));

    [Fact]
    public void One_in_each_half_is_found()
    {
        var found = Find(place => (place - 0.3) * (place - 0.8), noise: 0, seed: 0, halvings: 6);
        Assert.Equal([false, true], found.Select(crossing => crossing.IsUpwards));
        Assert.Equal(0.3, found[0].Place, 2e-3);
        Assert.Equal(0.8, found[1].Place, 2e-3);
    }

    /// <summary>Only stretches in which the sign changes are asked again: three places at first, then one for each halving.</summary>
    [Fact]
    public void No_more_is_asked_than_is_told()
    {
        var asked = 0;
        var crossings = new ZeroCrossings(place => { asked++; return [place - 0.3]; }, halvings: 4);
        Assert.Equal(7, asked);
        Assert.Equal(7, crossings.Asked.Count());
    }

    /// <summary>What raids differ by is the same at every place, so that the interval is that of the mean: it holds the truth in 95 of 100 seeds, four standard errors allowed.</summary>
    [Fact]
    public void Its_interval_holds_the_true_place()
    {
        const int seeds = 400;
        var held = Enumerable.Range(0, seeds).Count(seed => Find(place => 3 * (place - 0.6), noise: 0.5, seed, halvings: 6) is [var crossing] && crossing.Chance.Contains(0.6));
        Assert.InRange((double)held / seeds, 0.95 - 4 * Math.Sqrt(0.05 * 0.95 / seeds) - 0.02, 0.99);
    }

    /// <summary>A mean that chance holds on either side of zero crosses in some repeats alone.</summary>
    [Fact]
    public void A_crossing_that_may_be_chance_says_so()
    {
        var share = Enumerable.Range(0, 50).SelectMany(seed => Find(place => 0.05 - 0.06 * place, noise: 1, (ulong)seed, halvings: 2)).Select(crossing => crossing.Share).ToArray();
        Assert.NotEmpty(share);
        Assert.All(share, each => Assert.InRange(each, 0, 0.6));
    }

    private static IReadOnlyList<ZeroCrossing> Find(Func<double, double> mean, double noise, ulong seed, int halvings) =>
        [.. new ZeroCrossings(place => [.. Enumerable.Range(0, Raids).Select(raid => mean(place) + noise * new RandomSource(seed, (ulong)raid).Stream(Purpose.Test, 0).NextNormal())], halvings)
            .Find(new(seed, 0))];

    private static IReadOnlyList<ZeroCrossing> Find(Func<double, double> mean, double noise, int seed, int halvings) => Find(mean, noise, (ulong)seed, halvings);
}
