using Parapet.Foundation.Randomness;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.MultiHypothesis.Motion;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class MultiHypothesisTrackerTests
{
    [Fact]
    public void One_target_is_one_track_for_the_whole_flight()
    {
        HashSet<int> numbers = [];
        var held = 0;
        new Scene(Scene.Search(), 1, time => (-30_000 + 250 * time, 40_000, 6000)).Run(60, (time, tracks) =>
        {
            foreach (var track in tracks.Where(track => Math.Abs(track.Position.X + 30_000 - 250 * time) < 1000))
            {
                numbers.Add(track.Number);
                held++;
            }
        });
        Assert.Single(numbers);
        Assert.InRange(held, 56, 60);
    }

    [Fact]
    public void Noise_alone_makes_next_to_no_tracks()
    {
        // A report needs odds above one, so that a few of an hour's 18,000 false plots may be believed for a while.
        var rows = 0;
        new Scene(Scene.Search(), 2).Run(900, (_, tracks) => rows += tracks.Count);
        Assert.InRange(rows, 0, 45);
    }

    [Fact]
    public void Crossing_targets_keep_their_numbers()
    {
        var kept = 0;
        for (var seed = 0UL; seed < 20; seed++)
        {
            var (first, last) = (new int[2], new int[2]);
            new Scene(Scene.Search(), seed, time => (-20_000 + 250 * time, 40_000 + 100 * time, 6000), time => (20_000 - 250 * time, 40_000 + 100 * time, 6000))
                .Run(40, (time, tracks) =>
                {
                    for (var i = 0; i < 2; i++)
                    {
                        var x = (i == 0 ? 1 : -1) * (-20_000 + 250 * time);
                        var near = tracks.FirstOrDefault(track => Math.Abs(track.Position.X - x) < 1500 && Math.Abs(track.Velocity.X) > 100 && track.Velocity.X > 0 == (i == 0));
                        if (near.Number == 0)
                        {
                            continue;
                        }

                        if (time < 60)
                        {
                            first[i] = near.Number;
                        }

                        last[i] = near.Number;
                    }
                });
            kept += first[0] == last[0] && first[1] == last[1] && first[0] > 0 ? 1 : 0;
        }

        Assert.InRange(kept, 18, 20);
    }

    [Fact]
    public void The_same_plots_give_the_same_tracks()
    {
        List<LocalTrack> one = [];
        List<LocalTrack> other = [];
        Func<double, (double, double, double)>[] targets = [time => (200 * time, 30_000, 5000), time => (200 * time, 30_300, 5000)];
        new Scene(Scene.Search(100), 3, targets).Run(30, (_, tracks) => one.AddRange(tracks));
        new Scene(Scene.Search(100), 3, targets).Run(30, (_, tracks) => other.AddRange(tracks));
        Assert.NotEmpty(one);
        Assert.Equal(one, other);
    }

    [Fact]
    public void A_scan_of_the_past_is_an_error()
    {
        var radar = Scene.Search();
        var tracker = new MultiHypothesisTracker([radar], MotionPriors.For([radar]));
        tracker.Process(Instant.FromSeconds(4), radar, []);
        tracker.Process(Instant.FromSeconds(4), radar, []);
        Assert.Throws<ArgumentException>(() => tracker.Process(Instant.FromSeconds(3), radar, []));
    }

    [Fact]
    public void More_plots_than_it_looks_at_are_counted()
    {
        var radar = Scene.Search();
        var tracker = new MultiHypothesisTracker([radar], MotionPriors.For([radar]) with { GreatestPlots = 100 });
        var draws = new RandomSource(4, 0).Stream(Purpose.Test, 0);
        var plots = new LocalPlot[1000];
        for (var i = 0; i < plots.Length; i++)
        {
            plots[i] = LocalPlot.OfRadar(
                Length.FromMetres(draws.NextUniform(5000, 120_000)), Azimuth.FromRadians(draws.NextUniform(0, 6)), Angle.FromRadians(0.05), null);
        }

        tracker.Process(Instant.FromSeconds(0), radar, plots);
        Assert.Equal(900, tracker.PlotsLeftOut);
    }

    [Fact]
    public void Nothing_is_allocated_once_the_stores_have_grown()
    {
        var scene = new Scene(Scene.Search(50), 5, time => (-30_000 + 200 * time, 40_000, 6000), time => (-30_000 + 200 * time, 40_400, 6000));
        var radar = Scene.Search(50);
        var tracker = new MultiHypothesisTracker([radar], MotionPriors.For([radar]));
        List<LocalTrack> tracks = new(100);
        var allocated = long.MaxValue;

        // A busier scan than any before lets a store grow: the quietest of many scans shows what a hypothesis costs.
        for (var scan = 0; scan < 120; scan++)
        {
            var plots = scene.Plots(scan, scan * 4.0).ToArray();
            var before = GC.GetAllocatedBytesForCurrentThread();
            tracker.Process(Instant.FromSeconds(scan * 4.0), radar, plots);
            tracks.Clear();
            tracker.Report(tracks);
            allocated = Math.Min(allocated, scan > 60 ? GC.GetAllocatedBytesForCurrentThread() - before : long.MaxValue);
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void What_is_carried_does_not_grow_with_time()
    {
        var radar = Scene.Search(50);
        var tracker = new MultiHypothesisTracker([radar], MotionPriors.For([radar]));
        List<int> carried = [];
        new Scene(radar, 6, time => (20_000 * Math.Sin(time / 100), 60_000 + 20_000 * Math.Cos(time / 100), 6000))
            .Run(900, (_, _) => carried.Add(tracker.TargetHypotheses), tracker);
        Assert.InRange(carried[850..].Average(), 0, 1.5 * carried[50..100].Average());
    }
}
