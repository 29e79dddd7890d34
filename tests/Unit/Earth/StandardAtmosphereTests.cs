using System.Globalization;
using Parapet.Earth.Atmosphere;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class StandardAtmosphereTests
{
    [Theory]
    [InlineData(0, 288.150, 101325, 1.2250)]
    [InlineData(11_019, 216.650, 22632, 0.36392)]
    [InlineData(20_063, 216.650, 5474.8, 0.088035)]
    [InlineData(32_162, 228.650, 868.01, 0.013225)]
    [InlineData(47_350, 270.650, 110.90, 0.0014275)]
    [InlineData(51_413, 270.650, 66.938, 8.6160e-4)]
    [InlineData(71_802, 214.650, 3.9564, 6.4211e-5)]
    public void Bases_of_the_layers_are_the_printed_ones(double height, double kelvin, double pascals, double density)
    {
        // V3, [USSA1976]: five digits; a height rounded to a metre moves the density by 0.5 m in some 6 km, 8e-5.
        var air = StandardAtmosphere.At(Length.FromMetres(height));
        Assert.Equal(1, air.Temperature.Kelvin / kelvin, 1e-4);
        Assert.Equal(1, air.Pressure.Pascals / pascals, 1e-4);
        Assert.Equal(1, air.Density.KilogramsPerCubicMetre / density, 1e-4);
    }

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
    public void The_whole_column_agrees_with_the_reference_table()
    {
        var rows = File.ReadLines(Fixture.Path("atmosphere/ussa1976.csv")).Skip(1)
            .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())
            .ToList();
        Assert.Equal(106, rows.Count);
        foreach (var row in rows)
        {
            var air = StandardAtmosphere.At(Length.FromMetres(row[0]));
            Assert.Equal(1, air.Temperature.Kelvin / row[2], 1e-4);
            Assert.Equal(1, air.Pressure.Pascals / row[3], 1e-4);
            Assert.Equal(1, air.Density.KilogramsPerCubicMetre / row[4], 1e-4);
            Assert.Equal(1, air.SpeedOfSound.MetresPerSecond / row[5], 1e-4);
        }
    }

    [Fact]
    public void The_table_keeps_to_its_stated_error()
    {
        var (worstDensity, worstSpeed) = (0.0, 0.0);
        for (var height = -999.0; height < 200_000; height += 7.3)
        {
            var exact = StandardAtmosphere.At(Length.FromMetres(height));
            var sample = AtmosphereTable.At(height);
            worstDensity = Math.Max(worstDensity, Math.Abs(sample.Density / exact.Density.KilogramsPerCubicMetre - 1));
            worstSpeed = Math.Max(worstSpeed, Math.Abs(sample.SpeedOfSound / exact.SpeedOfSound.MetresPerSecond - 1));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant($"table: density within {worstDensity:E1}, speed of sound within {worstSpeed:E1}"));
        Assert.InRange(worstDensity, 0, 2e-5);
        Assert.InRange(worstSpeed, 0, 1e-6);
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
    public void Below_its_lowest_post_the_table_stands_still() =>
        Assert.Equal(AtmosphereTable.At(-1500), AtmosphereTable.At(-5000));
}
