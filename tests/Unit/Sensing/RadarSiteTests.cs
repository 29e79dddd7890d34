using Parapet.Flight.Signatures;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Sensing.Radar.Detection;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

public sealed class RadarSiteTests
{
    [Theory]
    [InlineData(200, 1, 0.9)]
    [InlineData(100, 1.0 / 16, 0.9)]
    public void At_the_published_range_the_published_share_is_detected(double kilometres, double squareMetres, double expected)
    {
        // Binomial over 4,000 scans; four standard errors.
        const int Count = 4000;
        var truth = TruthOf(Hanging(0, At(kilometres, 40, 3), squareMetres));
        var plots = Site(Turning).Scans(truth, Count);
        Assert.Equal(expected, plots.Count / (double)Count, 4 * Math.Sqrt(expected * (1 - expected) / Count));
    }

    [Theory]
    [InlineData(Fluctuation.Swerling0)]
    [InlineData(Fluctuation.Swerling1)]
    [InlineData(Fluctuation.Swerling2)]
    [InlineData(Fluctuation.Swerling3)]
    [InlineData(Fluctuation.Swerling4)]
    public void Each_fluctuation_is_detected_as_its_exact_probability_says(Fluctuation fluctuation)
    {
        const int Count = 4000;
        var site = Site(Turning);
        var place = At(350, 200, 2);
        var ratio = site.Equation.SignalToNoise(Frame.Sight(place).Range, 1.SquareMetres);
        var expected = new DetectionModel(Ratio.Of(1e-6)).DetectionProbability(fluctuation, ratio).Value;
        var plots = site.Scans(TruthOf(Hanging(0, place, 1, fluctuation)), Count);
        Assert.InRange(expected, 0.05, 0.95);
        Assert.Equal(expected, plots.Count / (double)Count, 4 * Math.Sqrt(expected * (1 - expected) / Count));
    }

    [Fact]
    public void A_plot_says_the_ratio_of_the_echo_alone_without_the_noise()
    {
        // Of a steady echo the power over the noise has the mean S + 1 and the variance 2 S + 1; all of these are seen.
        const int Count = 4000;
        var site = Site(Turning);
        var place = At(250, 200, 2);
        var expected = site.Equation.SignalToNoise(Frame.Sight(place).Range, 1.SquareMetres).Value;
        var plots = site.Scans(TruthOf(Hanging(0, place, 1, Fluctuation.Swerling0)), Count);
        Assert.Equal(Count, plots.Count);
        Assert.Equal(expected, plots.Average(plot => plot.SignalToNoise.Ratio.Value), 4 * Math.Sqrt((2 * expected + 1) / Count));
        Assert.InRange(4 * Math.Sqrt((2 * expected + 1) / Count), 0, 0.9);
    }

    [Fact]
    public void A_target_shows_its_nose_when_it_comes_and_its_tail_when_it_goes()
    {
        // 20 dB less head on than from behind, at a range where the tail is nearly always seen and the nose hardly ever.
        const int Count = 200;
        var place = At(200, 90, 0);
        var outward = Frame.ToEcef(new Velocity<Enu>(0.001, 0, 0));
        Assert.InRange(Seen(outward), 0.9 * Count, Count);
        Assert.InRange(Seen(outward * -1), 0, 0.1 * Count);

        int Seen(Velocity<Ecef> velocity)
        {
            var target = Moving(0, place, velocity, 0.02);
            var signature = target.Description.Signature with
            {
                Aspects = [.. Enum.GetValues<RadarBand>().Select(_ => new AspectPattern([new(0.Degrees, 0.Decibels), new(180.Degrees, 20.Decibels)]))],
            };
            return Site(Turning).Scans(TruthOf(target with { Description = target.Description with { Signature = signature } }), Count).Count;
        }
    }

