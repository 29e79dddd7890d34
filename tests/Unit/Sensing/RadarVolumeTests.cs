using Parapet.Foundation.Randomness;
using Parapet.Sensing.Radar;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>Where a beam looks, when, and how well it measures there.</summary>
public sealed class RadarVolumeTests
{
    /// <summary>A sector of 120 degrees about 30 degrees, from -1 to 85 degrees of elevation.</summary>
    [Theory]
    [InlineData(-29, 5, true)]
    [InlineData(-31, 5, false)]
    [InlineData(89, 5, true)]
    [InlineData(91, 5, false)]
    [InlineData(210, 5, false)]
    [InlineData(30, 84, true)]
    [InlineData(30, 86, false)]
    [InlineData(30, -2, false)]
    public void A_sector_ends_at_its_edges(double azimuth, double elevation, bool inside)
    {
        var volume = new RadarVolume(Turning with { SectorWidth = 120.Degrees }, Azimuth.FromDegrees(30));
        var local = Frame.ToLocal(At(50, azimuth, elevation)).FromOrigin;
        Assert.Equal(inside, volume.Contains(local, local.Norm, Math.Sqrt(local.X * local.X + local.Y * local.Y)));
    }

    /// <summary>One turn in 10 s, clockwise from 30 degrees.</summary>
    [Theory]
    [InlineData(30, 0)]
    [InlineData(120, 2.5)]
    [InlineData(0, 10 * 330 / 360.0)]
    [InlineData(29, 10 * 359 / 360.0)]
    public void A_turning_beam_comes_clockwise_from_its_boresight(double azimuth, double seconds)
    {
        var timing = new ScanTiming(true, Duration.FromSeconds(10), Azimuth.FromDegrees(30));
        Assert.Equal(seconds, timing.DelayTo(Azimuth.FromDegrees(azimuth)).Seconds, 1e-6);
        Assert.Equal(10, new ScanTiming(false, Duration.FromSeconds(10), Azimuth.North).DelayTo(Azimuth.FromDegrees(azimuth)).Seconds);
    }

    /// <summary>A look of a quarter of the reference strength errs twice as much: twice 3 m/s times the stream's own normal draw.</summary>
    [Fact]
    public void A_range_rate_errs_by_its_sigma_times_the_growth()
    {
        var error = new MeasurementError(Turning with { RangeRateSigma = 3.MetresPerSecond }, 100, default);
        Assert.Equal((2, 1), (error.Growth(25), error.Growth(400)));
        var stream = new RandomSource(3, 0).Stream(Purpose.Test, 0);
        var same = stream;
        Assert.Equal(50 + 2 * 3 * same.NextNormal(), error.MeasureRate(50, 2, ref stream)!.Value.MetresPerSecond, 1e-9);
    }
}
