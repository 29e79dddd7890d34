using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

public sealed class AreaArgumentTests
{
    [Theory]
    [InlineData("40.2,18.5,41,20", "40,18;40,19")]
    [InlineData("-1,179.5,1,-179.5", "-1,179;-1,-180;0,179;0,-180")]
    public void Areas_are_the_tiles_that_touch_them(string area, string tiles)
    {
        var problems = new Problems();
        Assert.Equal(tiles, string.Join(';', AreaArgument.Read(area, problems).Select(tile => $"{tile.South},{tile.West}")));
        Assert.True(problems.None);
    }

    [Theory]
    [InlineData("41,18,40,20")]
    [InlineData("40,18,41")]
    [InlineData("40,18,91,20")]
    [InlineData("-90,-180,90,180")]
    [InlineData("a,b,c,d")]
    public void Areas_that_are_none_are_named(string area)
    {
        var problems = new Problems();
        Assert.Empty(AreaArgument.Read(area, problems));
        Assert.Contains(area, Assert.Single(problems.InOrder()).Found);
    }
}
