using Parapet.BattleManagement.Doctrine;
using Parapet.Record.Entries;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>A low flyer against a round that meets nothing under 100 m: the radar's error of elevation must not hold the fire.</summary>
public sealed class LowFlyerTests
{
    private static readonly double Exact = FirstLaunch(0.001, seed: 80);

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.03)]
    [InlineData(0.1)]
    public void Error_of_elevation_does_not_hold_the_fire(double degrees)
    {
        // At 250 m/s four seconds are a kilometre; the fault held fire for 2.5 km and more.
        double[] late = [.. Enumerable.Range(80, 4).Select(seed => FirstLaunch(degrees, (ulong)seed) - Exact)];
        Assert.InRange(late.Average(), -4, 4);
    }

    private static double FirstLaunch(double degrees, ulong seed)
    {
        var world = new ReducedScenario();
        world.AddSystem(
            ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(20), ReducedParts.Interceptor(1),
            ReducedParts.ExactRadar with { ElevationSigma = Angle.FromDegrees(degrees), InstrumentedRange = 60.Kilometres });
        world.AddTarget(ReducedParts.Target, Flights.Inbound(70_000, 30, 0, 280, height: 150));
        return Replications.Run(world.Build(), seed).Of<Launched>().First().Time.Seconds;
    }
}
