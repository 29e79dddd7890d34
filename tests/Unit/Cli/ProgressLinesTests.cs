using Parapet.Cli;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

public sealed class ProgressLinesTests
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private TimeSpan _elapsed;

    [Fact]
    public void Short_work_says_nothing()
    {
        var lines = Lines();
        TellAt(lines, 0.5, 12);
        TellAt(lines, 1, 19.9);
        Assert.Equal("", _output.ToString());
    }

    [Fact]
    public void Long_work_says_every_twenty_seconds_how_far_it_is_and_what_is_left()
    {
        var lines = Lines();
        TellAt(lines, 0.1, 20);
        TellAt(lines, 0.15, 30);
        TellAt(lines, 0.25, 50);
        Assert.Equal("Runs: 10 % after 20 s, about 180 s left\nRuns: 25 % after 50 s, about 150 s left\n", _output.ToString());
    }

    [Fact]
    public void Nothing_done_foresees_no_end()
    {
        TellAt(Lines(), 0, 25);
        Assert.Equal("Runs: 0 % after 25 s\n", _output.ToString());
    }

    private ProgressLines Lines() => new("Runs", _output, () => _elapsed);

    private void TellAt(ProgressLines lines, double share, double seconds)
    {
        _elapsed = TimeSpan.FromSeconds(seconds);
        lines.Tell(share);
    }
}
