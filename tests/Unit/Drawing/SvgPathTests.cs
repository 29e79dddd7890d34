using Parapet.Drawing.Vector;
using Xunit;

namespace Parapet.Tests.Unit.Drawing;

public sealed class SvgPathTests
{
    [Fact]
    public void Every_line_closes_and_one_without_points_is_left_out() =>
        Assert.Equal("M0 0L1.2 0L1 1ZM5 5L6 6Z", SvgPath.Of([[(0, 0), (1.23, 0), (1, 1)], [], [(5, 5), (6, 6)]], isClosed: true).Text);

    [Fact]
    public void An_open_line_keeps_hundredths_where_they_are_asked_for() =>
        Assert.Equal("M0.12 0L1 -2.5", SvgPath.Fine([(0.123, 0), (1, -2.5)]).Text);
}
