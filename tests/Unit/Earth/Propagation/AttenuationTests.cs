using Parapet.Earth.Propagation;
using Parapet.Earth.Propagation.Attenuation;
using Xunit;

namespace Parapet.Tests.Unit.Earth.Propagation;

public sealed class AttenuationTests
{
    private static readonly MoistAir Ground = MoistAir.Reference(Length.Zero, MoistAir.ReferenceWaterVapour);

    [Fact]
    public void Dry_air_leaves_the_vapour_nothing_to_take()
    {
        var dry = Ground with { WaterVapour = Density.Zero };
        Assert.Equal(0, GasAttenuation.OfWaterVapour(Frequency.FromGigahertz(22), dry).DecibelsPerKilometre);
        Assert.True(GasAttenuation.OfOxygen(Frequency.FromGigahertz(60), dry).DecibelsPerKilometre > 14);
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(1001)]
    [InlineData(double.NaN)]
    public void A_frequency_outside_the_model_is_refused_with_its_range(double gigahertz)
    {
        var frequency = Frequency.FromGigahertz(gigahertz);
        var gas = Assert.Throws<ArgumentOutOfRangeException>(() => GasAttenuation.Specific(frequency, Ground));
        Assert.Contains("from 1 to 1000 GHz", gas.Message);
        var rain = Assert.Throws<ArgumentOutOfRangeException>(
            () => RainAttenuation.Specific(frequency, 5, Angle.Zero, Polarization.Horizontal));
        Assert.Contains("from 1 to 1000 GHz", rain.Message);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => SlantGasAttenuation.Of(frequency, Length.Zero, 10.Kilometres, 5.Degrees, MoistAir.ReferenceWaterVapour));
    }

    [Fact]
    public void The_approximate_method_ends_at_350_gigahertz()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(
            () => EquivalentHeights.SlantAttenuation(Frequency.FromGigahertz(351), Ground, 45.Degrees));
        Assert.Contains("from 1 to 350 GHz", refused.Message);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => EquivalentHeights.SlantAttenuation(Frequency.FromGigahertz(10), Ground, 3.Degrees));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(16)]
    [InlineData(35)]
    [InlineData(95)]
    public void The_sum_along_the_ray_agrees_with_the_approximate_method(double gigahertz)
    {
        // The recommendation's approximation stands for many climates, not for the reference atmosphere alone: some per cent.
        var frequency = Frequency.FromGigahertz(gigahertz);
        var along = SlantGasAttenuation.Of(frequency, Length.Zero, 100.Kilometres, 30.Degrees, MoistAir.ReferenceWaterVapour);
        var approximate = EquivalentHeights.SlantAttenuation(frequency, Ground, 30.Degrees);
        Assert.Equal(1, along.Value / approximate.Value, 0.1);
    }

    [Fact]
    public void A_way_in_two_parts_takes_what_both_take()
    {
        // Straight up no refraction tells: the parts must add up to the whole.
        var frequency = Frequency.FromGigahertz(10);
        Decibels Between(double low, double high) => SlantGasAttenuation.Of(
            frequency, low.Kilometres, high.Kilometres, 90.Degrees, MoistAir.ReferenceWaterVapour);
        Assert.Equal(Between(0, 100).Value, Between(0, 3).Value + Between(3, 100).Value, 1e-6);
    }

    [Fact]
    public void Circular_polarization_in_rain_lies_between_the_others()
    {
        var frequency = Frequency.FromGigahertz(10);
        double At(double tilt) => RainAttenuation.Specific(frequency, 25, Angle.Zero, tilt.Degrees).DecibelsPerKilometre;
        Assert.InRange(At(45), At(90), At(0));
        Assert.Equal(0, RainAttenuation.Specific(frequency, 0, Angle.Zero, Polarization.Vertical).DecibelsPerKilometre);
    }
}
