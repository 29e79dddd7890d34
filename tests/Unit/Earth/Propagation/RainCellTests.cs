using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Propagation.Attenuation;
using Parapet.Earth.Propagation.Paths;
using Parapet.Earth.Terrain;
using Parapet.Earth.Weather;
using Xunit;

namespace Parapet.Tests.Unit.Earth.Propagation;

/// <summary>Rain that has an edge: as rain everywhere where all lies in it, nothing where nothing does, the same by table and by path.</summary>
public sealed class RainCellTests
{
    private static readonly Frequency XBand = Frequency.FromGigahertz(10);
    private static readonly Geodetic Antenna = Geodetic.FromDegrees(45, 10, 20);
    private static readonly Geodetic Middle = Geodesic.Direct(Antenna, Azimuth.FromDegrees(60), 40.Kilometres).Place;
    private static readonly PropagationEffects InCell = PropagationEffects.Standard with { Cells = new([new(Middle, 15.Kilometres, 4.Kilometres, 25)]) };

    [Fact]
    public void A_cell_around_everything_is_rain_everywhere()
    {
        var wide = PropagationEffects.Standard with { Cells = new([new(Antenna, 900.Kilometres, 4.Kilometres, 25)]) };
        var everywhere = PropagationEffects.Standard with { RainMillimetresPerHour = 25, RainTop = 4.Kilometres };
        foreach (var (kilometres, height) in new[] { (5.0, 300.0), (60, 1000), (120, 9000), (200, 12_000) })
        {
            var target = Geodesic.Direct(Antenna, Azimuth.FromDegrees(200), Length.FromKilometres(kilometres)).Place.WithHeight(Length.FromMetres(height));
            var (cell, all) = (RainTo(target, wide), RainTo(target, everywhere));
            Assert.InRange(cell, all * 0.97 - 0.01, all * 1.03 + 0.01);
        }
    }

    [Fact]
    public void Beside_beyond_and_above_a_cell_the_wave_keeps_its_strength()
    {
        Assert.Equal(0, Rain(150, 80, 1000));
        Assert.Equal(0, Rain(60, 20, 1000));
        Assert.True(Rain(60, 80, 1000) > 20);
        var above = Geodesic.Direct(Middle, Azimuth.FromDegrees(60), 30.Kilometres).Place.WithHeight(9.Kilometres);
        Assert.Equal(0, PropagationPath.Between(SmoothEarth.Instance, Antenna.WithHeight(8.Kilometres), above, XBand, InCell).Rain.Value);
    }

    [Fact]
    public void Table_and_path_take_the_same()
    {
        var table = PropagationTable.Build(SmoothEarth.Instance, Antenna, XBand, InCell, 150.Kilometres);
        foreach (var (azimuth, kilometres, height) in new[] { (60.0, 80.0, 1000.0), (50, 45, 3000), (70, 60, 500), (75, 100, 6000), (180, 50, 1000) })
        {
            var target = Geodesic.Direct(Antenna, Azimuth.FromDegrees(azimuth), Length.FromKilometres(kilometres)).Place.WithHeight(Length.FromMetres(height));
            var sight = LocalFrame.At(Antenna).SurfaceSight(Wgs84.ToEcef(target));
            var path = PropagationPath.Between(SmoothEarth.Instance, Antenna, target, XBand, InCell);
            Assert.Equal(path.EchoFactor.Decibels.Value, 10 * Math.Log10(table.EchoFactor(sight.Azimuth, sight.GroundRange, sight.Height)), 1e-6);
        }
    }

    [Fact]
    public void Two_cells_add_up_and_low_bands_pass_them()
    {
        var twice = InCell with { Cells = new([.. InCell.Cells.All, .. InCell.Cells.All]) };
        var target = Geodesic.Direct(Antenna, Azimuth.FromDegrees(60), 80.Kilometres).Place.WithHeight(1.Kilometres);
        Assert.Equal(2 * RainTo(target, InCell), RainTo(target, twice), 1e-9);
        Assert.Equal(0, PropagationPath.Between(SmoothEarth.Instance, Antenna, target, Frequency.FromMegahertz(400), InCell).Rain.Value);
        var perKilometre = RainAttenuation.Specific(XBand, 25, Angle.Zero, InCell.Polarization).DecibelsPerKilometre;
        Assert.InRange(RainTo(target, InCell), 29.5 * perKilometre, 30.1 * perKilometre);
    }

    [Fact]
    public void Equal_cells_are_one_setting_and_not_the_standard()
    {
        var again = PropagationEffects.Standard with { Cells = new([new(Middle, 15.Kilometres, 4.Kilometres, 25)]) };
        Assert.Equal(InCell, again);
        Assert.Equal(InCell.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(InCell, PropagationEffects.Standard);
        Assert.False(InCell.AreStandard);
        Assert.True((PropagationEffects.Standard with { Cells = new([]) }).AreStandard);
    }

    private static double Rain(double azimuth, double kilometres, double height) => RainTo(
        Geodesic.Direct(Antenna, Azimuth.FromDegrees(azimuth), Length.FromKilometres(kilometres)).Place.WithHeight(Length.FromMetres(height)), InCell);

    private static double RainTo(Geodetic target, PropagationEffects effects) =>
        PropagationPath.Between(SmoothEarth.Instance, Antenna, target, XBand, effects).Rain.Value;
}
