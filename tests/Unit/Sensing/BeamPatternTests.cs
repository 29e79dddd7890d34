using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar;
using Parapet.Sensing.Radar.Jamming;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

public sealed class BeamPatternTests
{
    private static readonly BeamDescription Beam = new()
    {
        AzimuthWidth = 1.5.Degrees,
        ElevationWidth = 4.Degrees,
        Sidelobes = Decibels.FromDecibels(-30),
        SystemTemperature = Temperature.FromKelvin(500),
    };

    /// <summary>Half at half a width, a sixteenth at a whole one, and the sidelobes far out.</summary>
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0.75, 0, 0.5)]
    [InlineData(0, 2, 0.5)]
    [InlineData(1.5, 0, 0.0625)]
    [InlineData(0.75, 2, 0.25)]
    [InlineData(20, 0, 0.001)]
    public void The_widths_are_those_between_half_power_points(double across, double up, double expected) =>
        Assert.Equal(expected, new BeamPattern(Beam).At(across.Degrees.Radians, up.Degrees.Radians), 1e-12);

    [Fact]
    public void The_gain_is_the_customary_rule() => Assert.Equal(26_000 / 6.0, Beam.Gain.Value, 1e-9);

    /// <summary>A jammer three degrees below the target, wherever both stand: 2 to the power of -4 (3/4)^2 of what it brings on the axis.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(90)]
    public void A_jammer_counts_by_its_angle_from_the_axis(double azimuth)
    {
        var jammer = Kind(1, Fluctuation.Swerling1) with
        {
            Jammer = new() { Bands = [RadarBand.S], EffectivePower = Power.FromKilowatts(10), Bandwidth = Frequency.FromMegahertz(300) },
        };
        var jammers = new JammersInSight(RadarBand.S, Beam);
        jammers.Add(jammer, new(Frame, OpenSky.Instance, null), At(120, azimuth, 20));
        Assert.Equal(Math.Pow(2, -2.25), jammers.Towards(Sighted(azimuth, 23)) / jammers.Towards(Sighted(azimuth, 20)), 1e-9);
    }

    private static Sighting Sighted(double azimuth, double elevation)
    {
        var local = Frame.ToLocal(At(100, azimuth, elevation)).FromOrigin;
        return new(local, local.Norm, Math.Sqrt(local.X * local.X + local.Y * local.Y), Azimuth.FromDegrees(azimuth), Length.Zero, Length.Zero);
    }
}
