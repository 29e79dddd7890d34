using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class HorizonMaskTests
{
    private static readonly LayeredElevation Relief = new(ShippedRelief.Load());

    // Diyarbakir, with the Taurus to the north.
    private static readonly Geodetic Site = OnMast(Relief, 37.9, 40.2, 24);

    [Fact]
    public void A_smooth_horizon_is_that_of_the_closed_form()
    {
        // Both parts of the range are in validation/geometry; here, that sight begins there and not before.
        foreach (var (radar, target) in new[] { (5.0, 30.0), (24, 100), (300, 1000), (9000, 10_000) })
        {
            var horizon = new SmoothHorizon(Length.FromMetres(radar));
            var range = RefractedEarth.HorizonRange(Length.FromMetres(radar)) + RefractedEarth.HorizonRange(Length.FromMetres(target));
            Assert.True(horizon.Sees(Azimuth.North, range - 0.1.Metres, Length.FromMetres(target)));
            Assert.False(horizon.Sees(Azimuth.North, range + 0.1.Metres, Length.FromMetres(target)));
        }
    }

    [Theory]
    [InlineData(5, 15, 25.2)]
    [InlineData(5, 100, 50.4)]
    [InlineData(24, 50, 49.3)]
    [InlineData(24, 1000, 150.5)]
    [InlineData(9000, 15, 407.0)]
    [InlineData(9000, 300, 462.4)]
    public void Masks_of_the_smooth_earth_end_at_the_horizon(double antenna, double target, double horizonKilometres)
    {
        // V6 has a digit of 0.1 km and is the parabola's, which goes 5 h / 12 R too far: 0.17 km for 9,000 m.
        var tolerance = 0.05 + 4.4e-4 * horizonKilometres;
        var mask = HorizonMask.Build(SmoothEarth.Instance, Geodetic.FromDegrees(39, 35, antenna), 500.Kilometres, 16);
        var closed = new SmoothHorizon(Length.FromMetres(antenna));
        foreach (var judge in new IHorizonMask[] { mask, closed })
        {
            Assert.True(judge.Sees(Azimuth.FromDegrees(123), Length.FromKilometres(horizonKilometres - tolerance), Length.FromMetres(target)));
            Assert.False(judge.Sees(Azimuth.FromDegrees(123), Length.FromKilometres(horizonKilometres + tolerance), Length.FromMetres(target)));
        }
    }

    [Fact]
    public void A_ridge_hides_and_lowering_it_reveals()
    {
        var antenna = Geodetic.FromDegrees(0, 0, 30);
        var (behind, low) = (80.Kilometres, 800.Metres);
        Assert.False(Ridge(600).Sees(Azimuth.FromDegrees(90), behind, low));
        Assert.True(Ridge(100).Sees(Azimuth.FromDegrees(90), behind, low));
        Assert.True(Ridge(600).Sees(Azimuth.FromDegrees(90), behind, 2000.Metres));
        Assert.True(Ridge(600).Sees(Azimuth.FromDegrees(90), 20.Kilometres, 100.Metres));
        Assert.True(Ridge(600).Sees(Azimuth.FromDegrees(270), behind, low));

        HorizonMask Ridge(double height) => HorizonMask.Build(new MeridianRidge(0.3, height), antenna, 200.Kilometres);
    }

    [Fact]
    public void What_is_seen_is_seen_higher_up_too()
    {
        var mask = HorizonMask.Build(Relief, Site, 300.Kilometres, 90);
        var draws = new RandomSource(3, 0).Stream(Purpose.Test, 1);
        for (var i = 0; i < 5000; i++)
        {
            var (azimuth, range) = (Azimuth.FromDegrees(draws.NextUniform(0, 360)), draws.NextUniform(0.1, 300).Kilometres);
            var seen = false;
            for (var height = 0.0; height < 20_000; height += 400)
            {
                var now = mask.Sees(azimuth, range, Length.FromMetres(height));
                Assert.True(now || !seen);
                seen = now;
            }
        }
    }

    [Fact]
    public void The_mask_agrees_with_single_rays()
    {
        var mask = HorizonMask.Build(Relief, Site, 400.Kilometres);
        var frame = LocalFrame.At(Site);
        var draws = new RandomSource(4, 0).Stream(Purpose.Test, 2);
        const int Count = 4000;
        var (agreeing, seen) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var (latitude, longitude) = (draws.NextUniform(35.5, 40.5), draws.NextUniform(36.5, 44));
            var ground = Relief.HeightAt(latitude.Degrees, longitude.Degrees).Metres;
            var target = Geodetic.FromDegrees(latitude, longitude, ground + draws.NextUniform(20, 3000));
            var sight = frame.SurfaceSight(Wgs84.ToEcef(target));
            var byRay = LineOfSight.IsClear(Relief, Site, target);
            seen += byRay ? 1 : 0;
            agreeing += byRay == mask.Sees(sight.Azimuth, sight.GroundRange, target.Height) ? 1 : 0;
        }

        var share = (double)agreeing / Count;
        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant($"mask and ray agree on {share:P2} of {Count} targets, {(double)seen / Count:P0} of them in sight"));
        Assert.InRange(seen, Count / 10, Count * 9 / 10);
        Assert.True(share > 0.98);
    }

    [Fact]
    public void Azimuths_wrap_at_north()
    {
        var mask = HorizonMask.Build(Relief, Site, 200.Kilometres);
        var at = (double degrees) => mask.LowestVisibleHeight(Azimuth.FromDegrees(degrees), 150.Kilometres).Metres;
        Assert.Equal(at(0), at(360 - 1e-9), 0.01);
        Assert.Equal(at(0), at(1e-9), 0.01);
    }

    [Fact]
    public void The_lowest_visible_height_is_where_sight_begins()
    {
        var mask = HorizonMask.Build(Relief, Site, 300.Kilometres);
        var (azimuth, range) = (Azimuth.FromDegrees(10), 120.Kilometres);
        var lowest = mask.LowestVisibleHeight(azimuth, range);
        Assert.True(lowest > 500.Metres);
        Assert.True(mask.Sees(azimuth, range, lowest + 1e-6.Metres));
        Assert.False(mask.Sees(azimuth, range, lowest - 1e-6.Metres));
    }

    [Fact]
    public void Bad_ranges_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => HorizonMask.Build(Relief, Site, Length.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => HorizonMask.Build(Relief, Site, 1200.Kilometres));
        Assert.Throws<ArgumentOutOfRangeException>(() => HorizonMask.Build(Relief, Site, 100.Kilometres, 3));
    }

    private static Geodetic OnMast(IElevation elevation, double latitude, double longitude, double mastMetres)
    {
        var place = Geodetic.FromDegrees(latitude, longitude);
        return place.WithHeight(elevation.HeightAt(place.Latitude, place.Longitude) + Length.FromMetres(mastMetres));
    }

    /// <summary>Flat but for a ridge along a meridian.</summary>
    private sealed class MeridianRidge(double longitudeDegrees, double heightMetres) : IElevation
    {
        public Length HeightAt(Angle latitude, Angle longitude) =>
            Length.FromMetres(Math.Max(0, heightMetres * (1 - Math.Abs(longitude.Degrees - longitudeDegrees) / 0.02)));

        public string LayerAt(Angle latitude, Angle longitude) => "ridge";
    }
}
