using Xunit;

namespace Parapet.Tests.Unit.Foundation;

public sealed class TimeTests
{
    [Fact]
    public void Instants_and_durations_add_up_in_whole_nanoseconds()
    {
        // A tenth of a second has no binary form; a million of them still make exactly a hundred thousand seconds.
        var time = Instant.Start;
        for (var i = 0; i < 1_000_000; i++)
        {
            time += Duration.FromSeconds(0.1);
        }

        Assert.Equal(Instant.FromSeconds(100_000), time);
        Assert.Equal(Duration.FromSeconds(100_000), time - Instant.Start);
        Assert.Equal(Instant.Start, time - Duration.FromSeconds(100_000));
    }

    [Fact]
    public void Seconds_round_to_the_nearest_nanosecond()
    {
        Assert.Equal(1, Instant.FromSeconds(1.4e-9).Nanoseconds);
        Assert.Equal(-2, Duration.FromSeconds(-1.6e-9).Nanoseconds);
        Assert.Equal(1.5, Instant.FromSeconds(1.5).Seconds);
    }

    [Fact]
    public void Instants_compare()
    {
        var (early, late) = (Instant.FromSeconds(1), Instant.FromSeconds(2));
        Assert.True(early < late && late > early && early <= late && late >= early && late < Instant.Never);
        Assert.Equal(early, Instant.Min(early, late));
        Assert.Equal(late, Instant.Max(early, late));
        Assert.Equal(Duration.FromSeconds(-1), early - late);
    }

    [Fact]
    public void Durations_scale()
    {
        Assert.Equal(Duration.FromSeconds(3), Duration.FromSeconds(2) * 1.5);
        Assert.Equal(2, Duration.FromMinutes(2).Minutes, 1e-15);
        Assert.Equal(120, Duration.FromMinutes(2).Seconds, 1e-12);
    }

    [Theory]
    [InlineData(0, "00:00:00.0")]
    [InlineData(59.96, "00:01:00.0")]
    [InlineData(3725.24, "01:02:05.2")]
    public void Instants_print_as_a_clock(double seconds, string expected) =>
        Assert.Equal(expected, Instant.FromSeconds(seconds).ToString());
}
