using Parapet.Catalogue.Figures;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Studies.Deployment;
using Parapet.Studies.Footprints;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies.Footprints;

/// <summary>Flights to many places: each meets its own, and none that is left out would have come near.</summary>
public sealed class ImpactFlightsTests
{
    private static readonly Theatre Smooth = new(new LayeredElevation());

    [Theory]
    [InlineData("ballistic-1000", 90)]
    [InlineData("ballistic-3000", 350)]
    public void Every_flight_meets_its_place_and_those_that_pass_by_stay_farther_off_than_that(string threat, double bearing)
    {
        var footprint = Case(threat, bearing);
        var plane = new EqualAreaPlane(footprint.Site);
        var flights = new ImpactFlights(footprint, Smooth, plane, 500.Kilometres);
        var site = LocalFrame.At(footprint.Site);
        var reach = 200.Kilometres;
        var passing = 0;
        foreach (var east in new[] { -700.0, -300, 0, 250, 600 })
        {
            foreach (var north in new[] { -450.0, -180, 0, 90, 700 })
            {
                var aim = plane.PlaceAt(new(east * 1e3, north * 1e3));
                var (states, _) = flights.To(aim);
                Assert.Equal(0, (states[^1].Position - Wgs84.ToEcef(aim)).Norm, 1.0);
                var passes = flights.PassesBy(aim, reach);
                var nearest = states.Min(state => site.SurfaceSight(state.Position).GroundRange.Metres);
                Assert.True(!passes || nearest > reach.Metres, $"{aim} is left out, and its flight comes to {nearest / 1e3:F0} km");
                Assert.True(passes || nearest < reach.Metres + 250_000, $"{aim} is not left out, though its flight stays {nearest / 1e3:F0} km off");
                passing += passes ? 1 : 0;
            }
        }

        Assert.InRange(passing, 5, 20);
    }

    [Fact]
    public void A_footprint_with_a_cue_tells_what_the_system_does_by_itself_too()
    {
        // One whose own radar does not see far enough for its rounds: the cue adds to what it defends.
        var alone = Case("ballistic-1000", 90, "s-500");
        var catalogue = ShippedCatalogue.Value.Resolve(FigureDraw.Nominal);
        var cue = new RemoteCue(catalogue.Radars["an-tpy-2-forward"], Geodesic.Direct(alone.Site, alone.Bearing, 300.Kilometres).Place, Duration.FromSeconds(7));
        var cancellation = TestContext.Current.CancellationToken;
        var cued = new SystemFootprint(alone with { Cue = cue }, catalogue, Smooth);
        var byItself = cued.TraceByItself(cancellation).Rings.SelectMany(ring => ring).ToArray();
        Assert.Equal(new SystemFootprint(alone, catalogue, Smooth).Trace(cancellation).Rings.SelectMany(ring => ring), byItself);
        Assert.NotEqual(cued.Trace(cancellation).Rings.SelectMany(ring => ring), byItself);
    }

    private static FootprintCase Case(string threat, double bearing, string system = "thaad")
    {
        var catalogue = ShippedCatalogue.Value.Resolve(FigureDraw.Nominal);
        return new()
        {
            System = catalogue.Systems[system],
            Threat = catalogue.Targets[threat],
            Site = Geodetic.FromDegrees(39, 35),
            Bearing = Azimuth.FromDegrees(bearing),
            Range = catalogue.Targets[threat].Ballistic!.MaximumRange * 0.99,
        };
    }
}
