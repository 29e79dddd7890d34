using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar;
using Parapet.Sensing.Radar.Jamming;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

public sealed class NoiseJammingTests
{
    private static readonly RadarEquation s_radar = RadarEquation.Calibrated(200.Kilometres, 1.SquareMetres, Ratio.Of(20));

    [Fact]
    public void Jamming_falls_with_the_square_of_the_range()
    {
        var jamming = Jamming(1e3);
        Assert.Equal(4, jamming.ToNoise(50.Kilometres).Value / jamming.ToNoise(100.Kilometres).Value, 1e-12);
    }

    [Fact]
    public void A_jammer_without_power_changes_no_range()
    {
        var clear = s_radar.Range(2.SquareMetres, Ratio.Of(20)).Metres;
        Assert.Equal(clear, Jamming(0).SelfScreeningBurnThrough(s_radar, 2.SquareMetres, Ratio.Of(20)).Metres, 1e-6);
        Assert.Equal(clear, Jamming(0).StandOffBurnThrough(s_radar, 2.SquareMetres, Ratio.Of(20), 200.Kilometres, Ratio.One).Metres, 1e-6);
    }

    [Fact]
    public void Under_strong_jamming_burn_through_goes_with_the_root_of_the_cross_section()
    {
        // R^2 = c sigma / (D q): four times the cross-section, twice the range. The noise's own share is below 1e-6 here.
        var jamming = Jamming(1e7);
        var one = jamming.SelfScreeningBurnThrough(s_radar, 1.SquareMetres, Ratio.Of(20));
        var four = jamming.SelfScreeningBurnThrough(s_radar, 4.SquareMetres, Ratio.Of(20));
        Assert.Equal(2, four / one, 1e-5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e3)]
    [InlineData(1e6)]
    public void At_burn_through_the_ratio_is_the_one_asked_for(double watts)
    {
        var jamming = Jamming(watts);
        var self = jamming.SelfScreeningBurnThrough(s_radar, 1.SquareMetres, Ratio.Of(20));
        var ratio = s_radar.SignalToNoise(self, 1.SquareMetres).Value / (1 + jamming.ToNoise(self).Value);
        Assert.Equal(20, ratio, 1e-9);
    }

    [Fact]
    public void More_power_never_lengthens_the_range()
    {
        var before = double.PositiveInfinity;
        foreach (var watts in (double[])[0, 1, 10, 1e3, 1e5])
        {
            var range = Jamming(watts).SelfScreeningBurnThrough(s_radar, 1.SquareMetres, Ratio.Of(20)).Metres;
            Assert.True(range < before);
            before = range;
        }
    }

    private static NoiseJamming Jamming(double watts) => new(
        new() { Bands = [RadarBand.S], EffectivePower = Power.FromWatts(watts), Bandwidth = Frequency.FromMegahertz(300) },
        Frequency.FromGigahertz(3),
        Ratio.Of(5000),
        Temperature.FromKelvin(600));
}
