using Parapet.Interop.Dis;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

public sealed class DisTimestampTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(1234.5)]
    [InlineData(3599.999)]
    public void Time_past_the_hour_is_kept_to_a_unit(double seconds)
    {
        var timestamp = DisTimestamp.FromPastHour(Duration.FromSeconds(seconds), isAbsolute: true);
        Assert.True(timestamp.IsAbsolute);
        Assert.Equal(seconds, timestamp.PastHour.Seconds, 3600.0 / (1L << 31));
    }

    [Fact]
    public void The_golden_timestamp_is_1234_and_a_half_seconds_of_UTC()
    {
        Assert.True(PduHeader.TryRead(GoldenPdus.Bytes("02_fire"), out var header, out _));
        Assert.True(header.Timestamp.IsAbsolute);
        Assert.Equal(1234.5, header.Timestamp.PastHour.Seconds, 1e-6);
        Assert.Equal(DisTimestamp.FromPastHour(Duration.FromSeconds(1234.5), isAbsolute: true), header.Timestamp);
    }

    [Theory]
    [InlineData(-1.0, 3599.0)]
    [InlineData(3600.0, 0.0)]
    [InlineData(7201.0, 1.0)]
    public void Other_times_are_wrapped_into_the_hour(double seconds, double wrapped) =>
        Assert.Equal(wrapped, DisTimestamp.FromPastHour(Duration.FromSeconds(seconds), isAbsolute: false).PastHour.Seconds, 2e-6);

    [Theory]
    [InlineData(3599.0, 1.0, 2.0)]
    [InlineData(1.0, 3599.0, -2.0)]
    [InlineData(0.0, 1799.0, 1799.0)]
    [InlineData(0.0, 1801.0, -1799.0)]
    public void The_way_between_two_is_the_short_one_round_the_hour(double from, double to, double since)
    {
        var (a, b) = (DisTimestamp.FromPastHour(Duration.FromSeconds(from), true), DisTimestamp.FromPastHour(Duration.FromSeconds(to), true));
        Assert.Equal(since, b.Since(a).Seconds, 4e-6);
    }

    [Fact]
    public void A_moment_is_found_across_the_hour()
    {
        var timestamp = DisTimestamp.FromPastHour(Duration.FromSeconds(3599.5), isAbsolute: true);
        var sent = timestamp.Nearest(near: Instant.FromSeconds(10_801), hour: Instant.FromSeconds(7200));
        Assert.Equal(10_799.5, sent.Seconds, 4e-6);
    }
}
