using Parapet.Cli;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

public sealed class ComplaintTests
{
    [Fact]
    public void Bytes_that_a_terminal_would_obey_are_not_printed()
    {
        var plain = Complaint.Plain("tracks.csv:1: \u001b[2J" + new string('x', 100_000) + "\n; a first line");
        Assert.StartsWith("tracks.csv:1: ?[2Jxxx", plain, StringComparison.Ordinal);
        Assert.EndsWith("xxx?; a first line", plain, StringComparison.Ordinal);
        Assert.InRange(plain.Length, 100, 1000);
    }
}
