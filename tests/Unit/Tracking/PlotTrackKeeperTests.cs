using Parapet.Messages;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

/// <summary>
/// A keeper made of the least that a tracker does: fed by a built-in keeper's own confirmed tracks it tells what that keeper tells,
/// with transponders' answers and readings laid to them.
/// </summary>
public sealed class PlotTrackKeeperTests
{
    private const int Scans = 25;

    [Fact]
    public void Around_a_built_in_keeper_it_tells_the_same()
    {
        var (rig, keeper) = Pair();
        for (var scan = 0; scan < Scans; scan++)
        {
            rig.Scan(Rig.Cruise(-50_000, 80_000, 8000, 200, 0), Rig.Cruise(50_000, 80_000, 8000, -200, 0));
            keeper.Process(rig.Now, Rig.Site.Origin, [.. rig.Plots]);
            Assert.Equal(rig.Report(), Reports(keeper));
            Assert.Equal(rig.Keeper.ConfirmedCount, keeper.ConfirmedCount);
        }

        Assert.Equal(2, keeper.ConfirmedCount);
        Assert.True(keeper.TryFind(Reports(keeper)[0].Number, out var found));
        Assert.Same(Reports(keeper)[0], found);
        Assert.False(keeper.TryFind(new(new(4), 1), out _));
        Assert.False(keeper.TryFind(new(new(3), 99), out _));
    }

    [Fact]
    public void Answers_of_transponders_and_readings_stay_with_their_track()
    {
        var (rig, keeper) = Pair();
        var (friend, foe) = (Rig.Cruise(-50_000, 80_000, 8000, 200, 0), Rig.Cruise(50_000, 80_000, 8000, -200, 0));
        for (var scan = 0; scan < Scans; scan++)
        {
            rig.Scan(friend, foe);
            Plot[] plots = [.. rig.Plots.Select(plot => plot with { Features = new(0.1, 0.15) })];
            keeper.Process(rig.Now, Rig.Site.Origin, plots);
            keeper.TakeReadings(plots);
            keeper.Correlate(rig.Now, 300.Kilometres, [new(new(3), rig.Now, friend(rig.Now.Seconds), IffModes.Mode5)]);
        }

        var reports = Reports(keeper);
        Assert.Equal(2, reports.Count);
        Assert.All(reports, report =>
        {
            var isFriend = (report.Position - friend(report.Time.Seconds)).Norm < 5000;
            Assert.InRange(report.Iff.Challenges, Scans - 8, Scans);
            Assert.Equal(isFriend ? report.Iff.Challenges : 0, report.Iff.EncryptedReplies);
            Assert.InRange(report.Features.Weight, 0.1 * (Scans - 12), 0.1 * Scans);
            Assert.Equal(1.5, report.Features.Sum / report.Features.Weight, 1e-9);
        });
    }

    /// <summary>A tracker may smooth: what is told anew without a plot is news.</summary>
    [Fact]
    public void A_state_that_changes_without_a_plot_is_told()
    {
        var tracker = new Told();
        var keeper = new PlotTrackKeeper(new(3), Rig.Rotating, new(), tracker);
        keeper.Process(Instant.FromSeconds(5), Rig.Site.Origin, []);
        var first = Reports(keeper)[0];
        keeper.Process(Instant.FromSeconds(10), Rig.Site.Origin, []);
        Assert.Same(first, Reports(keeper)[0]);
        tracker.Height = 9000;
        keeper.Process(Instant.FromSeconds(15), Rig.Site.Origin, []);
        Assert.NotEqual(first.Position, Reports(keeper)[0].Position);
    }

    private static (Rig Rig, PlotTrackKeeper Keeper) Pair()
    {
        var rig = new Rig(8, Rig.Rotating with { FalsePlotsPerScan = 0 });
        return (rig, new(new(3), rig.Model, new(), new Echo(rig)));
    }

    private static List<TrackReport> Reports(PlotTrackKeeper keeper)
    {
        List<TrackReport> reports = [];
        keeper.Report(reports);
        return reports;
    }

    /// <summary>Tells the confirmed tracks of a rig's keeper, in the reverse of their order.</summary>
    private sealed class Echo(Rig rig) : IPlotTracker
    {
        public void Process(Instant scanEnd, Position<Ecef> sensor, ReadOnlySpan<Plot> plots, List<PlotTrack> tracks)
        {
            Assert.Empty(tracks);
            tracks.AddRange(Enumerable.Reverse(rig.Report()).Select(report => new PlotTrack(
                report.Number.Serial, report.Status, report.Motion, report.FirstPlot, report.LastPlot, report.Position, report.Velocity, report.Covariance)));
        }
    }

    private sealed class Told : IPlotTracker
    {
        public double Height { get; set; } = 8000;

        public void Process(Instant scanEnd, Position<Ecef> sensor, ReadOnlySpan<Plot> plots, List<PlotTrack> tracks) =>
            tracks.Add(new(1, TrackStatus.Confirmed, MotionKind.AirBreathing, Instant.Start, Instant.Start, Rig.At(0, 50_000, Height), default, default));
    }
}
