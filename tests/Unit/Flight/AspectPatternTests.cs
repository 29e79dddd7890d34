using Parapet.Flight.Signatures;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class AspectPatternTests
{
    private static readonly AspectPattern s_pattern = new([new(30.Degrees, 0.Decibels), new(90.Degrees, 30.Decibels), new(180.Degrees, 10.Decibels)]);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(50, 10)]
    [InlineData(60, 15)]
    [InlineData(90, 30)]
    [InlineData(135, 20)]
    [InlineData(180, 10)]
    public void Between_the_points_the_gain_is_straight_in_decibels(double degrees, double decibels) =>
        Assert.Equal(decibels, 10 * Math.Log10(s_pattern.At(degrees.Degrees)), 1e-9);

    [Fact]
    public void Between_whole_degrees_the_table_keeps_within_a_hundredth_of_a_decibel()
    {
        // Linear in the ratio over one degree of 0.5 dB: the chord is off by at most (0.115 / 8) * 0.115, less than 0.01 dB.
        Assert.Equal(0.25, 10 * Math.Log10(s_pattern.At(30.5.Degrees)), 0.01);
    }

    [Fact]
    public void The_greatest_factor_is_that_of_the_highest_point() => Assert.Equal(1000, s_pattern.Greatest, 1e-9);

    [Fact]
    public void Without_points_every_side_is_alike()
    {
        Assert.Equal(1, AspectPattern.Uniform.At(77.Degrees));
        Assert.Equal(1, AspectPattern.Uniform.Greatest);
    }

    /// <summary>A lens of three times the body's echo head on, to 60 degrees: four times it together ahead, the body alone beyond.</summary>
    [Theory]
    [InlineData(0, 1 + 3)]
    [InlineData(60, 1 + 3)]
    [InlineData(61, 1 + 0)]
    [InlineData(180, 10)]
    public void A_lens_adds_its_cross_section_to_the_bodys_within_its_arc(int degrees, double overBody)
    {
        AspectPattern body = new([new(90.Degrees, 0.Decibels), new(180.Degrees, 10.Decibels)]);
        var seen = body.Augmented(3, 60.Degrees);
        Assert.Equal(overBody / (1 + 3), seen.At(degrees.Degrees), 1e-12);
        Assert.Equal(10 / 4.0, seen.Greatest, 1e-12);
    }

    [Fact]
    public void Aspects_that_do_not_rise_or_lie_outside_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new AspectPattern([new(90.Degrees, 0.Decibels), new(90.Degrees, 1.Decibels)]));
        Assert.Throws<ArgumentException>(() => new AspectPattern([new(190.Degrees, 0.Decibels)]));
    }
}
