using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

public sealed class LengthArgumentTests
{
    [Theory]
    [InlineData("100m,1km,10km", "100 1000 10000")]
    [InlineData("1.5km", "1500")]
    [InlineData("100, 500", "100 500")]
    [InlineData("1000ft", "304.8")]
    [InlineData("-0", "0")]
    public void Lengths_are_read_with_their_unit(string text, string metres)
    {
        var problems = new Problems();
        var read = LengthArgument.ReadList("--height", text, Length.Zero, 100.Kilometres, problems).ToArray();
        Assert.True(problems.None);
        Assert.Equal(metres, string.Join(' ', read.Select(length => FormattableString.Invariant($"{length.Metres:G6}"))));
        Assert.All(read, length => Assert.False(double.IsNegative(length.Metres)));
    }

    [Theory]
    [InlineData("1,5km", "'1' has no unit")]
    [InlineData("100m,1", "'1' has no unit")]
    [InlineData("5nm", "found '5nm'")]
    [InlineData("-1m", "found '-1m'")]
    [InlineData("", "found ''")]
    public void What_could_be_two_heights_or_none_is_refused(string text, string found)
    {
        var problems = new Problems();
        Assert.Empty(LengthArgument.ReadList("--height", text, Length.Zero, 100.Kilometres, problems));
        Assert.Contains(found, Assert.Single(problems.InOrder()).Found, StringComparison.Ordinal);
    }
}
