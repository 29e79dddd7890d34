using Parapet.Messages;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

/// <summary>What every track keeper does, whichever way it decides.</summary>
public abstract class TrackKeeperContract(TrackKeeperKind kind, ITestOutputHelper output)
{
    [Fact]
    public void No_plots_make_no_tracks()
    {
        var rig = NewRig(1, Rig.Rotating with { FalsePlotsPerScan = 0 });
        for (var i = 0; i < 50; i++)
        {
            rig.Scan();
        }

        Assert.Equal(0, rig.Keeper.Count);
        Assert.Empty(rig.Report());
    }

    /// <summary>
    /// The test of existence bounds false confirmations at NewTargetsPerScan (1 - p) / p a scan, p the probability at
    /// confirmation: 0.05 x 0.0101 a scan of 5 s, 0.36 an hour.
    /// </summary>
    [Fact]
    public void False_plots_confirm_rarely()
    {
        var confirmed = 0;
        const int Hours = 8;
        for (ulong seed = 0; seed < Hours; seed++)
        {
            var rig = NewRig(seed, Rig.Rotating with { FalsePlotsPerScan = 40 });
            var seen = new HashSet<TrackNumber>();
            for (var i = 0; i < 720; i++)
            {
                rig.Scan();
                seen.UnionWith(rig.Report().Select(r => r.Number));
            }

            confirmed += seen.Count;
        }

        output.WriteLine($"{confirmed / (double)Hours} false tracks an hour of 720 scans with 40 false plots each");
        Assert.True(confirmed <= 0.36 * Hours);
    }

    [Fact]
    public void The_order_of_the_plots_changes_nothing()
    {
        var rig = NewRig(8, Rig.Rotating with { FalsePlotsPerScan = 30 });
        var shuffled = TrackKeepers.Of(kind, new NodeId(3), rig.Model, new());
        for (var i = 0; i < 40; i++)
        {
            rig.Scan(Rig.Cruise(-50_000, 80_000, 8000, 200, 0), Rig.Cruise(50_000, 80_000, 8000, -200, 0), Rig.Cruise(0, 82_000, 8000, 0, 250));
            var plots = rig.Plots.ToArray();
            Array.Reverse(plots);
            (plots[0], plots[plots.Length / 2]) = (plots[plots.Length / 2], plots[0]);
            shuffled.Process(rig.Now, Rig.Site.Origin, plots);
            var reports = new List<TrackReport>();
            shuffled.Report(reports);
            Assert.Equal(rig.Report().Select(Bits), reports.Select(Bits));
        }
    }

    [Fact]
    public void A_target_that_vanishes_coasts_and_is_dropped()
    {
        var rig = NewRig(10, Rig.Rotating with { FalsePlotsPerScan = 0 });
        rig.Hidden = (_, scan) => scan > 20;
        var target = Rig.Cruise(-30_000, 60_000, 9000, 220, 0);
        var statuses = new List<TrackStatus?>();
        for (var i = 0; i < 30; i++)
        {
            rig.Scan(target);
            statuses.Add(rig.Report().Select(r => (TrackStatus?)r.Status).SingleOrDefault());
        }

        Assert.Equal(TrackStatus.Confirmed, statuses[19]);
        Assert.Equal(TrackStatus.Coasted, statuses[22]);
        Assert.Null(statuses[29]);
    }

    [Fact]
    public void Capacity_is_kept_and_what_it_costs_is_counted()
    {
        var rig = NewRig(11, Rig.Rotating with { TrackCapacity = 3, FalsePlotsPerScan = 0, DetectionProbability = Ratio.Of(1) });
        for (var i = 0; i < 20; i++)
        {
            rig.Scan([.. Enumerable.Range(0, 5).Select(k => Rig.Cruise(-100_000 + 40_000 * k, 100_000, 8000, 0, 200))]);
            Assert.True(rig.Report().Count <= 3);
        }

        Assert.Equal(3, rig.Keeper.ConfirmedCount);
        Assert.True(rig.Keeper.DroppedForCapacity >= 2);
    }

    [Fact]
    public void Answers_go_to_the_tracks_they_came_from()
    {
        var rig = NewRig(12, Rig.Rotating with { FalsePlotsPerScan = 2, DetectionProbability = Ratio.Of(1) });
        var friend = Rig.Cruise(-50_000, 80_000, 8000, 200, 0);
        var airliner = Rig.Cruise(50_000, 80_000, 11_000, 0, 230);
        var silent = Rig.Cruise(0, 150_000, 5000, 0, -200);
        for (var i = 0; i < 20; i++)
        {
            rig.Scan(friend, airliner, silent);
            var now = rig.Now.Seconds;
            rig.Keeper.Correlate(rig.Now, 300.Kilometres,
            [
                new(rig.Model.Sensor, rig.Now, airliner(now), IffModes.Civil),
                new(rig.Model.Sensor, rig.Now, friend(now), IffModes.Civil),
                new(rig.Model.Sensor, rig.Now, friend(now), IffModes.Mode5),
            ]);
        }

        IffEvidence Evidence(Func<double, Position<Ecef>> target) =>
            rig.Report().MinBy(r => (r.Position - target(r.Time.Seconds)).Norm)!.Iff;

        // The first scan asks before there is a track: of twenty, nineteen or twenty find one.
        Assert.InRange(Evidence(friend).EncryptedReplies, 18, 20);
        Assert.Equal(0, Evidence(friend).CivilReplies);
        Assert.InRange(Evidence(airliner).CivilReplies, 18, 20);
        Assert.Equal(0, Evidence(airliner).EncryptedReplies);
        Assert.InRange(Evidence(silent).Challenges, 18, 20);
        Assert.Equal(0, Evidence(silent).EncryptedReplies + Evidence(silent).CivilReplies);
    }

