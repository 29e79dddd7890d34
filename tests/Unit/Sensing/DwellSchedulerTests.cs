using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Sensing.Radar.Resources;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

public sealed class DwellSchedulerTests
{
    /// <summary>Stares over 90 degrees to the east; 300 looks in 3 s, half of them for the search.</summary>
    private static readonly RadarDescription s_array = Turning with
    {
        SectorWidth = 90.Degrees,
        ScanPeriod = Duration.FromSeconds(3),
        Beam = new()
        {
            AzimuthWidth = 1.Degrees,
            ElevationWidth = 1.Degrees,
            Sidelobes = (-35).Decibels,
            SystemTemperature = Temperature.FromKelvin(600),
        },
        Array = new()
        {
            SearchShare = Ratio.Of(0.5),
            TrackDwell = Duration.FromSeconds(0.01),
            GuidanceDwellsPerSecond = 4,
            CueDwells = 4,
        },
    };

    [Fact]
    public void Time_is_never_spent_twice()
    {
        foreach (var (rounds, tracks, cues) in ((int, int, int)[])[(0, 0, 0), (5, 100, 3), (10, 200, 20), (40, 500, 100), (0, 1000, 0)])
        {
            var load = Planned(rounds, tracks, 0, cues).Load;
            Assert.InRange(load.Guidance + load.Tracks + load.Cues + load.SectorSearched * 0.5, 0, 1 + 1e-9);
            Assert.InRange(load.SectorSearched, 2 * DwellScheduler.LeastSearchTime - 1e-9, 1);
        }
    }

    [Fact]
    public void With_little_to_do_the_search_keeps_its_pace()
    {
        Assert.Equal(1, Planned(2, 100, 0, 0).Load.SectorSearched);
        Assert.True(new DwellScheduler(Array()).LeavesSearchWhole(100, 4));
        Assert.False(new DwellScheduler(Array()).LeavesSearchWhole(200, 0));
    }

    [Fact]
    public void Each_further_track_slows_the_search_and_then_costs_an_update()
    {
        // 300 looks: 200 tracks leave 100 of the 150 that the search takes; 300 leave it its tenth and lose 30 updates.
        var slow = Planned(0, 200, 0, 0).Load;
        Assert.Equal(100.0 / 150, slow.SectorSearched, 1e-12);
        Assert.Equal(0, slow.UpdatesLost);
        var overloaded = Planned(0, 300, 0, 0).Load;
        Assert.Equal(30.0 / 150, overloaded.SectorSearched, 1e-12);
        Assert.Equal(30, overloaded.UpdatesLost);
    }

    [Fact]
    public void Rounds_in_flight_come_before_tracks()
    {
        // 20 rounds take 4 looks a second each for 3 s: 240 of 270, which leaves 30 for 100 tracks.
        var load = Planned(20, 100, 0, 0).Load;
        Assert.Equal(0.8, load.Guidance, 1e-12);
        Assert.Equal(70, load.UpdatesLost);
    }

    [Fact]
    public void The_search_of_an_overloaded_array_comes_round_over_the_whole_sector()
    {
        // A third of the sector in each period: a target at rest and without a track is seen once in three.
        var site = Array();
        var scheduler = new DwellScheduler(site);
        var tracks = Enumerable.Range(0, 250).Select(_ => Track(At(100, 60, 3), 10)).ToArray();
        var truth = TruthOf(Hanging(0, At(100, 110, 3)));
        var plots = new List<Plot>();
        for (var scan = 0; scan < 300; scan++)
        {
            scheduler.Plan(Instant.FromSeconds(3 * scan), 0, tracks, 0, []);
            site.Scan(scan, Instant.FromSeconds(3 * scan), truth, new(1, 0), plots, scheduler.Current);
        }

        Assert.Equal(1.0 / 3, scheduler.Load.SectorSearched, 1e-9);
        Assert.InRange(plots.Count, 98, 102);
    }

