using System.Runtime.Intrinsics;
using Parapet.Earth.Atmosphere;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class StandardAtmosphereTests
{
    [Fact]
    public void The_top_is_the_printed_one()
    {
        // V3: pressure 0.0037338 mbar and density 6.958e-6 kg/m3, the latter of four digits and for a molar mass 0.04 % lower.
        var air = StandardAtmosphere.At(Length.FromMetres(86_000));
        Assert.Equal(186.946, air.Temperature.Kelvin, 1e-3);
        Assert.Equal(1, air.Pressure.Pascals / 0.37338, 1e-4);
        Assert.Equal(1, air.Density.KilogramsPerCubicMetre / 6.958e-6, 5e-4);
    }

    [Fact]
    public void The_table_keeps_to_its_stated_error()
    {
        var (worstDensity, worstSpeed) = (0.0, 0.0);
        for (var height = -999.0; height < 200_000; height += 7.3)
        {
            var exact = StandardAtmosphere.At(Length.FromMetres(height));
            var sample = AtmosphereTable.At(height);
            Assert.Equal(sample.Density, AtmosphereTable.DensityAt(height));
            worstDensity = Math.Max(worstDensity, Math.Abs(sample.Density / exact.Density.KilogramsPerCubicMetre - 1));
            worstSpeed = Math.Max(worstSpeed, Math.Abs(sample.SpeedOfSound / exact.SpeedOfSound.MetresPerSecond - 1));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant($"table: density within {worstDensity:E1}, speed of sound within {worstSpeed:E1}"));
        Assert.InRange(worstDensity, 0, 2e-5);
        Assert.InRange(worstSpeed, 0, 1e-6);
    }

    /// <summary>All within the table, and some of them in the tail.</summary>
    [Theory]
    [InlineData(-3000, 12.5, 40_000, 85_999.9)]
    [InlineData(120_000, 0, 86_000, 30_123.4)]
    public void Four_densities_have_the_bits_of_one(double a, double b, double c, double d)
    {
        var densities = AtmosphereTable.DensityAt(Vector256.Create(a, b, c, d));
        Assert.Equal([AtmosphereTable.DensityAt(a), AtmosphereTable.DensityAt(b), AtmosphereTable.DensityAt(c), AtmosphereTable.DensityAt(d)], [densities[0], densities[1], densities[2], densities[3]]);
    }

    [Fact]
    public void The_tail_joins_without_a_step_and_falls_by_e_per_scale_height()
    {
        var below = StandardAtmosphere.At(Length.FromMetres(86_000)).Density.KilogramsPerCubicMetre;
        var above = StandardAtmosphere.At(Length.FromMetres(86_000 + 1e-3)).Density.KilogramsPerCubicMetre;
        Assert.Equal(1, above / below, 1e-6);
        var folded = StandardAtmosphere.At(Length.FromMetres(86_000) + StandardAtmosphere.TailScaleHeight);
        Assert.Equal(Math.Exp(-1), folded.Density.KilogramsPerCubicMetre / below, 1e-12);
        Assert.Equal(StandardAtmosphere.At(250.Kilometres).Density.KilogramsPerCubicMetre, AtmosphereTable.At(250_000).Density, 1e-20);
    }

    [Fact]
    public void Below_its_lowest_post_the_table_stands_still()
    {
        Assert.Equal(AtmosphereTable.At(-1500), AtmosphereTable.At(-5000));
        Assert.Equal(AtmosphereTable.At(-5000).Density, AtmosphereTable.DensityAt(-5000));
    }
}
