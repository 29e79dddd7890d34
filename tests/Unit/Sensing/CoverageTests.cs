using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Flight.Signatures;
using Parapet.Sensing.Coverage;
using Parapet.Sensing.Radar;
using Parapet.Sensing.Radar.Detection;
using Parapet.Tests.Unit.Earth;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

public sealed class CoverageTests
{
    private static readonly SignatureDescription OneSquareMetre = new()
    {
        CrossSections = [.. Enum.GetValues<RadarBand>().Select(_ => 1.SquareMetres)],
        Fluctuation = Fluctuation.Swerling1,
    };

    private static readonly Ratio Reference = Sample.Turning.ReferenceDetectionProbability;

    [Fact]
    public void The_reach_is_the_range_at_which_the_detection_model_gives_the_probability()
    {
        Assert.Equal(200, CoverageSensor.ReachOf(Sample.Turning, OneSquareMetre, Reference).Kilometres, 1e-9);
        var model = new DetectionModel(Sample.Turning.FalseAlarmProbability);
        var equation = Sample.Site(Sample.Turning).Equation;
        foreach (var probability in new[] { 0.1, 0.5, 0.8 })
        {
            var reach = CoverageSensor.ReachOf(Sample.Turning, OneSquareMetre, Ratio.Of(probability));
            Assert.Equal(probability, model.DetectionProbability(Fluctuation.Swerling1, equation.SignalToNoise(reach, 1.SquareMetres)).Value, 1e-9);
        }

        var deaf = Sample.Turning with { InstrumentedRange = 150.Kilometres };
        Assert.Equal(150, CoverageSensor.ReachOf(deaf, OneSquareMetre, Reference).Kilometres, 1e-9);
    }

    [Fact]
    public void Over_bare_sea_the_area_is_a_circle_to_the_horizon_or_to_the_reach()
    {
        var sensor = At(SmoothEarth.Instance, 38, 32);
        var (map, grid) = Filled([sensor], SmoothEarth.Instance, [50.Metres, 10.Kilometres]);
        var horizon = (RefractedEarth.HorizonRange(sensor.Antenna.Height) + RefractedEarth.HorizonRange(50.Metres)).Kilometres;

        // The slant reach of 200 km falls short along the ground by height^2 / 2 range = 0.25 km and by what the bulge
        // adds; a cell is 0.4 km across, so the edge is known to half a per cent of the area.
        Assert.Equal(1, CoverageAreas.Of(map, 0, grid).Union.SquareMetres / 1e6 / (Math.PI * horizon * horizon), 0.02);
        Assert.Equal(1, CoverageAreas.Of(map, 1, grid).Union.SquareMetres / 1e6 / (Math.PI * 199.7 * 199.7), 0.005);
        Assert.Equal(0, CoverageAreas.Of(map, 1, grid).Gaps.SquareMetres);
    }

    [Fact]
    public void It_agrees_with_the_radar_of_the_simulation_on_every_place()
    {
        // The simulation asks its own horizon mask; over a smooth earth both are within a metre, so targets near the
        // edge are left out by asking 3 m above and below.
        var sensor = At(SmoothEarth.Instance, 38, 32);
        var site = new RadarSite(new(1), Sample.Turning, Station.Fixed(sensor.Antenna, new SmoothHorizon(sensor.Antenna.Height)), Azimuth.North);
        var seen = 0;
        for (var north = -1.9; north < 2; north += 0.11)
        {
            for (var east = -2.3; east < 2.4; east += 0.13)
            {
                var target = Geodetic.FromDegrees(38 + north, 32 + east, 800);
                bool Simulated(double above) => site.TrySight(
                    site.Station.ViewAt(Instant.Start), Wgs84.ToEcef(target.WithHeight(Length.FromMetres(800 + above))), 200.Kilometres, out _);
                if (Simulated(-3) == Simulated(3))
                {
                    var (map, _) = Filled([sensor], SmoothEarth.Instance, [800.Metres], target);
                    Assert.Equal(Simulated(0), map.Detecting(0)[0] != 0);
                    seen += Simulated(0) ? 1 : 0;
                }
            }
        }

        Assert.InRange(seen, 100, 1000);
    }

    [Fact]
    public void A_network_covers_what_its_sensors_cover()
    {
        var ground = SpanishPeaks.Load();
        ImmutableArray<CoverageSensor> sensors = [At(ground, 37.42, -105.1), At(ground, 37.5, -105.0), At(ground, 37.3, -105.2)];
        var (map, grid) = Filled(sensors, ground, [100.Metres, 500.Metres]);
        for (var height = 0; height < 2; height++)
        {
            var all = CoverageAreas.Of(map, height, grid);
            var two = CoverageAreas.Of(Filled(sensors[..2], ground, [100.Metres, 500.Metres], grid: grid).Map, height, grid);
            Assert.Equal(all.Union.SquareMetres, all.Growing[2].SquareMetres, 1.0);
            Assert.Equal(two.Union.SquareMetres, all.Growing[1].SquareMetres, 1.0);
            Assert.Equal(all.Union.SquareMetres - two.Union.SquareMetres, all.ByItAlone[2].SquareMetres, 1.0);
            Assert.True(all.Overlap <= all.Union && all.Union.SquareMetres <= all.BySensor.Sum(area => area.SquareMetres));
            Assert.True(all.Gaps.SquareMetres > 0);
        }

        Assert.True(CoverageAreas.Of(map, 0, grid).Union <= CoverageAreas.Of(map, 1, grid).Union);
    }

