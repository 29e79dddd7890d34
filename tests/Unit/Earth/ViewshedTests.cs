using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Viewsheds;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class ViewshedTests
{
    private static readonly Length Mast = 12.Metres;
    private static readonly SiteRelief Peaks = AtPeaks(1);

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void It_agrees_with_exact_rays_to_every_post(double targetMetres)
    {
        // The share is the project's own bar for real ground; over hundreds of kilometres it is met tenfold (bench/RESULTS.md).
        const double MostWrong = 0.0005;
        var viewshed = Viewshed.Compute(Peaks, Mast);
        var (wrong, seen, count) = (0, 0, 0);
        foreach (var (east, north) in Posts(Peaks))
        {
            var exact = ExactViewshed.AboveGroundMetres(Peaks, viewshed.AntennaHeight.Metres, east, north);
            wrong += exact <= targetMetres != Ground(viewshed, east, north) <= targetMetres ? 1 : 0;
            seen += exact <= targetMetres ? 1 : 0;
            count++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{wrong} of {count} wrong, {seen} seen");
        Assert.InRange(seen, count / 20, count * 19 / 20);
        Assert.InRange(wrong, 0, count * MostWrong);
    }

    [Fact]
    public void No_bit_depends_on_threads_or_on_the_width_of_the_lanes()
    {
        var one = Viewshed.Compute(Peaks, Mast);
        foreach (var other in new[] { Viewshed.Compute(Peaks, Mast, 2), Viewshed.Compute(Peaks, Mast, 7), Viewshed.Compute(Peaks, Mast, 1, wide: false) })
        {
            Assert.True(one.AboveGroundMetres.SequenceEqual(other.AboveGroundMetres));
            Assert.True(one.AboveSeaMetres.SequenceEqual(other.AboveSeaMetres));
        }

        Assert.True(Peaks.HeightsMetres.SequenceEqual(AtPeaks(3).HeightsMetres));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    [InlineData(3000)]
    public void Over_the_smooth_earth_it_is_the_closed_form(double antennaMetres)
    {
        var relief = SiteRelief.Around(SmoothEarth.Instance, 10.Degrees, 20.Degrees, 300.Kilometres, 1.Kilometres);
        var viewshed = Viewshed.Compute(relief, Length.FromMetres(antennaMetres));
        var closed = new SmoothHorizon(Length.FromMetres(antennaMetres));
        foreach (var (east, north) in Posts(relief))
        {
            var range = Math.Sqrt((double)east * east + (double)north * north).Kilometres;

            // Crossings up to 1.41 km apart miss the horizon by up to half of that: 0.0295 m there, and as much more as
            // the post lies farther than the horizon. A centimetre more for single precision.
            var tolerance = 0.0295 * Math.Max(1, range / RefractedEarth.HorizonRange(viewshed.AntennaHeight)) + 0.01;
            Assert.Equal(closed.LowestVisibleHeight(range).Metres, Ground(viewshed, east, north), tolerance);
        }
    }

    [Fact]
    public void Turning_or_mirroring_the_ground_turns_the_answer()
    {
        var side = Peaks.Side;
        var turned = new float[side * side];
        var mirrored = new float[side * side];
        for (var i = 0; i < side * side; i++)
        {
            turned[i % side * side + side - 1 - i / side] = Peaks.HeightsMetres[i];
            mirrored[i / side * side + side - 1 - i % side] = Peaks.HeightsMetres[i];
        }

        var straight = Viewshed.Compute(Peaks, Mast);
        var byTurn = Viewshed.Compute(SiteRelief.Of(Peaks.Latitude, Peaks.Longitude, Peaks.PostSpacing, turned), Mast);
        var byMirror = Viewshed.Compute(SiteRelief.Of(Peaks.Latitude, Peaks.Longitude, Peaks.PostSpacing, mirrored), Mast);
        foreach (var (east, north) in Posts(Peaks))
        {
            Assert.Equal(Ground(straight, east, north), Ground(byMirror, -east, north));
            Assert.Equal(Ground(straight, east, north), Ground(byTurn, north, -east));
        }
    }

    [Fact]
    public void What_is_above_sea_is_what_is_above_ground_and_the_ground()
    {
        var viewshed = Viewshed.Compute(Peaks, Mast);
        for (var i = 0; i < Peaks.HeightsMetres.Length; i++)
        {
            var (ground, sea) = (viewshed.AboveGroundMetres[i], viewshed.AboveSeaMetres[i]);
            Assert.Equal(float.IsNaN(ground), float.IsNaN(sea));
            Assert.True(float.IsNaN(ground) || (ground >= 0 && Math.Abs(sea - ground - Peaks.HeightsMetres[i]) < 0.002));
        }
    }

    [Fact]
    public void A_higher_mast_sees_no_less()
    {
        var (low, high) = (Viewshed.Compute(Peaks, Mast), Viewshed.Compute(Peaks, Mast + 40.Metres));
        foreach (var (east, north) in Posts(Peaks))
        {
            // Single precision counts in steps of 0.5 mm at these heights, multiplied by the lever to the farthest post.
            Assert.True(Ground(high, east, north) <= Ground(low, east, north) + 0.05);
        }
    }

    [Fact]
    public void Outside_the_circle_nothing_is_known_and_at_the_site_all_is_seen()
    {
        var viewshed = Viewshed.Compute(Peaks, Length.Zero);
        var (radius, side) = (Peaks.RadiusPosts, Peaks.Side);
        for (var i = 0; i < side * side; i++)
        {
            var (east, north) = ((long)(i % side - radius), (long)(radius - i / side));
            Assert.Equal(east * east + north * north > (long)radius * radius, float.IsNaN(viewshed.AboveGroundMetres[i]));
        }

        Assert.Equal(0, Ground(viewshed, 0, 0));
        Assert.Equal(0, Ground(viewshed, 1, -1));
    }

    [Fact]
    public void Sites_at_the_pole_and_across_the_antimeridian_see_as_any_other()
    {
        // Ground that is alike all around the pole or on both sides of the antimeridian must give an answer that is.
        var cap = SiteRelief.Around(new Rings(), 90.Degrees, 0.Degrees, 60.Kilometres, 1.Kilometres);
        var atPole = Viewshed.Compute(cap, 20.Metres);
        var line = SiteRelief.Around(new Rings(), 0.Degrees, 180.Degrees, 60.Kilometres, 1.Kilometres);
        var atLine = Viewshed.Compute(line, 20.Metres);
        for (var place = 1; place <= 60; place++)
        {
            Assert.Equal(Ground(atPole, place, 0), Ground(atPole, 0, place), 0.01);
            Assert.Equal(Ground(atPole, place, 0), Ground(atPole, -place, 0), 0.01);
            Assert.Equal(Ground(atLine, place, 0), Ground(atLine, -place, 0), 0.01);
            Assert.True(float.IsFinite(Ground(atLine, place, 0)));
        }
    }

    [Fact]
    public void Bad_grids_are_refused()
    {
        Assert.Throws<ArgumentException>(() => SiteRelief.Of(Angle.Zero, Angle.Zero, 90.Metres, new float[16]));
        Assert.Throws<ArgumentException>(() => SiteRelief.Of(Angle.Zero, Angle.Zero, 90.Metres, [0, 0, 0, 0, float.NaN, 0, 0, 0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SiteRelief.Around(SmoothEarth.Instance, Angle.Zero, Angle.Zero, 10.Metres, 90.Metres));
        Assert.Throws<ArgumentOutOfRangeException>(() => SiteRelief.Around(SmoothEarth.Instance, Angle.Zero, Angle.Zero, 900.Kilometres, 90.Metres));
        Assert.Throws<ArgumentOutOfRangeException>(() => Viewshed.Compute(Peaks, -1.Metres));
    }

    private static SiteRelief AtPeaks(int threads) => SiteRelief.Around(
        SpanishPeaks.Load(), SpanishPeaks.Latitude.Degrees, SpanishPeaks.Longitude.Degrees, 15.Kilometres, 90.Metres, threads);

    private static float Ground(Viewshed viewshed, int east, int north) =>
        viewshed.AboveGroundMetres[(viewshed.Relief.RadiusPosts - north) * viewshed.Relief.Side + viewshed.Relief.RadiusPosts + east];

    private static IEnumerable<(int East, int North)> Posts(SiteRelief relief)
    {
        var radius = relief.RadiusPosts;
        for (var north = -radius; north <= radius; north++)
        {
            for (var east = -radius; east <= radius; east++)
            {
                if (east * east + north * north <= radius * radius)
                {
                    yield return (east, north);
                }
            }
        }
    }

    /// <summary>Waves around the pole, and the same on both sides of the antimeridian.</summary>
    private sealed class Rings : IElevation
    {
        public Length HeightAt(Angle latitude, Angle longitude)
        {
            var away = latitude.Degrees > 45 ? 90 - latitude.Degrees : Math.Abs(Math.IEEERemainder(longitude.Degrees - 180, 360));
            return Length.FromMetres(200 * (1 + Math.Sin(20 * away)));
        }

        public string LayerAt(Angle latitude, Angle longitude) => "rings";
    }
}
