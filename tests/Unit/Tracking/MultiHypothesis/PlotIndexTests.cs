using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class PlotIndexTests
{
    [Fact]
    public void Plots_stand_along_x_and_the_largest_variances_are_kept()
    {
        var index = new PlotIndex();
        index.Build([new() { X = 30, Rxx = 4, Ryy = 9 }, new() { X = 10, Rxx = 25, Ryy = 1 }, new() { X = 20, Rxx = 1, Ryy = 16 }]);
        Assert.Equal([1, 2, 0], index.Plots);
        Assert.Equal((25, 16), (index.LargestXVariance, index.LargestYVariance));
        Assert.Equal((1, 2), index.Between(15, 25));
    }
}
