using Parapet.Statistics.Sensitivity;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

/// <summary>What a Sobol sequence must hold in every dimension; its points against another program's stand in validation/sensitivity.</summary>
public sealed class SobolSequenceTests
{
    private static readonly int[] s_dimensions = [.. Enumerable.Range(0, SobolSequence.MostDimensions)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_a_power_of_two_every_cell_of_every_dimension_holds_one(bool isShifted)
    {
        const int points = 256;
        var sequence = isShifted ? SobolSequence.Shifted(SobolSequence.MostDimensions, new(7, 0)) : SobolSequence.Plain(SobolSequence.MostDimensions);
        Assert.All(s_dimensions, dimension =>
            Assert.Equal(Enumerable.Range(0, points), Enumerable.Range(points, points).Select(index => (int)(points * sequence[index, dimension])).Order()));
    }

    /// <summary>The first two dimensions are a net: of 2^k points every box of a size 2^-j by 2^-(k-j) holds one.</summary>
    [Fact]
    public void The_first_two_dimensions_are_a_net()
    {
        const int bits = 6;
        var sequence = SobolSequence.Plain(2);
        for (var own = 0; own <= bits; own++)
        {
            var boxes = Enumerable.Range(0, 1 << bits).Select(index => ((int)(sequence[index, 0] * (1 << own)), (int)(sequence[index, 1] * (1 << (bits - own)))));
            Assert.Equal(1 << bits, boxes.Distinct().Count());
        }
    }

    [Fact]
    public void Shifts_follow_from_their_key_alone_and_differ_by_dimension()
    {
        var (one, same, other) = (SobolSequence.Shifted(8, new(1, 0)), SobolSequence.Shifted(8, new(1, 0)), SobolSequence.Shifted(8, new(2, 0)));
        Assert.All(s_dimensions[..8], dimension => Assert.Equal(one[5, dimension], same[5, dimension]));
        Assert.All(s_dimensions[..8], dimension => Assert.NotEqual(one[5, dimension], other[5, dimension]));
        Assert.Equal(8, s_dimensions[..8].Select(dimension => one[0, dimension]).Distinct().Count());
    }

    /// <summary>Every point by itself is uniform over the keys: its mean within four standard errors.</summary>
    [Fact]
    public void A_point_by_itself_is_uniform()
    {
        const int keys = 2000;
        var mean = Enumerable.Range(0, keys).Average(key => SobolSequence.Shifted(3, new((ulong)key, 0))[11, 2]);
        Assert.Equal(0.5, mean, 4 * Math.Sqrt(1.0 / 12 / keys));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(129)]
    public void Dimensions_that_are_not_kept_are_refused(int dimensions) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SobolSequence.Plain(dimensions));
}
