using System.Globalization;
using Parapet.Drawing.Charts;
using Xunit;

namespace Parapet.Tests.Unit.Drawing;

public sealed class LinearScaleTests
{
    [Theory]
    [InlineData(0, 10, "0 2 4 6 8 10")]
    [InlineData(0, 260, "0 50 100 150 200 250")]
    [InlineData(-1, 1, "-1 -0.5 0 0.5 1")]
    public void Ticks_are_round_and_zero_has_no_sign(double low, double high, string expected) =>
        Assert.Equal(expected, string.Join(' ', new LinearScale(low, high, 0, 1).Ticks().Select(tick => tick.ToString("0.##", CultureInfo.InvariantCulture))));

    [Fact]
    public void A_round_scale_holds_what_it_was_made_for()
    {
        var scale = LinearScale.Round(0.3, 9.2, 0, 100);
        Assert.Equal((0, 10), (scale.Low, scale.High));
        Assert.Equal(50, scale[5], 1e-12);
        Assert.Equal(100, scale.Inside(12));
    }
}
