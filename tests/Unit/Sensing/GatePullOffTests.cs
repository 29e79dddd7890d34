using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar;
using Parapet.Sensing.Radar.Deception;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>Gates that are led away: how often, how far, whose, and for how long.</summary>
public sealed class GatePullOffTests
{
    private const double Walk = 300;
    private const int Cycles = 4_000;

    private static readonly RadarDescription Radar = Sample.Turning with { ScanPeriod = Duration.FromSeconds(2) };

    private static readonly Sighting Target = new(new(60_000, 80_000, 5_000), 100_124.92, 100_000, Azimuth.FromDegrees(37), 100.Kilometres, 5.Kilometres);

    /// <summary>Before the k-th look of a cycle 1 - (1 - p)^(k - 1) have been taken in.</summary>
    [Theory]
    [InlineData(RadarType.Lobing, 0.3)]
    [InlineData(RadarType.Monopulse, 0.1)]
    [InlineData(RadarType.ActiveArray, 0)]
    public void As_many_looks_are_led_away_as_the_chance_of_the_radars_type_says(RadarType type, double chance)
    {
        for (var look = 0; look < 5; look++)
        {
            var count = Enumerable.Range(0, Cycles).Count(cycle => IsLedAway(Seen(type, 10 * cycle + 2 * look + 1)));
            // The false echo of the look that is taken in stands where the carrier is.
            var expected = 1 - Math.Pow(1 - chance, look);
            Assert.Equal(expected, (double)count / Cycles, 3 * Math.Sqrt(expected * (1 - expected) / Cycles) + 1e-12);
        }
    }

    [Fact]
    public void The_false_echo_walks_away_from_the_look_that_was_taken_in_until_the_cycle_ends()
    {
        var walked = Enumerable.Range(0, 6).Select(look => Seen(RadarType.Monopulse, 2 * look + 0.5, chance: 1).RangeMetres - Target.RangeMetres).ToArray();
        double[] expected = [0, 2 * Walk, 4 * Walk, 6 * Walk, 8 * Walk, 0];
        for (var look = 0; look < expected.Length; look++)
        {
            Assert.Equal(expected[look], walked[look], 1e-6);
        }
    }

    [Fact]
    public void Only_a_radar_that_compares_echoes_in_turn_is_misled_in_angle()
    {
        Assert.Equal(0.01 * 4, Math.Abs(Seen(RadarType.Lobing, 4.5, chance: 1).Azimuth.TurnFrom(Target.Azimuth).Radians), 1e-9);
        Assert.Equal(Target.Azimuth, Seen(RadarType.Monopulse, 4.5, chance: 1).Azimuth);
        Assert.Equal(Target.Azimuth, Seen(RadarType.ActiveArray, 4.5, chance: 1).Azimuth);

        // The elevation stays: what lies farther off on the same line stands higher.
        var seen = Seen(RadarType.Monopulse, 4.5, chance: 1);
        Assert.Equal(Target.Local.Z / Target.HorizontalMetres, seen.Local.Z / seen.HorizontalMetres, 1e-12);
    }

    [Fact]
    public void A_radar_of_another_band_and_a_target_without_a_deceiver_are_as_they_are()
    {
        var moment = Instant.FromSeconds(4.5);
        var elsewhere = new GatePullOff(new(3), Radar with { Band = RadarBand.L });
        Assert.Equal(Target, elsewhere.Seen(new(1), Deceiver(1), moment, Target, new(1, 0)));
        Assert.Equal(Target, new GatePullOff(new(3), Radar).Seen(new(1), null, moment, Target, new(1, 0)));
    }

    /// <summary>The plots of a whole radar: where the false echo stands, with the range-rate that goes with it, and none where the carrier is.</summary>
    [Fact]
    public void A_radar_plots_the_false_echo_and_not_the_carrier()
    {
        var sharp = Sample.Errorless(Radar) with { RangeRateSigma = Speed.FromMetresPerSecond(0) };
        var site = Sample.Site(sharp);
        var hanging = Sample.Hanging(0, Sample.At(60, 30, 3));
        var truth = Sample.TruthOf(hanging with { Description = hanging.Description with { Deceiver = Deceiver(1) } });
        var plots = site.Scans(truth, count: 20, seed: 5);
        Assert.NotEmpty(plots);
        Assert.All(plots, plot =>
        {
            var looks = Math.Floor((plot.Time + GatePullOff.PhaseOf(new(0), Deceiver(1), new(5, 0))).Seconds % 10 / 2);
            Assert.Equal(60_000 + Walk * 2 * looks, plot.Range.Metres, 0.01);
            Assert.Equal(looks > 0 ? Walk : 0, plot.RangeRate!.Value.MetresPerSecond, 1e-6);
        });
        Assert.True(plots.Count(plot => plot.Range.Metres > 60_001) >= plots.Count / 2);
    }

    /// <summary>Whose cycles began together would all let go at one moment.</summary>
    [Fact]
    public void Every_carrier_has_cycles_of_its_own()
    {
        var phases = Enumerable.Range(0, 1_000).Select(target => GatePullOff.PhaseOf(new(target), Deceiver(), new(7, 0)).Seconds).ToArray();
        Assert.All(phases, phase => Assert.InRange(phase, 0, 10));
        Assert.Equal(5, phases.Average(), 3 * 10 / Math.Sqrt(12 * phases.Length));
        Assert.Equal(phases.Length, phases.Distinct().Count());
    }

    private static bool IsLedAway(in Sighting seen) => seen.RangeMetres > Target.RangeMetres;

    /// <param name="seconds">From the beginning of a cycle.</param>
    private static Sighting Seen(RadarType type, double seconds, double? chance = null)
    {
        var deceiver = chance is { } sure ? Deceiver(sure) : Deceiver();
        var moment = Instant.FromSeconds(seconds) + deceiver.Cycle - GatePullOff.PhaseOf(new(1), deceiver, new(7, 0));
        return new GatePullOff(new(3), Radar with { Type = type }).Seen(new(1), deceiver, moment, Target, new(7, 0));
    }

    private static DeceiverDescription Deceiver(double chance) => Deceiver() with { Chances = [Ratio.Of(chance), Ratio.Of(chance), Ratio.Of(chance)] };

    private static DeceiverDescription Deceiver() => new()
    {
        Bands = [RadarBand.S],
        Chances = [Ratio.Of(0.3), Ratio.Of(0.1), Ratio.Zero],
        RangeWalk = Speed.FromMetresPerSecond(Walk),
        AngleWalk = AngularRate.FromRadiansPerSecond(0.01),
        Cycle = Duration.FromSeconds(10),
    };
}
