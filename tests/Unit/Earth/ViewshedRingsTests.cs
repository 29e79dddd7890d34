using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Viewsheds;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class ViewshedRingsTests
{
    private static readonly Length Mast = 12.Metres;
    private static readonly Geodetic Site = Geodetic.FromDegrees(SpanishPeaks.Latitude, SpanishPeaks.Longitude);
    private static readonly LayeredElevation Peaks = SpanishPeaks.Load();

    [Fact]
    public void Near_crests_count_with_their_full_height_as_by_exact_rays_over_the_tiles()
    {
        // Twelve sites among mountains, posts of 90 m, a grid of 168 m as for a reach of 252 km.
        var (radius, widest) = (25.Kilometres, 168.Metres);
        var random = new Random(5);
        var (rings, plain) = (new List<double>(), new List<double>());
        for (var site = 0; site < 12; site++)
        {
            var place = Geodetic.FromDegrees(SpanishPeaks.Latitude + 0.1 * (random.NextDouble() - 0.5), SpanishPeaks.Longitude + 0.1 * (random.NextDouble() - 0.5));
            var fine = Rings(place, radius, widest, Peaks.PostSpacing / 8);
            var coarse = Rings(place, radius, widest, widest);
            for (var draw = 0; draw < 40; draw++)
            {
                var (azimuth, range) = (Azimuth.FromDegrees(360 * random.NextDouble()), radius * (0.1 + 0.89 * random.NextDouble()));
                var exact = ExactRay.AboveGroundMetres(Peaks, place.WithHeight(fine.AntennaHeight), azimuth, range, 6);
                rings.Add(Capped(Found(fine, place, azimuth, range)) - Capped(exact));
                plain.Add(Capped(Found(coarse, place, azimuth, range)) - Capped(exact));
            }
        }

        var (better, worse) = (rings.Average(Math.Abs), plain.Average(Math.Abs));
        TestContext.Current.TestOutputHelper?.WriteLine($"rings {better:F1} m, mean {rings.Average():F1}, worst {rings.Min():F0} and {rings.Max():F0}; one grid {worse:F1} m, mean {plain.Average():F1}, worst {plain.Min():F0} and {plain.Max():F0}");
        Assert.True(better < worse / 5, $"{better:F1} m against {worse:F1} m");
        Assert.InRange(rings.Average(), -2, 2);
    }

    [Fact]
    public void One_ring_is_the_plain_viewshed()
    {
        var rings = Rings(Site, 15.Kilometres, 90.Metres, 90.Metres);
        var plain = Viewshed.Compute(SiteRelief.Around(Peaks, Site.Latitude, Site.Longitude, 15.Kilometres, 90.Metres), Mast);
        for (var north = -150; north <= 150; north += 7)
        {
            var at = (plain.Relief.RadiusPosts - north) * plain.Relief.Side + plain.Relief.RadiusPosts + 31;
            var ground = Length.FromMetres(plain.Relief.HeightsMetres[at]);
            Assert.Equal(plain.AboveGroundMetres[at], rings.AboveGround(31 * 90.Metres, north * 90.Metres, ground)!.Value.Metres, 0.01);
        }
    }

    [Fact]
    public void Over_the_smooth_earth_every_ring_is_the_closed_form_and_rays_run_through_all()
    {
        var rings = ViewshedRings.Around(SmoothEarth.Instance, Geodetic.FromDegrees(10, 20), 300.Kilometres, 400.Metres, 20.Metres, 30.Metres);
        Assert.Equal(12.5, rings.FinestSpacing.Metres);
        var closed = new SmoothHorizon(30.Metres);
        for (var range = 0.05; range < 299; range *= 1.013)
        {
            var (sine, cosine) = Math.SinCos(7 * range);
            var found = rings.AboveGround(range.Kilometres * sine, range.Kilometres * cosine, Length.Zero)!.Value.Metres;
            Assert.Equal(closed.LowestVisibleHeight(range.Kilometres).Metres, found, 0.02 + 0.002 * range);
        }

        Assert.Null(rings.AboveGround(301.Kilometres, Length.Zero, Length.Zero));
    }

    [Fact]
    public void A_wall_near_the_site_hides_as_much_in_every_ring()
    {
        // 10 m higher than the antenna and 20 m thick, 300 m to the east: a grid of 400 m does not meet it.
        var rings = ViewshedRings.Around(new Wall(), Geodetic.FromDegrees(0, 0), 300.Kilometres, 400.Metres, 10.Metres, 10.Metres);
        foreach (var kilometres in new[] { 1.0, 3, 4.9, 5.1, 17, 74, 76, 140, 160, 290 })
        {
            var found = rings.AboveGround(kilometres.Kilometres, Length.Zero, Length.Zero)!.Value.Metres;
            var exact = ExactRay.AboveGroundMetres(new Wall(), Geodetic.FromDegrees(0, 0, 10), Azimuth.FromDegrees(90), kilometres.Kilometres, 1);
            Assert.Equal(exact, found, 0.02 * exact + 0.5);
        }
    }

    [Fact]
    public void No_bit_depends_on_threads_or_on_the_width_of_the_lanes()
    {
        SiteRelief[] reliefs =
        [
            SiteRelief.Around(Peaks, Site.Latitude, Site.Longitude, 6.Kilometres, 40.Metres),
            SiteRelief.Around(Peaks, Site.Latitude, Site.Longitude, 20.Kilometres, 80.Metres),
        ];
        var height = reliefs[0].HeightAtSite + Mast;
        var one = Viewshed.Compute(reliefs, height, 1, wide: true);
        foreach (var other in new[] { Viewshed.Compute(reliefs, height, 5, wide: true), Viewshed.Compute(reliefs, height, 1, wide: false) })
        {
            Assert.True(one[0].AboveSeaMetres.SequenceEqual(other[0].AboveSeaMetres));
            Assert.True(one[1].AboveSeaMetres.SequenceEqual(other[1].AboveSeaMetres));
        }
    }

    // Behind a wall at the antenna's feet the needed height grows without bound.
    private static double Capped(double metres) => Math.Min(metres, 10_000);

    private static ViewshedRings Rings(Geodetic place, Length radius, Length widest, Length finest) =>
        ViewshedRings.Around(Peaks, place, radius, widest, finest, Mast);

    private static double Found(ViewshedRings rings, Geodetic place, Azimuth azimuth, Length range)
    {
        var target = Geodesic.Direct(place, azimuth, range).Place;
        var (sine, cosine) = Math.SinCos(azimuth.Radians);
        return rings.AboveGround(range * sine, range * cosine, Peaks.HeightAt(target.Latitude, target.Longitude))!.Value.Metres;
    }

    private sealed class Wall : IElevation
    {
        public Length HeightAt(Angle latitude, Angle longitude)
        {
            var east = longitude.Degrees * 111_320;
            return east is > 290 and < 310 ? 20.Metres : Length.Zero;
        }

        public string LayerAt(Angle latitude, Angle longitude) => "wall";
    }
}
