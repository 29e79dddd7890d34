using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

public sealed class PlaceArgumentTests
{
    [Theory]
    [InlineData("90,180", true)]
    [InlineData("-90, -180", true)]
    [InlineData("90.0001,0", false)]
    [InlineData("0,180.1", false)]
    [InlineData("1,2,3", false)]
    [InlineData("NaN,0", false)]
    [InlineData("39.5 35", true)]
    [InlineData("39.5N 35E", true)]
    [InlineData("36SYG0439108441", true)]
    [InlineData("39.5X 35E", false)]
    [InlineData("", false)]
    public void A_place_is_two_degrees_on_the_earth(string text, bool isPlace)
    {
        var problems = new Problems();
        Assert.Equal(isPlace, PlaceArgument.Read("--at", text, problems) is not null);
        Assert.Equal(isPlace, problems.None);
    }
}