    /// <summary>Whoever sees the same object knows without a look at it that nothing is new.</summary>
    [Fact]
    public void What_is_not_new_is_the_same_report()
    {
        var rig = NewRig(14, Rig.Rotating with { FalsePlotsPerScan = 0 });
        rig.Hidden = (_, scan) => scan > 20;
        var target = Rig.Cruise(-30_000, 60_000, 9000, 220, 0);
        for (var i = 0; i < 20; i++)
        {
            rig.Scan(target);
        }

        var last = rig.Report().Single();
        Assert.Same(last, rig.Report().Single());
        Assert.True(rig.Keeper.TryFind(last.Number, out var found));
        Assert.Same(last, found);
        var changes = 0;
        for (var i = 0; i < 4; i++)
        {
            rig.Scan(target);
            var now = rig.Report().Single();
            Assert.Equal(now == last, ReferenceEquals(now, last));
            changes += now.Status == last.Status ? 0 : 1;
            last = now;
        }

        // Coasted once, and then asked who it is.
        Assert.Equal(1, changes);
        rig.Keeper.Correlate(rig.Now, 300.Kilometres, []);
        Assert.NotSame(last, rig.Report().Single());
        Assert.Equal(last.Iff.Challenges + 1, rig.Report().Single().Iff.Challenges);
    }

    [Fact]
    public void Of_many_answers_each_goes_to_its_own_track()
    {
        var rig = NewRig(15, Rig.Rotating with { FalsePlotsPerScan = 0, DetectionProbability = Ratio.Of(0.99) });
        Func<double, Position<Ecef>>[] targets = [.. Enumerable.Range(0, 40).Select(i => Rig.Cruise(-100_000 + 6000 * i, 60_000 + 4000 * (i % 7), 9000, 200, 50))];
        for (var i = 0; i < 6; i++)
        {
            rig.Scan(targets);
        }

        var now = rig.Now.Seconds;
        rig.Keeper.Correlate(rig.Now, 300.Kilometres,
            [.. targets.Select((target, i) => new InterrogationReply(rig.Model.Sensor, rig.Now, target(now), i % 2 == 0 ? IffModes.Mode5 : IffModes.Civil))]);
        Assert.Equal(40, rig.Report().Count);
        foreach (var report in rig.Report())
        {
            var nearest = Enumerable.Range(0, 40).MinBy(i => (report.Position - targets[i](report.Time.Seconds)).Norm);
            Assert.Equal(nearest % 2 == 0 ? new IffEvidence(1, 1, 0) : new IffEvidence(1, 0, 1), report.Iff);
        }
    }

    [Fact]
    public void A_track_is_found_by_its_number_and_by_no_other()
    {
        var rig = NewRig(13);
        for (var i = 0; i < 20; i++)
        {
            rig.Scan(Rig.Cruise(-50_000, 80_000, 8000, 200, 0));
        }

        var report = Assert.Single(rig.Report());
        Assert.True(rig.Keeper.TryFind(report.Number, out var found));
        Assert.Equal(Bits(report), Bits(found));
        Assert.False(rig.Keeper.TryFind(new(new(4), report.Number.Serial), out _));
        Assert.False(rig.Keeper.TryFind(new(new(3), 99), out _));
    }

    [Fact]
    public void Once_grown_nothing_is_allocated()
    {
        var rig = NewRig(14, Rig.Rotating with { FalsePlotsPerScan = 10 });
        Func<double, Position<Ecef>>[] targets = [.. Enumerable.Range(0, 20).Select(k => Rig.Cruise(-100_000 + 10_000 * k, 100_000, 8000, 0, 200))];
        var reports = new List<TrackReport>(100);
        var scans = new List<(Instant, Plot[])>();
        for (var i = 0; i < 150; i++)
        {
            rig.Measure(targets);
            scans.Add((rig.Now, rig.Plots.ToArray()));
        }

        long allocated = 0;
        for (var i = 0; i < scans.Count; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            rig.Keeper.Process(scans[i].Item1, Rig.Site.Origin, scans[i].Item2);
            allocated += i < 100 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;

            // Reports are messages, each an object of its own.
            reports.Clear();
            rig.Keeper.Report(reports);
        }

        // Only a new record of tentative tracks at once may still cost a track, about 2 kB.
        Assert.InRange(allocated, 0, 20_000);
    }

    private Rig NewRig(ulong seed, SensorModel? model = null, SensorModel? believed = null) => new(seed, model, believed: believed, kind: kind);

    /// <summary>Everything in a report but its covariance, and that by its traces: equal only if equal to the last bit.</summary>
    private static string Bits(TrackReport r) =>
        $"{r.Number} {r.Time.Nanoseconds} {r.Position} {r.Velocity} {r.Covariance.PositionTrace:R} {r.Covariance.VelocityTrace:R} {r.Status} {r.Motion} {r.LastPlot.Nanoseconds}";
}
