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

    private sealed class Straight : IReach
    {
        public double SecondsTo(double rangeMetres, double heightMetres) => rangeMetres <= 50_000 ? rangeMetres / 1000 : double.NaN;
    }
}