    [Fact]
    public void A_larger_echo_loses_no_plot_that_a_smaller_one_gave()
    {
        var place = At(300, 200, 2);
        var small = Site(Turning).Scans(TruthOf(Hanging(0, place, 0.7)), 500).Select(plot => plot.Time.Nanoseconds / 10_000_000_000).ToHashSet();
        var large = Site(Turning).Scans(TruthOf(Hanging(0, place, 1.4)), 500).Select(plot => plot.Time.Nanoseconds / 10_000_000_000).ToHashSet();
        Assert.InRange(small.Count, 1, large.Count - 1);
        Assert.Subset(large, small);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public void A_strong_look_errs_by_the_sigmas_of_the_description(double elevation)
    {
        const int Count = 4000;
        var sight = Frame.Sight(At(100, 77, elevation));
        var plots = Site(Turning).Scans(TruthOf(Hanging(0, At(100, 77, elevation), 1e12)), Count);
        Assert.Equal(Count, plots.Count);
        AssertNormal(plots.Select(plot => (plot.Range - sight.Range) / 50.Metres));
        AssertNormal(plots.Select(plot => plot.Azimuth.TurnFrom(sight.Azimuth).Milliradians * Math.Cos(sight.Elevation.Radians) / 3));
        AssertNormal(plots.Select(plot => (plot.Elevation - sight.Elevation).Milliradians / 4));
    }

    [Fact]
    public void A_weak_look_errs_more_and_by_as_much_as_its_plot_says()
    {
        var place = At(300, 77, 3);
        var sight = Frame.Sight(place);
        var site = Site(Turning);
        var plots = site.Scans(TruthOf(Hanging(0, place, 1)), 6000);
        var weak = plots.Where(plot => plot.SignalToNoise < site.Model.ReferenceSignalToNoise).ToList();
        Assert.InRange(weak.Count, 1000, plots.Count - 1);
        AssertNormal(weak.Select(plot =>
            (plot.Range - sight.Range) / 50.Metres / Math.Sqrt((site.Model.ReferenceSignalToNoise - plot.SignalToNoise).Ratio.Value)));
    }

    [Fact]
    public void A_bias_shifts_all_that_is_measured()
    {
        var place = At(100, 77, 5);
        var bias = new MeasurementBias(5.Kilometres, 1.Degrees, (-0.5).Degrees);
        var plain = Site(Turning).Scans(TruthOf(Hanging(0, place)), 20);
        var shifted = Site(Turning, bias: bias).Scans(TruthOf(Hanging(0, place)), 20);
        Assert.Equal(20, plain.Count);
        foreach (var (a, b) in plain.Zip(shifted))
        {
            Assert.Equal(5000, (b.Range - a.Range).Metres, 1e-6);
            Assert.Equal(1, b.Azimuth.TurnFrom(a.Azimuth).Degrees, 1e-9);
            Assert.Equal(-0.5, (b.Elevation - a.Elevation).Degrees, 1e-9);
        }
    }

    [Fact]
    public void A_turning_beam_measures_a_target_when_it_passes_it()
    {
        var velocity = Frame.ToEcef(new Velocity<Enu>(-300, 400, 0));
        var target = Moving(0, At(120, 135, 4), velocity);
        var plot = Assert.Single(Site(Errorless(Turning), boresightDegrees: 45).Scans(TruthOf(target)));
        var sight = Frame.Sight(target.Trajectory.At(plot.Time).Position);
        Assert.Equal(sight.Range.Metres, plot.Range.Metres, 1e-6);
        Assert.Equal(sight.Azimuth.Radians, plot.Azimuth.Radians, 1e-12);
        Assert.Equal(sight.Elevation.Radians, plot.Elevation.Radians, 1e-12);

        // A quarter turn from 45 degrees is 2.5 s; the beam's place is taken at mid-turn, 2.5 s at 0.25 degrees a second off.
        Assert.Equal(2.5, plot.Time.Seconds, 0.02);
    }

    [Fact]
    public void A_staring_array_measures_at_the_end_of_its_period_and_inside_its_sector()
    {
        var staring = Errorless(Turning) with { SectorWidth = 120.Degrees, ScanPeriod = Duration.FromSeconds(2) };
        var truth = TruthOf([.. Enumerable.Range(0, 36).Select(i => Hanging(i, At(100, 10 * i + 1, 4)))]);
        var plots = Site(staring, boresightDegrees: 350).Scans(truth);
        Assert.All(plots, plot => Assert.Equal(2, plot.Time.Seconds));
        Assert.Equal([1, 11, 21, 31, 41, 291, 301, 311, 321, 331, 341, 351], plots.Select(plot => (int)Math.Round(plot.Azimuth.Degrees)));
    }

    [Theory]
    [InlineData(1.9, 10, false)]
    [InlineData(2.1, 10, true)]
    [InlineData(499, 3, true)]
    [InlineData(501, 3, false)]
    [InlineData(100, 84.5, true)]
    [InlineData(100, 85.5, false)]
    [InlineData(20, -0.9, true)]
    [InlineData(20, -1.1, false)]
    public void Ranges_and_elevations_have_limits(double kilometres, double elevation, bool seen)
    {
        var plots = Site(Turning).Scans(TruthOf(Hanging(0, At(kilometres, 10, elevation), 1e9)));
        Assert.Equal(seen ? 1 : 0, plots.Count);
    }

    [Fact]
    public void What_is_killed_before_the_beam_passes_gives_no_plot()
    {
        var truth = TruthOf(Hanging(0, At(100, 90, 4)), Hanging(1, At(100, 270, 4)));
        truth.Kill(new(0), Instant.FromSeconds(5.5));
        truth.Kill(new(1), Instant.FromSeconds(5.5));
        var plot = Assert.Single(Site(Turning).Scans(truth));
        Assert.Equal(90, plot.Azimuth.Degrees, 2.0);
        Assert.Empty(Site(Turning).Scans(truth, 3).Skip(1));
    }

    [Fact]
    public void A_radar_out_of_order_is_silent()
    {
        var site = Site(Turning with { FalsePlotsPerScan = 20 });
        site.InOrder = false;
        Assert.Empty(site.Scans(TruthOf(Hanging(0, At(100, 90, 4))), 5));
    }

    [Fact]
    public void A_scan_allocates_nothing_but_its_plots()
    {
        var site = Site(Turning with { FalsePlotsPerScan = 20 });
        var truth = TruthOf([.. Enumerable.Range(0, 30).Select(i => Hanging(i, At(100, 10 * i + 1, 4)))]);
        var plots = new List<Plot>(1000);
        void Repeat(int scans)
        {
            for (var scan = 0; scan < scans; scan++)
            {
                plots.Clear();
                site.Scan(scan, Instant.Start, truth, new RandomSource(1, 0), plots);
            }
        }

        Repeat(2);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(10);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.InRange(plots.Count, 30, 100);
    }

    /// <summary>Mean within four standard errors of 0, standard deviation of 1.</summary>
    private static void AssertNormal(IEnumerable<double> errors)
    {
        var values = errors.ToArray();
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        Assert.Equal(0, mean, 4 / Math.Sqrt(values.Length));
        Assert.Equal(1, deviation, 4 / Math.Sqrt(2.0 * values.Length));
    }
}
