using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>Numbers in lists are held to what is allowed for each, and levels of a sweep stand once.</summary>
public sealed class StudyNumbersTests
{
    [Theory]
    [InlineData("full-range", "sizes: [0.5, 1, 1.5]", "sizes: [0, 1, 1e9]", "sweep.sizes[0]: 0; a number in (0, 100]")]
    [InlineData("full-range", "sizes: [0.5, 1, 1.5]", "sizes: [0, 1, 1e9]", "sweep.sizes[2]: 1e9; a number in (0, 100]")]
    [InlineData("full-range", "spacings: [0.3, 1]", "spacings: [-0.3, 1]", "sweep.spacings[0]: -0.3; a number in [0, 100]")]
    [InlineData("full-range", "axes: [south-east, south, east]", "axes: [south, south]", "sweep.axes[1]: 'south' a second time; each of axes once")]
    [InlineData("full-range", "count: [3, 5], axis: east", "count: [-3, 5000], axis: east", "raid[1].count[0]: -3; a whole number in [0, 1000]")]
    [InlineData("full-range", "count: [3, 5], axis: east", "count: [5, 3], axis: east", "raid[1].count: '5' to '3'; the least first")]
    [InlineData("full-range", "distance: [900 km, 1250 km]", "distance: [900 km, 9000 km]", "raid[1].distance[1]: 9000 km; a length in [0 km, 6000 km]")]
    [InlineData("identification-2003", "width: 16 km, height: [0.3 km, 9 km]", "width: 16 km, height: [9 km, 0.3 km]", "corridors[0].height: '9 km' to '0.3 km'; the least first, and greater than it the greatest")]
    [InlineData("identification-2003", "width: 40 km, height: [0.3 km, 9 km], speed: [80 m/s", "width: 40 km, height: [0.3 km, 9 km], speed: [-80 m/s", "speed[0]: -80 m/s; a speed in [0 m/s, 1000 m/s]")]
    public void A_number_in_a_list_is_named_with_its_place(string study, string from, string to, string expected)
    {
        var (read, problems) = AlteredStudy.Read(study, text => text.With(from, to));
        Assert.Null(read);
        Assert.Contains(problems, problem => problem.EndsWith(expected, StringComparison.Ordinal));
    }
}
