using Parapet.Flight.Interceptors;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class FlyOutTableTests
{
    /// <summary>
    /// Public figures (peak speed, published range and height); burn time and ballistic coefficient are the
    /// catalogue's shared estimates. The range stated must not contradict the physics at the height stated; where it
    /// does, the figure that physics gives stands here.
    /// </summary>
    [Theory]
    [InlineData("48N6E3 class", 2000, 12, 16_000, 250, 0, 27, 10, 250)]
    [InlineData("40N6E class", 2000, 15, 16_000, 380, 0, 30, 10, 335)]
    [InlineData("40N6E class, 2.2 km/s", 2200, 18, 16_000, 380, 0, 30, 10, 380)]
    [InlineData("PAC-3 MSE class", 1600, 12, 16_000, 120, 0, 30, 10, 120)]
    [InlineData("Aster 30 class", 1400, 8, 16_000, 120, 0, 20, 10, 115)]
    [InlineData("THAAD class", 2800, 16, 6_000, 200, 40, 150, 100, 200)]
    [InlineData("SM-3 IB class", 3000, 50, 6_000, 700, 80, 500, 250, 700)]
    public void Published_ranges_are_held_against_physics(
        string name, double speed, double burn, double coefficient, double range, double lowest, double highest, double height, double reached)
    {
        var divert = lowest > 0 ? 5 : 0;
        var round = InterceptorSample.Round(name, speed, burn, coefficient, 25, divert, range, lowest, highest);
        var table = FlyOutTable.Compute(round, round.AgainstAircraft);
        var (farthest, seconds, left) = Farthest(table, height * 1000);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{name}: {farthest / 1000:F0} km of the published {range:F0} at {height:F0} km height, in {seconds:F0} s, {left:F0} m/s left"));
        Assert.InRange(farthest / 1000, reached, range);
    }

    [Fact]
    public void Times_grow_with_range_and_nothing_within_the_limits_is_left_out()
    {
        var table = FlyOutTable.Compute(InterceptorSample.Long, InterceptorSample.Long.AgainstAircraft);
        var ranges = table.RangesMetres.Span;
        var heights = table.HeightsMetres.Span;
        var seconds = table.TimesOfFlightSeconds.Span;
        for (var j = 0; j < heights.Length; j++)
        {
            var before = 0.0;
            for (var i = 0; i < ranges.Length; i++)
            {
                var here = seconds[i * heights.Length + j];
                if (Math.Sqrt(ranges[i] * ranges[i] + heights[j] * heights[j]) < 3000)
                {
                    Assert.True(double.IsNaN(here), "nearer than the published least range");
                    continue;
                }

                Assert.True(here >= before, FormattableString.Invariant($"{here} s at {ranges[i]} m, {heights[j]} m"));
                before = here;
            }
        }
    }

    [Fact]
    public void A_round_in_the_run_takes_the_time_that_the_table_says()
    {
        var worst = 0.0;
        var table = FlyOutTable.Compute(InterceptorSample.Long, InterceptorSample.Long.AgainstAircraft);
        foreach (var range in new[] { 40.0, 90, 150, 220 })
        {
            foreach (var height in new[] { 3000.0, 9000, 18_000 })
            {
                // Tangential, so that the place of the meeting is not far from the place at launch.
                var flight = InterceptorSample.Fly(InterceptorSample.Long, InterceptorSample.Level(range, 0, height, 0));
                Assert.Equal(FlightEnd.Arrived, flight.End);
                var flown = (flight.Now - flight.Launched).Seconds;
                var away = Math.Sqrt(range * range * 1e6 + flown * flown * 250 * 250);
                worst = Math.Max(worst, Math.Abs(flown / TimeTo(table, away, height) - 1));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"run against table: {worst:P1} at most"));

        // The launcher stands 900 m high, and the meeting place moves with the uplinks: some per cent.
        Assert.InRange(worst, 0, 0.06);
    }

    [Fact]
    public void No_reach_is_refused()
    {
        var round = InterceptorSample.Long with { AgainstBallistic = default };
        Assert.Throws<ArgumentException>(() => FlyOutTable.Compute(round, round.AgainstBallistic));
    }

    private static (double Range, double Seconds, double Speed) Farthest(FlyOutTable table, double height)
    {
        var ranges = table.RangesMetres.Span;
        var heights = table.HeightsMetres.Span;
        var column = 0;
        while (column + 1 < heights.Length && heights[column + 1] <= height)
        {
            column++;
        }

        for (var i = ranges.Length - 1; i >= 0; i--)
        {
            var post = i * heights.Length + column;
            if (!double.IsNaN(table.TimesOfFlightSeconds.Span[post]))
            {
                return (ranges[i], table.TimesOfFlightSeconds.Span[post], table.SpeedsMetresPerSecond.Span[post]);
            }
        }

        return default;
    }

    private static double TimeTo(FlyOutTable table, double range, double height)
    {
        var ranges = table.RangesMetres.Span;
        var heights = table.HeightsMetres.Span;
        var seconds = table.TimesOfFlightSeconds.Span;
        var (i, j) = (Below(ranges, range), Below(heights, height));
        var (far, high) = ((range - ranges[i]) / (ranges[i + 1] - ranges[i]), (height - heights[j]) / (heights[j + 1] - heights[j]));
        var post = i * heights.Length + j;
        var beyond = post + heights.Length;
        return (1 - far) * ((1 - high) * seconds[post] + high * seconds[post + 1])
            + far * ((1 - high) * seconds[beyond] + high * seconds[beyond + 1]);
    }

    private static int Below(ReadOnlySpan<double> posts, double value)
    {
        var found = 0;
        while (found + 2 < posts.Length && posts[found + 1] <= value)
        {
            found++;
        }

        return found;
    }
}
