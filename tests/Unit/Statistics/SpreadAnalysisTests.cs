using Parapet.Statistics.Estimates;
using Parapet.Statistics.Sensitivity;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

public sealed class SpreadAnalysisTests
{
    /// <summary>
    /// Twelve means in rising order and one poor input, its ranks shuffled by hand: r^2 - (1 - r^2)/10, and the jackknife's
    /// error 0.0734466 times Student's 2.2009852 on eleven degrees of freedom; worked out apart from this program.
    /// </summary>
    [Fact]
    public void The_share_of_poor_inputs_has_the_interval_of_the_jackknife()
    {
        double[] means = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
        var input = new Input("guess", "C", IsPoor: true, [3, 1, 5, 2, 4, 9, 6, 7, 8, 12, 10, 11]);
        var spread = SpreadAnalysis.Of(new NestedSample(means, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), [input])!;
        Assert.Equal(0.767616998, spread.Poor, 1e-8);
        Assert.Equal(0.605962153, spread.PoorInterval.Low, 1e-6);
        Assert.Equal(0.929271844, spread.PoorInterval.High, 1e-6);
        Assert.Equal(0, spread.Better);
        Assert.Equal(1 - 0.767616998, spread.Unexplained, 1e-8);
        Assert.Equal(0.767616998, Assert.Single(spread.Drivers).Share, 1e-8);
    }
}
