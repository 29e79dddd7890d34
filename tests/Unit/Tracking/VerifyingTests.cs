using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

/// <summary>What a keeper makes of looks at the places of new plots, soon after the scan.</summary>
public sealed class VerifyingTests
{
    private static readonly SensorModel Quiet = Rig.Staring with { DetectionProbability = Ratio.One, FalsePlotsPerScan = 0.5 };

    private static readonly Func<double, Position<Ecef>> Target = Rig.Cruise(-60_000, 100_000, 15_000, 300, -900);

    [Fact]
    public void TwoLooksConfirmAFirstPlotAtOnce()
    {
        var rig = Seen(out var time);
        Assert.Equal(0, rig.Keeper.ConfirmedCount);
        Look(rig, time + Duration.FromSeconds(0.2), Target);
        Assert.Equal(0, rig.Keeper.ConfirmedCount);
        Look(rig, time + Duration.FromSeconds(0.4), Target);
        Assert.Equal(1, rig.Keeper.ConfirmedCount);
        Assert.Equal(time, rig.Report()[0].FirstPlot);
        Assert.Equal(time + Duration.FromSeconds(0.4), rig.Report()[0].LastPlot);
    }

    [Fact]
    public void WhatNoLookShowsDies()
    {
        // Three looks in vain weigh as much as three scans; a look brings nothing where the keeper has no track, and begins none.
        var rig = Seen(out var time);
        for (var look = 1; look <= 3; look++)
        {
            Look(rig, time + Duration.FromSeconds(0.2 * look));
        }

        Assert.Equal(0, rig.Keeper.Count);
        Look(rig, time + Duration.FromSeconds(0.8), Target);
        Assert.Equal(0, rig.Keeper.Count);
    }

    [Fact]
    public void ATrackThatIsConfirmedMissesNothingByALookElsewhere()
    {
        var rig = new Rig(1, Quiet with { FalsePlotsPerScan = 0 });
        for (var scan = 0; scan < 10; scan++)
        {
            rig.Scan(Target);
        }

        var before = rig.Report();
        Assert.Single(before);
        Look(rig, rig.Now + Duration.FromSeconds(0.2));
        Look(rig, rig.Now + Duration.FromSeconds(0.4));
        Assert.Equal(before, rig.Report());
        Assert.Equal(TrackStatus.Confirmed, rig.Report()[0].Status);
    }

    private static Rig Seen(out Instant time)
    {
        var rig = new Rig(1, Quiet with { FalsePlotsPerScan = 0 }, believed: Quiet);
        rig.Scan(Target);
        time = rig.Now;
        return rig;
    }

    private static void Look(Rig rig, Instant time, params ReadOnlySpan<Func<double, Position<Ecef>>> targets)
    {
        var plots = new List<Plot>();
        foreach (var target in targets)
        {
            var sight = Rig.Site.Sight(target(time.Seconds));
            plots.Add(new(rig.Model.Sensor, time, sight.Range, sight.Azimuth, sight.Elevation, Decibels.FromDecibels(15)));
        }

        rig.Keeper.Verify(time, rig.Now - rig.Model.ScanPeriod * 0.5, Rig.Site.Origin, plots.ToArray());
    }
}
