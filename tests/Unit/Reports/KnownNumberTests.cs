using Parapet.Reports.Tables;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

public sealed class KnownNumberTests
{
    [Fact]
    public void What_has_nothing_to_count_is_none_and_what_is_infinite_is_refused()
    {
        Assert.Equal(0.25, KnownNumber.Of(0.25, "share"));
        Assert.Null(KnownNumber.Of(double.NaN, "share"));
        foreach (var infinite in (double[])[double.PositiveInfinity, double.NegativeInfinity])
        {
            Assert.Contains("share is infinite", Assert.Throws<InvalidOperationException>(() => KnownNumber.Of(infinite, "share")).Message, StringComparison.Ordinal);
        }
    }
}
