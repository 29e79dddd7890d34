using Parapet.Foundation.Randomness;
using Parapet.Statistics.Designs;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

public sealed class LatinHypercubeTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(40, 11)]
    public void Every_stratum_of_every_dimension_holds_one_point(int points, int dimensions)
    {
        var design = LatinHypercube.Of(points, dimensions, new(5, 0));
        Assert.Equal(points, design.Length);
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            Assert.Equal(Enumerable.Range(0, points), design.Select(point => (int)(point[dimension] * points)).Order());
        }
    }

    [Fact]
    public void A_further_dimension_leaves_the_others_as_they_are_and_dimensions_are_not_alike()
    {
        var (narrow, wide) = (LatinHypercube.Of(12, 2, new(5, 0)), LatinHypercube.Of(12, 5, new(5, 0)));
        Assert.Equal(narrow, wide.Select(point => point[..2]));
        Assert.NotEqual(wide.Select(point => point[0]), wide.Select(point => point[1]));
        Assert.NotEqual(narrow, LatinHypercube.Of(12, 2, new(6, 0)));
    }

    /// <summary>Of a sum of two uniform values the mean of a dozen points scatters by a twelfth at most of what chance leaves: within strata alone.</summary>
    [Fact]
    public void The_mean_of_what_adds_up_scatters_by_what_is_left_within_strata()
    {
        const int Points = 12;
        double[] means = [.. Enumerable.Range(0, 400).Select(seed => LatinHypercube.Of(Points, 2, new((ulong)seed, 0)).Average(point => point[0] + point[1]))];
        var variance = means.Average(mean => (mean - 1) * (mean - 1));
        var plain = 2.0 / 12 / Points;
        Assert.InRange(variance, 0.8 * plain / (Points * Points), 1.25 * plain / (Points * Points));
    }
}
