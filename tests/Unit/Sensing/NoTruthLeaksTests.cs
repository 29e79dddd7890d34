using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

public sealed class NoTruthLeaksTests
{
    private static readonly RadarDescription Noisy = Turning with { FalsePlotsPerScan = 12 };

    [Fact]
    public void A_plot_has_no_field_of_identity() => Assert.Equal(
        [nameof(Plot.Azimuth), nameof(Plot.Elevation), nameof(Plot.Features), nameof(Plot.Range), nameof(Plot.RangeRate), nameof(Plot.Sensor), nameof(Plot.SignalToNoise), nameof(Plot.Time)],
        typeof(Plot).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Plots_come_in_the_order_of_what_was_measured()
    {
        var truth = TruthOf([.. Enumerable.Range(0, 40).Select(i => Hanging(i, At(60 + i * 37 % 100, i * 53 % 360, 4)))]);
        var site = Site(Noisy);
        for (var scan = 0; scan < 20; scan++)
        {
            var plots = new List<Plot>();
            site.Scan(scan, Instant.Start, truth, new(7, 0), plots);
            Assert.InRange(plots.Count, 40, 100);
            Assert.Equal(plots.OrderBy(plot => plot.Azimuth.Radians).ThenBy(plot => plot.Range), plots);
        }
    }

    [Fact]
    public void Renumbering_the_targets_changes_no_plot_that_chance_has_no_part_in()
    {
        var places = Enumerable.Range(0, 40).Select(i => At(60 + i * 37 % 100, i * 53 % 360, 4)).ToArray();
        var site = Site(Errorless(Noisy));
        var plain = site.Scans(TruthOf([.. places.Select((place, i) => Hanging(i, place, 1e12))]), 3);
        var reversed = site.Scans(TruthOf([.. places.Reverse().Select((place, i) => Hanging(i, place, 1e12))]), 3);
        Assert.InRange(plain.Count, 121, 200);

        // The strength of a look is drawn for its target, so it alone differs.
        Assert.Equal(
            plain.Select(plot => plot with { SignalToNoise = Decibels.Zero }).Where(IsWithinTargets),
            reversed.Select(plot => plot with { SignalToNoise = Decibels.Zero }).Where(IsWithinTargets));
        static bool IsWithinTargets(Plot plot) => plot.Range < 170.Kilometres;
    }

    [Fact]
    public void Where_nothing_is_detected_only_false_plots_are_left()
    {
        var unseen = TruthOf([.. Enumerable.Range(0, 40).Select(i => Hanging(i, At(100, i * 9, 4), 1e-9))]);
        var site = Site(Noisy);
        var plots = site.Scans(unseen, 50);
        Assert.NotEmpty(plots);
        Assert.Equal(site.Scans(TruthOf(), 50), plots);
    }

    [Fact]
    public void A_new_target_changes_no_other_plot()
    {
        var site = Site(Noisy);
        Target[] targets = [.. Enumerable.Range(0, 20).Select(i => Hanging(i, At(210, i * 17, 4), 1))];
        var without = site.Scans(TruthOf(targets), 20);
        var with = site.Scans(TruthOf([.. targets, Hanging(20, At(50, 355, 4))]), 20);
        Assert.Equal(without.Count + 20, with.Count);
        Assert.Empty(without.Except(with));
    }
}
