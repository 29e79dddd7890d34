using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Footprints;
using Parapet.Studies.Deployment;
using Parapet.Studies.Footprints;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies.Footprints;

/// <summary>Laws of a defended area on the shipped catalogue, over a smooth earth.</summary>
public sealed class SystemFootprintTests
{
    private static readonly Geodetic Site = Geodetic.FromDegrees(39, 35);
    private static readonly ResolvedCatalogue Catalogue = ShippedCatalogue.Value.Resolve(FigureDraw.Nominal);
    private static readonly Theatre Smooth = new(new LayeredElevation());

    [Fact]
    public void A_cue_never_takes_ground_away_and_gives_some_where_the_radar_is_the_limit()
    {
        var alone = Of("s-500", "ballistic-3000");
        var cued = Of("s-500", "ballistic-3000", new RemoteCue(Catalogue.Radars["an-tpy-2-forward"], Geodesic.Direct(Site, Azimuth.FromDegrees(90), 300.Kilometres).Place, Duration.FromSeconds(7)));
        var gained = 0;
        foreach (var place in Around(60, 500))
        {
            var (before, after) = (alone.Defends(place), cued.Defends(place));
            Assert.True(after || !before, $"{place} is defended only without the cue");
            gained += after && !before ? 1 : 0;
        }

        Assert.InRange(gained, 5, 60);
    }

    [Fact]
    public void Nothing_beyond_the_rounds_reach_is_defended_and_the_site_itself_is()
    {
        // The least height of an intercept lies 40 km up, which a missile of 1,000 km passes some 45 km before its aim.
        var thaad = Of("thaad", "ballistic-1000");
        Assert.True(thaad.Defends(Site));
        Assert.DoesNotContain(Around(48, 320).Where((_, index) => index % 5 == 4), thaad.Defends);
    }

    /// <summary>Against the same missile that only falls, lateral acceleration takes ground away and gives none, the more of it the more.</summary>
    [Fact]
    public void A_weave_takes_ground_away()
    {
        var defended = new[] { 0.0, 5, 15, 30 }.Select(limit =>
        {
            var threat = Catalogue.Targets["quasi-ballistic"];
            var missile = threat.Ballistic!;
            var footprint = new SystemFootprint(Case("patriot", "quasi-ballistic") with
            {
                Threat = threat with { Ballistic = missile with { Manoeuvre = missile.Manoeuvre! with { LateralLimit = Acceleration.FromStandardGravities(limit) } } },
            }, Catalogue, Smooth);
            return Around(40, 60).Append(Site).Count(footprint.Defends);
        }).ToArray();

        Assert.Equal(defended.OrderDescending(), defended);
        Assert.True(defended[0] > defended[^1] + 3, string.Join(", ", defended));
    }

    [Fact]
    public void The_outline_encloses_what_is_defended()
    {
        var thaad = Of("thaad", "ballistic-1000");
        var footprint = thaad.Trace(TestContext.Current.CancellationToken);

        // A disc of 200 km is 125,664 km2; launchers that face east give up what lies behind them.
        Assert.InRange(footprint.Area.SquareKilometres, 80_000, 140_000);
        var plane = new EqualAreaPlane(Site);
        var middle = footprint.Centroid;
        foreach (var point in footprint.Rings[0].Where((_, index) => index % 9 == 0))
        {
            Assert.True(thaad.Defends(plane.PlaceAt(Towards(middle, point, 0.97))));
            Assert.False(thaad.Defends(plane.PlaceAt(Towards(middle, point, 1.03))));
        }
    }

    [Fact]
    public void A_system_without_a_round_for_it_is_refused() =>
        Assert.Throws<ArgumentException>(() => Of("thaad", "fighter"));

    [Fact]
    public void The_plane_goes_back_and_forth_and_keeps_areas()
    {
        var plane = new EqualAreaPlane(Site);
        foreach (var place in Around(12, 900))
        {
            var back = plane.PlaceAt(plane.PointOf(place));
            Assert.Equal(0, Geodesic.Inverse(place, back).Distance.Metres, 1e-6);
        }

        // A ring of 100 km about a place 900 km off: within half a percent of its area there.
        var centre = Around(1, 900).Single();
        var ring = Enumerable.Range(0, 720).Select(i => plane.PointOf(Geodesic.Direct(centre, Azimuth.FromDegrees(-i / 2.0), 100.Kilometres).Place));
        Assert.Equal(1, new Footprint([[.. ring]]).Area.SquareKilometres / (Math.PI * 100 * 100), 5e-3);
    }

    private static SystemFootprint Of(string system, string threat, RemoteCue? cue = null) => new(Case(system, threat, cue), Catalogue, Smooth);

    private static FootprintCase Case(string system, string threat, RemoteCue? cue = null) => new()
    {
        System = Catalogue.Systems[system],
        Threat = Catalogue.Targets[threat],
        Site = Site,
        Bearing = Azimuth.FromDegrees(90),
        Range = Catalogue.Targets[threat].Ballistic is { } missile ? missile.MaximumRange * 0.99 : 1000.Kilometres,
        Cue = cue,
    };

    private static IEnumerable<Geodetic> Around(int count, double kilometres) => Enumerable.Range(0, count).Select(i =>
        Geodesic.Direct(Site, Azimuth.FromDegrees(360.0 * i / count), Length.FromKilometres(kilometres * (0.4 + 0.6 * (i % 5 + 1) / 5))).Place);

    private static FootprintPoint Towards(FootprintPoint from, FootprintPoint to, double share) =>
        new(from.EastMetres + (to.EastMetres - from.EastMetres) * share, from.NorthMetres + (to.NorthMetres - from.NorthMetres) * share);
}
