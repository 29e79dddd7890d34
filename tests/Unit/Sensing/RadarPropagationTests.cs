using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Propagation.Paths;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>What the way to the target does to what a radar sees.</summary>
public sealed class RadarPropagationTests
{
    private static readonly Geodetic Antenna = Geodetic.FromDegrees(38, 32, 20);

    private static readonly RadarDescription Strong = Sample.Errorless(Sample.Turning) with { ReferenceRange = 1000.Kilometres };

    [Fact]
    public void A_table_of_refraction_and_masking_alone_changes_no_plot()
    {
        var truth = Sample.TruthOf(
            Sample.Hanging(0, Wgs84.ToEcef(Geodetic.FromDegrees(38.5, 32.6, 3000)), 10),
            Sample.Hanging(1, Wgs84.ToEcef(Geodetic.FromDegrees(39, 33, 300)), 10),
            Sample.Hanging(2, Wgs84.ToEcef(Geodetic.FromDegrees(37.2, 31, 9000)), 10));
        Assert.Equal(Site(null).Scans(truth, 5), Site(PropagationEffects.Standard).Scans(truth, 5));
        Assert.NotEmpty(Site(null).Scans(truth, 5));
    }

    [Fact]
    public void Rain_weakens_the_echo_by_what_the_table_says()
    {
        var place = Geodetic.FromDegrees(38.5, 32, 2000);
        var truth = Sample.TruthOf(Sample.Hanging(0, Wgs84.ToEcef(place), 1e7, Fluctuation.Swerling0));
        var rain = new PropagationEffects { Gases = true, RainMillimetresPerHour = 20 };
        var (dry, wet) = (Site(null).Scans(truth, 200), Site(rain).Scans(truth, 200));
        var sight = LocalFrame.At(Antenna).SurfaceSight(Wgs84.ToEcef(place));
        var factor = PropagationTable.Build(SmoothEarth.Instance, Antenna, RadarBand.S.TypicalFrequency, rain, 300.Kilometres)
            .EchoFactor(sight.Azimuth, sight.GroundRange, sight.Height);
        Assert.InRange(factor, 0.5, 0.9);

        // The same draws meet both: a steady echo far above noise moves by the factor alone.
        Assert.Equal(200, wet.Count);
        Assert.Equal(
            10 * Math.Log10(factor),
            wet.Average(plot => plot.SignalToNoise.Value) - dry.Average(plot => plot.SignalToNoise.Value),
            0.05);
    }

    [Fact]
    public void With_diffraction_a_strong_radar_sees_below_its_horizon()
    {
        // 20 km beyond the horizon of 92 km: hidden by the mask.
        var truth = Sample.TruthOf(Sample.Hanging(0, Wgs84.ToEcef(Geodetic.FromDegrees(39, 32, 300)), 1000));
        Assert.Empty(Site(null).Scans(truth, 20));
        Assert.NotEmpty(Site(new() { Diffraction = true }).Scans(truth, 20));
    }

    [Fact]
    public void Lobes_raise_and_weaken_a_target_at_vhf()
    {
        // Up through the lobes of an antenna 20 m above the ground: some heights gain up to 12 dB, some lose.
        var strengths = new List<double>();
        for (var height = 1000; height <= 6000; height += 250)
        {
            var truth = Sample.TruthOf(Sample.Hanging(0, Wgs84.ToEcef(Geodetic.FromDegrees(38.6, 32, height)), 1e7, Fluctuation.Swerling0));
            var plots = Site(new() { Multipath = true }, RadarBand.Vhf).Scans(truth);
            var free = Site(null, RadarBand.Vhf).Scans(truth);
            strengths.Add(plots.Count == 0 ? -99 : plots[0].SignalToNoise.Value - free[0].SignalToNoise.Value);
        }

        Assert.InRange(strengths.Max(), 8, 12.1);
        Assert.True(strengths.Min() < -8);
    }

    private static RadarSite Site(PropagationEffects? effects, RadarBand band = RadarBand.S)
    {
        var horizon = new SmoothHorizon(Antenna.Height);
        var table = effects is null
            ? null
            : PropagationTable.Build(SmoothEarth.Instance, Antenna, band.TypicalFrequency, effects, 300.Kilometres);
        return new(new(3), Strong with { Band = band }, Station.Fixed(Antenna, horizon, table), Azimuth.North);
    }
}
