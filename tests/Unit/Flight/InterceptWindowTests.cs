using Parapet.Flight.Footprints;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class InterceptWindowTests
{
    private static readonly PathPoint[] Falling =
    [
        new(10, 100_000, 30_000, 2000), new(20, 60_000, 25_000, 2000), new(30, 40_000, 20_000, 2000),
        new(40, 20_000, 15_000, 2000), new(50, 10_000, 5_000, 1500),
    ];

    /// <summary>A round of 1 km/s that reaches 50 km: leaving at 0 s it is 40 km out too late at 30 s, and 20 km out in time at 40 s.</summary>
    [Theory]
    [InlineData(0, 0, 3000, 40.0)]
    [InlineData(0, 45, 3000, 50.0)] // the launcher's radar has it late
    [InlineData(25, 0, 3000, 50.0)] // 20 km take until 45 s
    [InlineData(45, 0, 3000, null)]
    [InlineData(0, 0, 1500, 50.0)] // slow enough at last
    [InlineData(0, 0, 1400, null)]
    [InlineData(0, 51, 3000, null)]
    public void The_first_point_in_time_slow_enough_and_reached_is_the_intercept(double launch, double earliest, double fastest, double? expected) =>
        Assert.Equal(expected, InterceptWindow.First(Falling, launch, earliest, fastest, new Straight())?.Seconds);

    /// <summary>Of points in time at 40 and 50 s, the first asks for 100 m/s2 across and the second for 20: the round gives 10 m/s2 for each 5 km of height left to 25 km.</summary>
    [Theory]
    [InlineData(0, 0, 40.0)]
    [InlineData(20, 40, 40.0)]
    [InlineData(100, 20, 50.0)]
    [InlineData(100, 41, null)]
    public void A_round_that_cannot_follow_the_weave_does_not_meet_it(double first, double second, double? expected)
    {
        PathPoint[] weaving = [.. Falling[..3], Falling[3] with { LateralNeeded = first }, Falling[4] with { LateralNeeded = second }];

        Assert.Equal(expected, InterceptWindow.First(weaving, 0, 0, 3000, new Straight())?.Seconds);
    }

    private sealed class Straight : IReach
    {
        public double LateralAt(double rangeMetres, double heightMetres) => (25_000 - heightMetres) / 500;

        public double SecondsTo(double rangeMetres, double heightMetres) => rangeMetres <= 50_000 ? rangeMetres / 1000 : double.NaN;
    }
}
