using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>What is read off the steps of a course, by hand.</summary>
public sealed class RunCourseTests
{
    private static readonly RunCourse Course = new(
        30,
        [
            new(CourseQuantity.Channels, -1, 0, 8), new(CourseQuantity.Channels, -1, 5, 5), new(CourseQuantity.Channels, -1, 9, 4), new(CourseQuantity.Channels, -1, 20, 8),
            new(CourseQuantity.Shots, 0, 0, 10), new(CourseQuantity.Shots, 0, 7, 2), new(CourseQuantity.Shots, 2, 0, 6), new(CourseQuantity.Shots, 2, 8, 1),
        ]);

    [Theory]
    [InlineData(CourseQuantity.Channels, 0, 8)]
    [InlineData(CourseQuantity.Channels, 4, 8)]
    [InlineData(CourseQuantity.Channels, 5, 5)]
    [InlineData(CourseQuantity.Channels, 19, 4)]
    [InlineData(CourseQuantity.Channels, 400, 8)]
    [InlineData(CourseQuantity.Shots, 0, 16)]
    [InlineData(CourseQuantity.Shots, 7, 8)]
    [InlineData(CourseQuantity.Shots, 30, 3)]
    [InlineData(CourseQuantity.Coverage, 10, 0)]
    public void A_value_holds_from_its_step_to_the_next_and_layers_add_up(CourseQuantity quantity, int minute, double value)
    {
        Assert.Equal(value, Course.At(quantity, minute));
        Assert.Equal(value, Course.Curves().Where(curve => curve.Quantity == quantity).Sum(curve => curve.At(minute)));
    }

    /// <summary>Of eight channels four are left in the ninth minute; of sixteen shots of two layers eight in the seventh.</summary>
    [Fact]
    public void Half_is_lost_when_no_more_than_half_is_left()
    {
        Assert.Equal(9, Course.HalvedAt(CourseQuantity.Channels));
        Assert.Equal(7, Course.HalvedAt(CourseQuantity.Shots));
        Assert.Null(Course.HalvedAt(CourseQuantity.Worth));
        Assert.Null(new RunCourse(5, [new(CourseQuantity.Channels, -1, 0, 0), new(CourseQuantity.Channels, -1, 3, 2)]).HalvedAt(CourseQuantity.Channels));
    }

    [Theory]
    [InlineData(0, 120, 1)]
    [InlineData(120, 120, 1)]
    [InlineData(121, 120, 2)]
    [InlineData(7_200, 120, 60)]
    [InlineData(10_000_000, 120, 58 * 1440)]
    public void No_run_has_more_bins_than_allowed(int minutes, int most, int width)
    {
        Assert.Equal(width, CourseBins.WidthOf(minutes, most));
        var moments = CourseBins.Of(minutes, width).ToArray();
        Assert.InRange(moments.Length - 1, 0, most);
        Assert.True(moments[0] == 0 && moments[^1] >= minutes && moments[^1] - width < Math.Max(minutes, 1), $"{moments[^1]}");
    }
}
