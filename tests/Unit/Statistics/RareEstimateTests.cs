using System.Collections.Immutable;
using Parapet.Foundation.Randomness;
using Parapet.Statistics.Rare;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

/// <summary>Rare chances against chains of draws whose chance is known in closed form.</summary>
public sealed class RareEstimateTests
{
    /// <summary>Twenty targets with two shots of p = 0.4 each: 0.64^20 that none is left, once in 7523 tries.</summary>
    private static readonly Chain s_twenty = new(Targets: 20, Shots: 2, Kill: 0.4);

    /// <summary>Ten targets with three shots of p = 0.95 each: 1 - (1 - 0.05^3)^10 that one is left, once in 800 tries.</summary>
    private static readonly Chain s_ten = new(Targets: 10, Shots: 3, Kill: 0.95) { AsksForLeft = true };

    [Fact]
    public void A_chance_of_one_in_thousands_is_found_by_hundreds_of_tries()
    {
        Assert.Equal(1.329e-4, s_twenty.Chance, 1e-7);
        Assert.Equal(1.249e-3, s_ten.Chance, 1e-6);
        foreach (var chain in (Chain[])[s_twenty, s_ten])
        {
            var estimate = Estimated(chain, seed: 1);
            Assert.True(estimate.IsTrusted, $"{estimate.Effective} effective tries, weight {estimate.MeanWeight}");
            Assert.True(estimate.Chance.Chance.Contains(chain.Chance), $"{estimate.Chance.Chance} for {chain.Chance}");
            Assert.True(estimate.Gain > 20, $"a gain of {estimate.Gain}");
        }
    }

    /// <summary>
    /// No bias and intervals that hold what they say: over 300 searches, each with its own tilt, the mean lies within three of its
    /// standard errors, and no more intervals miss than a binomial count of 5 % does in 99.9 % of cases (300 tries: 28).
    /// </summary>
    [Fact]
    public void Estimates_are_free_of_bias_and_intervals_cover()
    {
        const int Seeds = 300;
        foreach (var chain in (Chain[])[s_twenty, s_ten])
        {
            var estimates = Enumerable.Range(0, Seeds).Select(seed => Estimated(chain, (ulong)seed + 100)).ToArray();
            AssertMean(chain.Chance, [.. estimates.Select(estimate => estimate.Chance.Mean)]);
            AssertMean(1, [.. estimates.Select(estimate => estimate.MeanWeight)]);
            Assert.InRange(estimates.Count(estimate => !estimate.Chance.Chance.Contains(chain.Chance)), 0, 28);
        }
    }

    /// <summary>Whatever the tilt, even one that makes the event rarer: the mean is that of plain counting, and no weight is above ten.</summary>
    [Theory]
    [InlineData(-1.0)]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(3.0)]
    public void Any_tilt_leaves_the_mean_as_it_is(double logFactor)
    {
        var chain = new Chain(Targets: 4, Shots: 2, Kill: 0.6);
        var tilt = new Tilt([logFactor, logFactor]);
        var tries = chain.Run(tilt, 0, 40_000);
        var weights = tries.Select(tried => TiltMixture.WeightOf(tilt, tried)).ToArray();
        Assert.All(weights, weight => Assert.InRange(weight, 0, TiltMixture.MostWeight));
        AssertMean(1, weights);
        AssertMean(chain.Chance, [.. tries.Zip(weights, (tried, weight) => tried.Progress >= chain.Limit ? weight : 0)]);
    }

    [Fact]
    public void A_tilt_multiplies_odds_and_leaves_what_is_certain()
    {
        var tilt = new Tilt([Math.Log(3), -Math.Log(4)]);
        Assert.Equal(0.75, tilt.Of(0, 0.5), 1e-12);
        Assert.Equal(0.2, tilt.Of(1, 0.5), 1e-12);
        Assert.Equal(0.5, tilt.Of(2, 0.5), 1e-12);
        Assert.Equal((0, 1), (tilt.Of(0, 0), tilt.Of(0, 1)));
        ImmutableArray<TiltedDraw> draws = [new(0, 0.5, true), new(1, 0.5, false), new(2, 0.3, true), new(0, 1, true)];
        Assert.Equal(Math.Log(0.75 / 0.5 * 0.8 / 0.5), tilt.LogRatio(draws), 1e-12);
    }

    /// <summary>Too few tries for what is asked say so, by what they rest on.</summary>
    [Fact]
    public void An_estimate_on_few_effective_tries_is_not_trusted()
    {
        var chain = new Chain(Targets: 20, Shots: 2, Kill: 0.4);
        var untilted = RareEstimate.Of(Tilt.None, chain.Run(Tilt.None, 0, 200), chain.Limit);
        Assert.True(untilted.Chance.IsWithoutEvent);
        Assert.False(untilted.IsTrusted);
        Assert.Equal((0, 1 - Math.Pow(0.05, 1.0 / 200)), (untilted.Chance.Chance.Low, untilted.Chance.Chance.High));

        // One event of 200 that counts for much: no weight but the untilted ones is near 1.
        var wrong = new Tilt([-3, -3]);
        Assert.False(RareEstimate.Of(wrong, new Chain(Targets: 2, Shots: 2, Kill: 0.9).Run(wrong, 0, 60), 0).IsTrusted);
    }

    private static RareEstimate Estimated(Chain chain, ulong seed)
    {
        var seeded = chain with { Seed = seed };
        var search = new TiltSearch(seeded, chain.Limit, 100);
        var tilt = search.Find(seeded.Run(Tilt.None, 0, 100));
        return RareEstimate.Of(tilt, seeded.Run(tilt, search.Rounds, 400), chain.Limit);
    }

    private static void AssertMean(double expected, double[] values)
    {
        var mean = values.Average();
        var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
        Assert.True(Math.Abs(mean - expected) <= 3 * error + 1e-12, $"{mean} for {expected}, standard error {error}");
    }

    /// <summary>Targets that each meet so many shots until one kills.</summary>
    private sealed record Chain(int Targets, int Shots, double Kill) : ITiltedTries
    {
        public ulong Seed { get; init; } = 7;

        /// <summary>Whether it is asked that one is left, not that none is.</summary>
        public bool AsksForLeft { get; init; }

        public double Limit => AsksForLeft ? Shots : 0;

        public double Chance
        {
            get
            {
                var none = Math.Pow(1 - Math.Pow(1 - Kill, Shots), Targets);
                return AsksForLeft ? 1 - none : none;
            }
        }

        public ImmutableArray<TiltedTry> Run(Tilt tilt, int round, int count) => [.. Enumerable.Range(0, count).Select(index => Try(tilt, round, index))];

        private TiltedTry Try(Tilt tilt, int round, int index)
        {
            var random = new RandomSource(Seed, ((ulong)round << 32) | (uint)index);
            var used = random.Stream(Purpose.ArrivalTilt, 0).NextBernoulli(TiltMixture.Untilted) ? Tilt.None : tilt;
            var draws = ImmutableArray.CreateBuilder<TiltedDraw>();
            int left = 0, most = 0;
            for (var target = 0; target < Targets; target++)
            {
                var shot = 0;
                var killed = false;
                for (; shot < Shots && !killed; shot++)
                {
                    killed = random.Stream(Purpose.Kill, target, 0, shot).NextBernoulli(used.Of(shot, Kill));
                    draws.Add(new(shot, Kill, killed));
                }

                left += killed ? 0 : 1;
                most = Math.Max(most, killed ? shot - 1 : shot);
            }

            return new(0, AsksForLeft ? most : -left, draws.ToImmutable());
        }
    }
}