    [Fact]
    public void A_tracked_target_is_looked_at_while_the_search_is_elsewhere()
    {
        var site = Array();
        var place = At(100, 110, 3);
        var tracks = Enumerable.Range(0, 250).Select(i => Track(i == 0 ? place : At(100, 60, 3), 10)).ToArray();
        var scheduler = new DwellScheduler(site);
        var plots = new List<Plot>();
        for (var scan = 0; scan < 30; scan++)
        {
            scheduler.Plan(Instant.FromSeconds(3 * scan), 0, tracks, 1, []);
            site.Scan(scan, Instant.FromSeconds(3 * scan), TruthOf(Hanging(0, place)), new(1, 0), plots, scheduler.Current);
        }

        Assert.Equal(30, plots.Count);
    }

    [Fact]
    public void Verifying_looks_are_paid_for_once_by_the_period_in_which_they_fall()
    {
        // 300 looks: 200 tracks and 20 verified places leave 80 of the 150 that the search takes.
        var scheduler = new DwellScheduler(Array());
        var places = Enumerable.Range(0, 20).Select(_ => Track(At(100, 90, 3), 10)).ToArray();
        var held = Enumerable.Range(0, 200).Select(_ => Track(At(100, 60, 3), 10)).ToArray();
        Assert.True(scheduler.LeavesSearchWhole(140, 0));
        scheduler.Verify(places, Instant.FromSeconds(0.2));
        Assert.False(scheduler.LeavesSearchWhole(140, 0));
        scheduler.Plan(Instant.Start, 0, held, 0, []);
        Assert.Equal(80.0 / 150, scheduler.Load.SectorSearched, 1e-12);
        Assert.Equal(20.0 / 300, scheduler.Load.Verified, 1e-12);
        scheduler.Plan(Instant.FromSeconds(3), 0, held, 0, []);
        Assert.Equal(100.0 / 150, scheduler.Load.SectorSearched, 1e-12);
        Assert.Equal(0, scheduler.Load.Verified);
    }

    [Fact]
    public void Verifying_never_takes_the_last_tenth_of_the_search()
    {
        var scheduler = new DwellScheduler(Array());
        scheduler.Verify([.. Enumerable.Range(0, 500).Select(_ => Track(At(100, 90, 3), 10))], Instant.FromSeconds(0.2));
        scheduler.Plan(Instant.Start, 0, [], 0, []);
        Assert.Equal(270.0 / 300, scheduler.Load.Verified, 1e-12);
        Assert.Equal(30.0 / 150, scheduler.Load.SectorSearched, 1e-12);
    }

    [Fact]
    public void A_verifying_look_sees_what_the_scan_saw_where_it_points_and_by_draws_of_its_own()
    {
        // 1 m2 at 250 km: seen in some looks and not in others.
        var site = Array();
        var (place, other) = (At(250, 70, 3), At(240, 110, 3));
        var truth = TruthOf(Hanging(0, place, 1), Hanging(1, other, 1));
        var scheduler = new DwellScheduler(site);
        var (seen, verified, strayed) = (0, 0, 0);
        List<Plot> scanned = [], looked = [];
        for (var scan = 0; scan < 1000; scan++)
        {
            scanned.Clear();
            looked.Clear();
            var start = Instant.FromSeconds(3 * scan);
            site.Scan(scan, start, truth, new(1, 0), scanned);
            var time = start + Duration.FromSeconds(3.2);
            site.Verify((scan, 1), time, truth, new(1, 0), scheduler.Verify([Track(place, 10)], time), looked);
            scheduler.CloseAccount();
            seen += scanned.Count(plot => plot.Azimuth.Degrees < 90);
            verified += looked.Count(plot => plot.Azimuth.Degrees < 90);
            strayed += looked.Count(plot => plot.Azimuth.Degrees > 90);
            Assert.All(looked, plot => Assert.Equal(time, plot.Time));
        }

        // The chance of a look is the same and independent of the scan's: its square is what both see; three standard errors.
        var chance = seen / 1000.0;
        Assert.InRange(chance, 0.1, 0.9);
        Assert.Equal(chance * chance, verified / 1000.0, 3 * Math.Sqrt(chance * chance * (1 - chance * chance) / 1000) + 2 * chance * 3 * Math.Sqrt(chance * (1 - chance) / 1000));
        Assert.Equal(0, strayed);
    }

