using Parapet.Reports.Wording;
using Parapet.Statistics.Intervals;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

public sealed class IntervalTextTests
{
    [Fact]
    public void Ends_that_would_look_alike_get_another_digit() => Assert.Equal("1.18\u20131.21", IntervalText.Compact(new Interval(1.176, 1.212)));
}
