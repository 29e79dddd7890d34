using Parapet.Questions.Charting;
using Xunit;

namespace Parapet.Tests.Unit.Questions.Charting;

/// <summary>Bins of round width.</summary>
public sealed class ChartAxisTests
{
    [Theory]
    [InlineData(0, 0, true, -0.5, 1, 1)]
    [InlineData(3, 12, true, 2.5, 1, 10)]
    [InlineData(0, 100, true, -0.5, 5, 21)]
    [InlineData(-7, 7, true, -7.5, 1, 15)]
    [InlineData(0, 1, false, 0, 0.05, 21)]
    [InlineData(0.31, 0.32, false, 0.31, 0.0005, 21)]
    [InlineData(2.5, 2.5, false, 2, 1, 1)]
    public void They_begin_and_end_at_round_numbers(double least, double most, bool isWhole, double from, double width, int count)
    {
        var axis = ChartAxis.Of(least, most, isWhole);
        Assert.Equal((from, width, count), (Math.Round(axis.From, 9), Math.Round(axis.Width, 9), axis.Count));
    }

    [Fact]
    public void Every_value_lies_in_one_and_they_are_never_many()
    {
        for (var number = 1; number < 4000; number++)
        {
            var (least, wide) = (Math.Sin(number) * number, Math.Pow(10, number % 13 - 6) * (1 + number % 97));
            var axis = ChartAxis.Of(least, least + wide, isWhole: false);
            Assert.InRange(axis.Count, 1, 45);
            Assert.True(axis.From <= least && least + wide < axis.From + axis.Width * axis.Count * (1 + 1e-9), $"{least} to {least + wide}: {axis}");
        }
    }

    [Fact]
    public void A_range_of_whole_bins_is_known_and_no_other()
    {
        var axis = new ChartAxis(-0.5, 0.1, 20);
        Assert.Equal(3..7, axis.Bins(-0.2, 0.2));
        Assert.Equal(0..20, axis.Bins(-99, 99));
        Assert.Null(axis.Bins(-0.2, 0.21));
    }
}
