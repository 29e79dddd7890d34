using Parapet.BattleManagement.Engagement;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

public sealed class TimeSpreadTests
{
    private static readonly TimeSpread Leaning = new(Duration.FromSeconds(2), Duration.FromSeconds(10), Duration.FromSeconds(30));

    /// <summary>
    /// A triangle from 2 by 10 to 30 s: (x - 2)^2 / 224 of it lies below x before the likeliest time, and
    /// (30 - x)^2 / 560 above x after it.
    /// </summary>
    [Theory]
    [InlineData(0, 2)]
    [InlineData(16.0 / 224, 6)]
    [InlineData(64.0 / 224, 10)]
    [InlineData(1 - 100.0 / 560, 20)]
    [InlineData(1, 30)]
    public void The_quantile_is_that_of_the_triangle(double probability, double seconds) =>
        Assert.Equal(seconds, Leaning.Quantile(probability).Seconds, 1e-8);

    [Fact]
    public void A_fixed_time_is_the_same_at_every_probability() =>
        Assert.All([0, 0.3, 1.0], probability => Assert.Equal(5, TimeSpread.Fixed(Duration.FromSeconds(5)).Quantile(probability).Seconds));
}