    [Fact]
    public void Lost_updates_take_turns()
    {
        var site = Array();
        var scheduler = new DwellScheduler(site);

        // 540 tracks and 270 looks: each track is looked at in every other period.
        var tracks = Enumerable.Range(0, 540).Select(i => Track(At(100, 50 + i * 80.0 / 540, 3), 10)).ToArray();
        var truth = TruthOf([.. Enumerable.Range(0, 540).Select(i => Hanging(i, At(100, 50 + i * 80.0 / 540, 3)))]);
        List<int> counts = [];
        for (var scan = 0; scan < 4; scan++)
        {
            var plots = new List<Plot>();
            scheduler.Plan(Instant.FromSeconds(3 * scan), 0, tracks, 0, []);
            site.Scan(scan, Instant.FromSeconds(3 * scan), truth, new(1, 0), plots, scheduler.Current);
            counts.Add(plots.Count(plot => plot.Azimuth.Degrees < 90));
        }

        Assert.True(counts[0] > counts[1] && counts[2] > counts[3], string.Join(", ", counts));
    }

    [Fact]
    public void A_cue_finds_farther_out_what_the_search_does_not_and_takes_time()
    {
        // 1 m2 at 400 km: seen in few looks; four looks added up reach as far as one at 283 km.
        var site = Array();
        var truth = TruthOf(Hanging(0, At(400, 90, 3), 1));
        var scheduler = new DwellScheduler(site);
        List<Plot> searched = [], cued = [];
        TrackReport[] cue = [Track(At(400, 90, 3), 300)];
        for (var scan = 0; scan < 400; scan++)
        {
            var start = Instant.FromSeconds(3 * scan);
            site.Scan(scan, start, truth, new(1, 0), searched);
            scheduler.Plan(start, 0, [], 0, cue);
            site.Scan(scan, start, truth, new(1, 0), cued, scheduler.Current);
        }

        Assert.True(cued.Count > 2 * searched.Count, $"{cued.Count} against {searched.Count}");

        // Half a degree of beam and 0.09 of uncertainty make two beams of four looks each, of 300.
        Assert.Equal(8.0 / 300, scheduler.Load.Cues, 1e-9);
    }

    [Fact]
    public void A_cue_too_vague_is_not_followed()
    {
        var scheduler = new DwellScheduler(Array());
        scheduler.Plan(Instant.Start, 0, [], 0, [Track(At(320, 90, 3), 50_000)]);
        Assert.Equal(1, scheduler.Load.CuesLost);
        Assert.Equal(0, scheduler.Load.Cues);
    }

    [Fact]
    public void A_plan_that_leaves_all_to_the_search_changes_no_plot()
    {
        var site = Array();
        var truth = TruthOf(Hanging(0, At(250, 70, 3), 1), Hanging(1, At(120, 100, 3), 1), Hanging(2, At(220, 115, 9), 1));
        var scheduler = new DwellScheduler(site);
        List<Plot> without = [], with = [];
        for (var scan = 0; scan < 50; scan++)
        {
            var start = Instant.FromSeconds(3 * scan);
            site.Scan(scan, start, truth, new(1, 0), without);
            scheduler.Plan(start, 3, [Track(At(250, 70, 3), 100)], 0, []);
            site.Scan(scan, start, truth, new(1, 0), with, scheduler.Current);
        }

        Assert.Equal(without, with);
    }

    private static RadarSite Array() => Site(s_array, boresightDegrees: 90);

    private static DwellScheduler Planned(int rounds, int tracks, int engaged, int cues)
    {
        var scheduler = new DwellScheduler(Array());
        var held = Enumerable.Range(0, tracks).Select(_ => Track(At(100, 90, 3), 10)).ToArray();
        var named = Enumerable.Range(0, cues).Select(_ => Track(At(200, 90, 3), 10)).ToArray();
        scheduler.Plan(Instant.Start, rounds, held, engaged, named);
        return scheduler;
    }
}
