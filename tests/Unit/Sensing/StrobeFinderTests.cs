using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Sensing.Radar.Jamming;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>Strobes of one radar: of whom, how sharp, and what they do not say.</summary>
public sealed class StrobeFinderTests
{
    private static readonly RadarDescription Radar = Sample.Turning with
    {
        Beam = new() { AzimuthWidth = 1.Degrees, ElevationWidth = 1.Degrees, Sidelobes = (-30).Decibels, SystemTemperature = Temperature.FromKelvin(500) },
    };

    [Fact]
    public void A_strobe_lies_about_the_bearing_of_its_source_as_an_echo_of_that_strength_would()
    {
        var source = Jamming(0, 300, 40);
        List<Strobe> strobes = [];
        var finder = new StrobeFinder(Sample.Site(Radar));
        for (var scan = 0; scan < 2_000; scan++)
        {
            finder.Find(scan, Instant.FromSeconds(10 * scan), Sample.TruthOf(source), new(4, 0), strobes);
        }

        Assert.Equal(2_000, strobes.Count);
        var off = strobes.Select(strobe => strobe.Azimuth.TurnFrom(Azimuth.FromDegrees(40)).Radians).ToArray();
        Assert.All(strobes, strobe => Assert.Equal(0.003, strobe.AzimuthSigma.Radians, 1e-9));
        Assert.Equal(0, off.Average(), 4 * 0.003 / Math.Sqrt(2_000));
        Assert.Equal(0.003, Math.Sqrt(off.Average(radians => radians * radians)), 4 * 0.003 / Math.Sqrt(4_000));
    }

    [Fact]
    public void Only_what_jams_in_the_band_and_stands_well_above_the_noise_has_one()
    {
        Assert.Empty(Found(Sample.Hanging(0, Sample.At(300, 40, 3))));
        var weak = Jamming(0, 300, 40, watts: 1e-3);
        Assert.Empty(Found(weak));
        Assert.Empty(Found(Jamming(0, 300, 40, band: RadarBand.X)));
        Assert.Single(Found(Jamming(0, 300, 40)));

        // Far beyond what the radar shows of echoes, noise is still heard.
        Assert.Single(Found(Jamming(0, 700, 40)));
    }

    private static List<Strobe> Found(Target target)
    {
        List<Strobe> strobes = [];
        new StrobeFinder(Sample.Site(Radar)).Find(0, Instant.Start, Sample.TruthOf(target), new(4, 0), strobes);
        return strobes;
    }

    private static Target Jamming(int id, double kilometres, double azimuth, double watts = 1e4, RadarBand band = RadarBand.S)
    {
        var hanging = Sample.Hanging(id, Sample.At(kilometres, azimuth, 3));
        return hanging with
        {
            Description = hanging.Description with { Jammer = new() { Bands = [band], EffectivePower = Power.FromWatts(watts), Bandwidth = Frequency.FromMegahertz(100) } },
        };
    }
}
