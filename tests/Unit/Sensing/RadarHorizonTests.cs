using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Sensing.Radar;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

public sealed class RadarHorizonTests
{
    private static readonly RadarDescription FarSeeing = Sample.Turning with
    {
        ReferenceRange = 2000.Kilometres,
        InstrumentedRange = 2000.Kilometres,
        MinimumElevation = (-20).Degrees,
    };

    [Theory]
    [InlineData(5, 25.2, 38.4, 50.4, 80.6, 139.6, 235.0, 421.4)]
    [InlineData(24, 36.2, 49.3, 61.4, 91.6, 150.5, 246.0, 432.4)]
    [InlineData(9000, 407.0, 420.2, 432.2, 462.4, 521.4, 616.8, 803.2)]
    public void Low_targets_are_seen_as_far_as_the_horizon_of_four_thirds(double antenna, params double[] kilometres)
    {
        // V6, to a decimal of a kilometre. The table's sqrt(2 R h) is longer than the arc by 5 h / (12 R): up to 5e-4.
        double[] heights = [15, 50, 100, 300, 1000, 3000, 10_000];
        for (var i = 0; i < heights.Length; i++)
        {
            Assert.Equal(kilometres[i], FarthestSeen(antenna, heights[i]), 0.05 + 5e-4 * kilometres[i]);
        }
    }

    [Fact]
    public void A_ridge_hides_a_target_and_lowered_it_does_not()
    {
        var antenna = Geodetic.FromDegrees(38, 32, 20);
        var truth = Sample.TruthOf(Sample.Hanging(0, Wgs84.ToEcef(Geodetic.FromDegrees(38, 32.6, 300)), 1e9));
        RadarSite Behind(double ridgeMetres) => new(
            new(0), FarSeeing, Station.Fixed(antenna, HorizonMask.Build(new Ridge(ridgeMetres), antenna, 100.Kilometres)), Azimuth.North);
        Assert.Empty(Behind(800).Scans(truth, 20));
        Assert.Equal(20, Behind(100).Scans(truth, 20).Count);
    }

    [Fact]
    public void The_measured_elevation_is_free_of_refraction()
    {
        var place = Sample.At(300, 10, 1);
        var plot = Assert.Single(Sample.Site(Sample.Errorless(FarSeeing)).Scans(Sample.TruthOf(Sample.Hanging(0, place, 1e9))));
        Assert.Equal(1, plot.Elevation.Degrees, 1e-9);
    }

    [Fact]
    public void An_airborne_radar_sees_from_where_it_is()
    {
        var start = Geodetic.FromDegrees(39, 33, 9000);
        var velocity = LocalFrame.At(start).ToEcef(new Velocity<Enu>(0, 200, 0));
        var path = Sample.Moving(0, Wgs84.ToEcef(start), velocity).Trajectory;
        var station = Station.Airborne(path, [new(start, new SmoothHorizon(9000.Metres))]);
        var site = new RadarSite(new(1), Sample.Errorless(FarSeeing), station, Azimuth.North);
        var target = Wgs84.ToEcef(Geodetic.FromDegrees(41, 36, 3000));
        var truth = Sample.TruthOf(Sample.Hanging(0, target, 1e9));
        var (scan, later) = (Instant.FromSeconds(1000), Instant.FromSeconds(1005));
        var plots = new List<Parapet.Messages.Plot>();
        site.Scan(100, scan, truth, new(1, 0), plots);
        var sight = LocalFrame.At(path.At(later).Position).Sight(target);
        Assert.Equal(sight.Range.Metres, Assert.Single(plots).Range.Metres, 1e-6);
        Assert.Equal(LocalFrame.At(path.At(later).Position), site.FrameOf(scan));
        plots.Clear();
        site.Scan(100, Instant.FromSeconds(20 * 3600), truth, new(1, 0), plots);
        Assert.Empty(plots);
    }

    [Fact]
    public void An_airborne_radar_uses_the_mask_of_the_nearest_post()
    {
        var (west, east) = (Geodetic.FromDegrees(39, 33, 9000), Geodetic.FromDegrees(39, 35, 9000));
        var velocity = LocalFrame.At(west).ToEcef(new Velocity<Enu>(200, 0, 0));
        var station = Station.Airborne(
            Sample.Moving(0, Wgs84.ToEcef(west), velocity).Trajectory,
            [new(west, new SmoothHorizon(9000.Metres)), new(east, Blind.Instance)]);
        var site = new RadarSite(new(1), FarSeeing, station, Azimuth.North);
        var truth = Sample.TruthOf(Sample.Hanging(0, Wgs84.ToEcef(Geodetic.FromDegrees(40, 34, 9000)), 1e9));

        // The posts are 173 km apart: 430 s from the first to the middle between them.
        Assert.All(site.Scans(truth, 80), plot => Assert.InRange(plot.Time.Seconds, 0, 440));
        Assert.InRange(site.Scans(truth, 80).Count, 42, 44);
    }

    /// <summary>The greatest ground range along the equator, in kilometres, at which a hanging target gives a plot.</summary>
    private static double FarthestSeen(double antennaMetres, double heightMetres)
    {
        var station = Station.Fixed(Geodetic.FromDegrees(0, 20, antennaMetres), new SmoothHorizon(antennaMetres.Metres));
        var site = new RadarSite(new(0), FarSeeing, station, Azimuth.North);
        var (seen, hidden) = (3e3, 1500e3);
        while (hidden - seen > 1)
        {
            var middle = (seen + hidden) / 2;
            var longitude = 20 + middle / Wgs84.SemiMajorAxisMetres * 180 / Math.PI;
            var target = Sample.Hanging(0, Wgs84.ToEcef(Geodetic.FromDegrees(0, longitude, heightMetres)), 1e9);
            (seen, hidden) = site.Scans(Sample.TruthOf(target)).Count > 0 ? (middle, hidden) : (seen, middle);
        }

        return seen / 1000;
    }

    /// <summary>Flat but for a ridge along 32.3 degrees east.</summary>
    private sealed class Ridge(double heightMetres) : IElevation
    {
        public Length PostSpacing => 100.Metres;

        public Length HeightAt(Angle latitude, Angle longitude) =>
            Length.FromMetres(Math.Abs(longitude.Degrees - 32.3) < 0.01 ? heightMetres : 0);

        public string LayerAt(Angle latitude, Angle longitude) => "ridge";
    }

    private sealed class Blind : IHorizonMask
    {
        public static readonly Blind Instance = new();

        public bool Sees(Azimuth azimuth, Length groundRange, Length targetHeight) => false;
    }
}
