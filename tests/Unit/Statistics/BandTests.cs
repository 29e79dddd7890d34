using Parapet.Foundation.Randomness;
using Parapet.Statistics.Designs;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

/// <summary>The band of the disputed figures is the same quantity however many draws and raids it is estimated from: 2 x 1.645 of their own spread.</summary>
public sealed class BandTests
{
    private const int Trials = 1500;
    private const double Right = 2 * 1.6448536269514722;

    /// <summary>Disputed figures twice as wide as the chance of a draw's mean; by quantiles between the draws 0.74 of it came out at 8, 0.89 at 24.</summary>
    [Theory]
    [InlineData(8, 4)]
    [InlineData(16, 4)]
    [InlineData(24, 2)]
    [InlineData(24, 4)]
    [InlineData(96, 4)]
    public void Width_does_not_depend_on_the_number_of_draws(int draws, int raids)
    {
        var width = Bands(draws, raids, disputed: 1, chance: 0.5 * Math.Sqrt(raids)).Average(band => band.Width);
        Assert.InRange(width / Right, 0.93, 1.06);
    }

    /// <summary>Chance larger than the dispute: at eight draws some studies cannot show it and say so, the others overrate it; a quarter is lost in the mean.</summary>
    [Theory]
    [InlineData(8, 4, 0.6, 0.8)]
    [InlineData(24, 4, 0.82, 1.0)]
    [InlineData(96, 4, 0.95, 1.05)]
    public void Width_under_heavy_chance_is_what_it_is(int draws, int raids, double least, double most)
    {
        var width = Bands(draws, raids, disputed: 1, chance: Math.Sqrt(raids)).Average(band => band.Width);
        Assert.InRange(width / Right, least, most);
    }

    [Theory]
    [InlineData(8, 2)]
    [InlineData(8, 12)]
    [InlineData(24, 4)]
    public void Where_nothing_is_disputed_none_is_seen_in_nine_of_ten_studies(int draws, int raids)
    {
        var none = Bands(draws, raids, disputed: 0, chance: 4).Count(band => band.Width == 0);
        Assert.InRange((double)none / Trials, 0.87, 0.93);
    }

    [Fact]
    public void Draws_that_differ_in_no_figure_have_no_spread()
    {
        double[] values = [0, 4, 1, 9, 2, 2, 7, 0];
        var apart = Estimate.Of(new NestedSample(values, ReplicationDesign.Of([0, 1, 2, 3, 4, 5, 6, 7], isDisputed: false)));
        Assert.True(apart.HasNoSpread);
        Assert.Equal(new Interval(apart.Mean, apart.Mean), apart.Band);
        var pairs = Estimate.Of(new NestedSample(values, ReplicationDesign.Of([0, 0, 1, 1, 2, 2, 3, 3], isDisputed: false)));
        Assert.True(pairs.HasNoSpread);
        Assert.True(pairs.Chance.IsKnown);
    }

    /// <summary>Two clusters, as two layouts of one force make: the band does not run far beyond them.</summary>
    [Fact]
    public void A_dispute_of_two_readings_keeps_its_two_ends()
    {
        double[] values = [.. Enumerable.Range(0, 96).Select(index => index / 4 % 2 == 0 ? 1.0 : -1.0)];
        var band = new NestedSample(values, [.. Enumerable.Range(0, 96).Select(index => index / 4)]).Band();
        Assert.Equal(-1, band.Low, 0.001);
        Assert.Equal(1, band.High, 0.001);
    }

    private static IEnumerable<Interval> Bands(int draws, int raids, double disputed, double chance)
    {
        int[] drawOf = [.. Enumerable.Range(0, draws * raids).Select(index => index / raids)];
        var design = ReplicationDesign.Of(drawOf);
        for (var trial = 0; trial < Trials; trial++)
        {
            var stream = new RandomSource(23, (ulong)trial).Stream(Purpose.Test, draws, raids);
            double[] effects = [.. Enumerable.Range(0, draws).Select(_ => disputed * stream.NextNormal())];
            yield return new NestedSample([.. drawOf.Select(draw => effects[draw] + chance * stream.NextNormal())], design).Band();
        }
    }
}
