using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Sensing.Radar.Resources;
using Parapet.Sensing.Radar.Sharing;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>A scan that is read from another option's brings, to the bit, what the radar would have found alone.</summary>
public sealed class SharedScanTests
{
    private const int Count = 60;

    private static readonly RadarDescription s_turning = Turning with
    {
        FalsePlotsPerScan = 2,
        Beam = new()
        {
            AzimuthWidth = 1.Degrees,
            ElevationWidth = 1.Degrees,
            Sidelobes = (-35).Decibels,
            SystemTemperature = Temperature.FromKelvin(600),
        },
    };

    private static readonly RadarDescription s_array = s_turning with
    {
        SectorWidth = 90.Degrees,
        ScanPeriod = Duration.FromSeconds(3),
        Array = new()
        {
            SearchShare = Ratio.Of(0.5),
            TrackDwell = Duration.FromSeconds(0.01),
            GuidanceDwellsPerSecond = 4,
            CueDwells = 4,
        },
    };

    private static readonly Target[] s_targets =
    [
        Hanging(0, At(150, 20, 3), 1), Hanging(1, At(190, 80, 3), 1), Hanging(2, At(205, 110, 4), 1), Hanging(3, At(180, 270, 2), 1),
        Moving(4, At(120, 100, 5), new(-200, 100, 50), 0.2), Hanging(5, At(210, 95, 8), 1), Hanging(6, At(400, 90, 3), 1),
    ];

    [Fact]
    public void Without_a_kill_every_option_has_the_same_plots()
    {
        var share = Begun(s_targets);
        var first = Scans(s_turning, share, TruthOf(s_targets));
        Assert.Equal(Scans(s_turning, null, TruthOf(s_targets)), first);
        Assert.Equal(first, Scans(s_turning, share, TruthOf(s_targets)));
        Assert.True(first.Count > 4 * Count, $"{first.Count} plots");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(104)]
    [InlineData(106)]
    [InlineData(109)]
    public void What_is_killed_in_one_option_is_missing_there_alone(double seconds)
    {
        // Scans take 10 s, and the beam meets the target in the west 7.5 s after north: before it, in mid-scan, or after it.
        var share = Begun(s_targets);
        var others = Scans(s_turning, share, TruthOf(s_targets));
        var (alone, sharing) = (Killed(3, seconds), Killed(3, seconds));
        var plots = Scans(s_turning, share, sharing);
        Assert.Equal(Scans(s_turning, null, alone), plots);
        Assert.True(plots.Count < others.Count, $"{plots.Count} of {others.Count}");
    }

    [Fact]
    public void Whoever_comes_first_may_have_killed_what_others_still_see()
    {
        var share = Begun(s_targets);
        Scans(s_turning, share, Killed(3, 100));
        Assert.Equal(Scans(s_turning, null, TruthOf(s_targets)), Scans(s_turning, share, TruthOf(s_targets)));
    }

    [Fact]
    public void A_jammer_that_was_killed_jams_no_longer()
    {
        Target[] targets = [.. s_targets, Jamming(7)];
        var share = Begun(targets);
        var jammed = Scans(s_turning, share, TruthOf(targets));
        var truth = TruthOf(targets);
        truth.Kill(new(7), Instant.FromSeconds(200));
        var alone = TruthOf(targets);
        alone.Kill(new(7), Instant.FromSeconds(200));
        var cleared = Scans(s_turning, share, truth);
        Assert.Equal(Scans(s_turning, null, alone), cleared);
        Assert.True(cleared.Count > jammed.Count, $"{cleared.Count} against {jammed.Count}");
    }

    [Fact]
    public void A_plan_takes_from_a_shared_scan_what_it_does_not_look_at_and_adds_what_a_cue_finds()
    {
        var share = Begun(s_targets);
        var searched = Scans(s_array, share, TruthOf(s_targets));
        var planned = Planned(share, TruthOf(s_targets));
        Assert.Equal(Planned(null, TruthOf(s_targets)), planned);
        Assert.NotEqual(searched, planned);
        Assert.Contains(planned, plot => plot.Range > 350.Kilometres && !searched.Contains(plot));
        Assert.Contains(searched, plot => !planned.Contains(plot));
    }

    [Fact]
    public void The_next_raid_finds_nothing_of_the_last()
    {
        var share = Begun(s_targets);
        Scans(s_turning, share, TruthOf(s_targets));
        Target[] others = [Hanging(0, At(100, 200, 3), 1)];
        share.Begin(TruthOf(others));
        Assert.Equal(Scans(s_turning, null, TruthOf(others)), Scans(s_turning, share, TruthOf(others)));
    }

    [Fact]
    public void A_scan_is_looked_up_by_its_number_and_its_time()
    {
        // The same number at another time, as under another phase.
        var share = Begun(s_targets);
        Scans(s_turning, share, TruthOf(s_targets));
        List<Plot> alone = [], sharing = [];
        Site(s_turning, null).Scan(5, Instant.FromSeconds(47), TruthOf(s_targets), new(1, 0), alone);
        Site(s_turning, share).Scan(5, Instant.FromSeconds(47), TruthOf(s_targets), new(1, 0), sharing);
        Assert.Equal(alone, sharing);
    }

    private static ScanShare Begun(Target[] targets)
    {
        var share = new ScanShare();
        share.Begin(TruthOf(targets));
        return share;
    }

    private static RadarSite Site(RadarDescription description, ScanShare? share)
    {
        var site = Sample.Site(description, boresightDegrees: description.Array is null ? 0 : 90);
        site.Share = share;
        return site;
    }

    private static List<Plot> Scans(RadarDescription description, ScanShare? share, Truth truth) => Site(description, share).Scans(truth, Count);

    private static Truth Killed(int target, double seconds)
    {
        var truth = TruthOf(s_targets);
        truth.Kill(new(target), Instant.FromSeconds(seconds));
        return truth;
    }

    /// <summary>So many tracks that the search comes round in two scans and more, and a cue beyond its reach.</summary>
    private static List<Plot> Planned(ScanShare? share, Truth truth)
    {
        var site = Site(s_array, share);
        var scheduler = new DwellScheduler(site);
        TrackReport[] tracks = [.. Enumerable.Repeat(Track(At(205, 110, 4), 300), 200)];
        TrackReport[] cues = [Track(At(400, 90, 3), 300)];
        var plots = new List<Plot>();
        for (var scan = 0; scan < Count; scan++)
        {
            var start = Instant.FromSeconds(3 * scan);
            scheduler.Plan(start, 0, tracks, 0, cues);
            site.Scan(scan, start, truth, new(1, 0), plots, scheduler.Current);
        }

        return plots;
    }

    private static Target Jamming(int id)
    {
        var target = Hanging(id, At(160, 81, 3), 1);
        return target with
        {
            Description = target.Description with
            {
                Jammer = new() { Bands = [RadarBand.S], EffectivePower = Power.FromKilowatts(10), Bandwidth = Frequency.FromMegahertz(300) },
            },
        };
    }
}
