using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Warning;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

public sealed class LaunchWarningTests
{
    private const int Count = 4000;

    private static readonly Geodetic Launch = Geodetic.FromDegrees(35, 45);

    private static readonly LaunchWarningDescription Satellite = new()
    {
        Id = "satellite",
        Name = "Satellite",
        MinimumDelay = Duration.FromSeconds(40),
        MaximumDelay = Duration.FromSeconds(90),
        PointSigma = 5.Kilometres,
        DetectionProbability = Ratio.Of(0.9),
    };

    [Fact]
    public void Missiles_are_seen_with_the_described_chance_and_aircraft_never()
    {
        var missiles = new LaunchWarning(new(9), Satellite).Alerts(Raid(TargetClass.ShortRangeBallistic), new(1, 0));
        Assert.Equal(0.9, missiles.Count / (double)Count, 4 * Math.Sqrt(0.9 * 0.1 / Count));
        Assert.Empty(new LaunchWarning(new(9), Satellite).Alerts(Raid(TargetClass.CruiseMissile), new(1, 0)));
    }

    [Fact]
    public void The_alert_comes_between_the_two_delays_and_in_order()
    {
        var alerts = new LaunchWarning(new(9), Satellite).Alerts(Raid(TargetClass.MediumRangeBallistic), new(1, 0));
        Assert.Equal(alerts.OrderBy(alert => alert.Issued), alerts);
        var delays = alerts.Select(alert => (alert.Issued - alert.EstimatedLaunch).Seconds).ToArray();
        Assert.All(delays, delay => Assert.InRange(delay, 40, 90));

        // Uniform: mean 65 s, standard deviation 50 / sqrt(12); four standard errors.
        Assert.Equal(65, delays.Average(), 4 * 50 / Math.Sqrt(12.0 * delays.Length));
        Assert.All(alerts, alert => Assert.Equal(0, alert.EstimatedLaunch.Nanoseconds % 2_000_000_000));
    }

    [Fact]
    public void The_point_errs_by_its_sigma_along_each_axis()
    {
        var frame = LocalFrame.At(Launch);
        var alerts = new LaunchWarning(new(9), Satellite).Alerts(Raid(TargetClass.MediumRangeBallistic), new(1, 0));
        var errors = alerts.Select(alert => frame.ToLocal(Wgs84.ToEcef(alert.EstimatedPoint))).ToArray();
        foreach (var axis in new[] { errors.Select(error => error.X).ToArray(), errors.Select(error => error.Y).ToArray() })
        {
            Assert.Equal(0, axis.Average(), 4 * 5000 / Math.Sqrt(axis.Length));
            Assert.Equal(5000, Math.Sqrt(axis.Average(error => error * error)), 4 * 5000 / Math.Sqrt(2.0 * axis.Length));
        }

        Assert.All(alerts, alert => Assert.Equal((Length.Zero, 5.Kilometres), (alert.EstimatedPoint.Height, alert.PointSigma)));
    }

    private static Truth Raid(TargetClass targetClass)
    {
        var place = Wgs84.ToEcef(Launch);
        var kind = Kind(1, Fluctuation.Swerling1, targetClass);
        return TruthOf([.. Enumerable.Range(0, Count).Select(i => new Target(
            new(i),
            kind,
            new(Instant.FromSeconds(2 * i), Instant.FromSeconds(2 * i + 500), [new(place, default), new(place, default)], true),
            Transponder.None))]);
    }
}