    [Fact]
    public void Sectors_and_elevations_bound_it()
    {
        var staring = Sample.Turning with { SectorWidth = 90.Degrees, MinimumElevation = 2.Degrees, MaximumElevation = 40.Degrees };
        var sensor = CoverageSensor.Survey(
            "staring", staring, Geodetic.FromDegrees(10, 20), 10.Metres, Azimuth.FromDegrees(90), OneSquareMetre, Reference, SmoothEarth.Instance);
        var (map, grid) = Filled([sensor], SmoothEarth.Instance, [3.Kilometres]);

        // East only; at 3 km the 4/3-earth ray of 2 deg stands at 75 km range (r tan 2 + r^2 / 2 Re = 2.99), that of 40 deg at 3.6 km.
        Assert.True(Covers(map, grid, 10, 20.3));
        Assert.False(Covers(map, grid, 10, 19.7));
        Assert.False(Covers(map, grid, 10.3, 20));
        Assert.False(Covers(map, grid, 10, 20 + 78 / 109.6));
        Assert.True(Covers(map, grid, 10, 20 + 70 / 109.6));
    }

    [Fact]
    public void The_vertical_plane_ends_at_the_beam_the_shadow_and_the_reach()
    {
        var sensor = At(SmoothEarth.Instance, 38, 32);
        var vertical = VerticalCoverage.Along(sensor, Azimuth.FromDegrees(45), SmoothEarth.Instance, 100);
        var closed = new SmoothHorizon(sensor.Antenna.Height);
        foreach (var slice in vertical.Slices.SkipLast(1))
        {
            // Posts 1 km apart over a horizon at 13 km: see the viewshed's own test for the lever.
            Assert.Equal(closed.LowestVisibleHeight(slice.Range).Metres, slice.Lowest!.Value.Metres, 0.03 * (1 + slice.Range.Kilometres / 13));
            Assert.True(slice.Highest > slice.Lowest);
        }

        var middle = vertical.Slices[49];
        var top = Geodesic.Direct(sensor.Antenna, Azimuth.FromDegrees(45), middle.Range).Place.WithHeight(middle.Highest!.Value);
        Assert.Equal(200_000, (Wgs84.ToEcef(top) - Wgs84.ToEcef(sensor.Antenna)).Norm, 0.01);
    }

    [Theory]
    [InlineData(0, 179.9)]
    [InlineData(88.5, 10)]
    [InlineData(-89.99, 0)]
    public void Sites_at_the_ends_of_the_map_cover_as_much_as_any_other(double latitude, double longitude)
    {
        var (map, grid) = Filled([At(SmoothEarth.Instance, latitude, longitude)], SmoothEarth.Instance, [10.Kilometres]);
        Assert.Equal(1, CoverageAreas.Of(map, 0, grid).Union.SquareMetres / 1e6 / (Math.PI * 199.7 * 199.7), 0.02);
    }

    [Fact]
    public void A_written_raster_is_read_back()
    {
        var grid = new PostGrid(42, 30, 0.1, 0.2, 3, 4);
        float[] posts = [.. Enumerable.Range(0, 12).Select(i => i == 5 ? float.NaN : 10f * i)];
        using var stream = new MemoryStream();
        GeoTiffWriter.Write(stream, grid, ("heights & more", posts));
        stream.Position = 0;
        var read = GeoTiff.Read("written", stream);
        Assert.Equal(grid with { NorthDegrees = read.Grid.NorthDegrees, WestDegrees = read.Grid.WestDegrees }, read.Grid);
        Assert.Equal((42, 30), (read.Grid.NorthDegrees, read.Grid.WestDegrees));
        Assert.Equal(1, read.VoidCount);
        Assert.True(read.TryGround(41.8.Degrees, 30.6.Degrees, out var ground));
        Assert.Equal(110, ground.HeightMetres, 1e-6);
    }

    private static CoverageSensor At(IElevation elevation, double latitude, double longitude) => CoverageSensor.Survey(
        "turning", Sample.Turning, Geodetic.FromDegrees(latitude, longitude), 10.Metres, Azimuth.North, OneSquareMetre, Reference, elevation);

    private static (CoverageMap Map, PostGrid Grid) Filled(
        ImmutableArray<CoverageSensor> sensors, IElevation elevation, ImmutableArray<Length> heights, Geodetic? only = null, PostGrid? grid = null)
    {
        var around = only is { } place
            ? new(place.Latitude.Degrees, place.Longitude.Degrees, 1, 1, 1, 1)
            : grid ?? CoverageGrid.Around(sensors);
        return (
            CoverageMap.Fill(sensors, new(heights, AboveGround: true), around.Rows, around.Columns, (row, column) => (
                (around.NorthDegrees - row * around.LatitudeStepDegrees).Degrees, (around.WestDegrees + column * around.LongitudeStepDegrees).Degrees), elevation, 2),
            around);
    }

    private static bool Covers(CoverageMap map, PostGrid grid, double latitude, double longitude) => map.Detecting(0)[
        (int)Math.Round((grid.NorthDegrees - latitude) / grid.LatitudeStepDegrees) * map.Columns
        + (int)Math.Round((longitude - grid.WestDegrees) / grid.LongitudeStepDegrees)] != 0;
}
