using Parapet.Statistics.Intervals;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

public sealed class BinomialIntervalTests
{
    // Half a unit of the fourth digit printed [Newcombe1998, table I].
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Score_interval_is_the_published_one(int events, int tries, double low, double high)
    {
        var interval = BinomialInterval.Wilson((double)events / tries, tries);
        Assert.Equal(low, interval.Low, 0.5e-4);
        Assert.Equal(high, interval.High, 0.5e-4);
    }

    // The same table, and the record of THAAD tests: 16 of 16 leaves 0.794.
    [Theory]
    [InlineData(81, 263, 0.2527, 0.3676)]
    [InlineData(15, 148, 0.0578, 0.1617)]
    [InlineData(0, 20, 0.0000, 0.1684)]
    [InlineData(1, 29, 0.0009, 0.1776)]
    [InlineData(16, 16, 0.7941, 1)]
    [InlineData(14, 14, 0.7684, 1)]
    [InlineData(9, 9, 0.6637, 1)]
    public void Exact_interval_is_the_published_one(int events, int tries, double low, double high)
    {
        var interval = BinomialInterval.ClopperPearson(events, tries);
        Assert.Equal(low, interval.Low, 0.5e-4);
        Assert.Equal(high, interval.High, 0.5e-4);
    }

    [Fact]
    public void No_event_leaves_three_over_n()
    {
        // -ln 0.05 = 2.9957: the rule of three is its rounding, exact as n grows.
        Assert.Equal(2.9957, 10_000 * BinomialInterval.UpperBoundWithoutEvent(10_000), 5e-4);
        Assert.Equal(0.95, BinomialInterval.UpperBoundWithoutEvent(1), 1e-15);
        var bound = BinomialInterval.UpperBoundWithoutEvent(37);
        Assert.Equal(0.05, Math.Pow(1 - bound, 37), 1e-15);
    }

    [Fact]
    public void More_tries_never_widen_the_interval()
    {
        var widths = new[] { 10, 20, 40, 80, 160 }.Select(tries => BinomialInterval.ClopperPearson(tries / 2, tries).Width).ToArray();
        Assert.Equal(widths.OrderDescending(), widths);
    }
}
