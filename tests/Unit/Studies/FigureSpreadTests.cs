using Parapet.Studies.Detection;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

public sealed class FigureSpreadTests
{
    [Theory]
    [InlineData(50, 5, 95)]
    [InlineData(1, 1, 95)]
    [InlineData(120, 5, 120)]
    public void A_band_holds_the_result_that_it_stands_beside(double nominal, double low, double high)
    {
        double[] drawn = [.. Enumerable.Range(0, 101).Select(i => (double)i)];
        Assert.Equal(new(nominal, low, high), FigureSpread.Of(nominal, drawn));
    }
}
