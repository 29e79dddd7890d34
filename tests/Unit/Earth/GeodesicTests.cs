using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class GeodesicTests
{
    [Fact]
    public void Direct_undoes_inverse_and_backwards_undoes_forwards()
    {
        var draws = new RandomSource(7, 0).Stream(Purpose.Test, 5);
        for (var i = 0; i < 2000; i++)
        {
            var from = Geodetic.FromDegrees(draws.NextUniform(-90, 90), draws.NextUniform(-180, 180), 120);
            var to = Geodetic.FromDegrees(draws.NextUniform(-90, 90), draws.NextUniform(-180, 180));
            var leg = Geodesic.Inverse(from, to);
            var end = Geodesic.Direct(from, leg.Departure, leg.Distance);
            var back = Geodesic.Direct(end.Place, end.Arrival, -leg.Distance);
            Assert.True((Wgs84.ToEcef(end.Place.WithHeight(Length.Zero)) - Wgs84.ToEcef(to)).Norm < 1e-7);
            Assert.True((Wgs84.ToEcef(back.Place) - Wgs84.ToEcef(from)).Norm < 1e-7);
            Assert.Equal(leg.Distance.Metres, Geodesic.Inverse(to, from).Distance.Metres, 1e-7);
            Assert.Equal(120, end.Place.Height.Metres);
        }
    }

    [Theory]
    [InlineData(0, 0, 0, 90, 10018754.171394622, 90)] // A quarter of the equator: a pi / 2.
    [InlineData(0, 0, 90, 0, 10001965.729312723, 0)] // A quarter of the meridian ellipse.
    [InlineData(-90, 0, 90, 0, 20003931.458625447, 0)] // From pole to pole.
    [InlineData(0, 0, 0, 180, 20003931.458625447, 0)] // Antipodal on the equator: over a pole is shorter.
    [InlineData(30, 10, 30, 10, 0, 0)] // Nowhere.
    [InlineData(39, 35, 90, 0, 5683461.744509, 0)] // To a pole, whatever the longitude written there: GeodSolve.
    [InlineData(39, 35, -90, 120, 14320469.714117, 180)]
    [InlineData(90, 120, 39, 35, 5683461.744509, 265)] // From a pole, counted from the meridian of the longitude there.
    public void Special_ways_are_found(
        double latitude1, double longitude1, double latitude2, double longitude2, double metres, double departure)
    {
        // Closed forms: a pi / 2, and the meridian quadrant 10,001,965.729313 m of WGS 84 [Karney2013].
        var leg = Geodesic.Inverse(Geodetic.FromDegrees(latitude1, longitude1), Geodetic.FromDegrees(latitude2, longitude2));
        Assert.Equal(metres, leg.Distance.Metres, 1e-6);
        Assert.Equal(departure, leg.Departure.Degrees, 1e-9);
    }

    [Fact]
    public void No_distance_leads_nowhere_in_any_direction()
    {
        var draws = new RandomSource(9, 0).Stream(Purpose.Test, 7);
        for (var i = 0; i < 2000; i++)
        {
            var latitude = i % 4 == 0 ? 90 - 90 * (i / 4 % 3) : draws.NextUniform(-90, 90);
            var place = Geodetic.FromDegrees(latitude, draws.NextUniform(-180, 180));
            var departure = Azimuth.FromDegrees(i % 3 == 0 ? 30 * (i % 12) : draws.NextUniform(0, 360));
            var end = Geodesic.Direct(place, departure, Length.Zero);
            Assert.Equal(0, (Wgs84.ToEcef(end.Place) - Wgs84.ToEcef(place)).Norm, 1e-8);
            Assert.Equal(0, Math.Abs(latitude) == 90 ? 0 : end.Arrival.TurnFrom(departure).Degrees, 1e-6);
        }
    }

    [Fact]
    public void A_surface_sight_keeps_to_its_stated_error()
    {
        var draws = new RandomSource(8, 0).Stream(Purpose.Test, 6);
        var (worstRange, worstHeight, worstAcross) = (0.0, 0.0, 0.0);
        for (var i = 0; i < 5000; i++)
        {
            var site = Geodetic.FromDegrees(draws.NextUniform(-80, 80), draws.NextUniform(-180, 180), draws.NextUniform(0, 3000));
            var range = Length.FromKilometres(draws.NextUniform(1, 500));
            var end = Geodesic.Direct(site, Azimuth.FromDegrees(draws.NextUniform(0, 360)), range);
            var target = end.Place.WithHeight(Length.FromMetres(draws.NextUniform(0, 100_000)));
            var sight = LocalFrame.At(site).SurfaceSight(Wgs84.ToEcef(target));
            var leg = Geodesic.Inverse(site, target);
            worstRange = Math.Max(worstRange, Math.Abs((sight.GroundRange - range).Metres));
            worstHeight = Math.Max(worstHeight, Math.Abs((sight.Height - target.Height).Metres));
            worstAcross = Math.Max(worstAcross, Math.Abs(sight.Azimuth.TurnFrom(leg.Departure).Radians * range.Metres));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"surface sight: range within {worstRange:F1} m, height within {worstHeight:F1} m, across within {worstAcross:F1} m"));
        Assert.InRange(worstRange, 0, 5);
        Assert.InRange(worstHeight, 0, 10);
        Assert.InRange(worstAcross, 0, 30);
    }
}
