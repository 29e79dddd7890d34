using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Figures;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>Ground, sites and ways that a study states for itself.</summary>
public sealed class OwnGroundTests
{
    private const string LowFlight = "height: 50 m, aboveGround: true }";

    /// <summary>Over the smooth earth 50 m above ground are 50 m above the ellipsoid, so that the curve alone hides what flies there.</summary>
    [Fact]
    public void WithoutReliefWhatFliesLowFliesLow()
    {
        var flights = Fly(AlteredStudy.Read("anatolia", text => text).Study!, Theatre.Smooth());
        Assert.NotEmpty(flights);
        foreach (var flight in flights)
        {
            // The last kilometres go down to the aim.
            Assert.InRange(Heights(flight).SkipLast(30).Max(), 45, 60);
        }
    }

    [Fact]
    public void WithoutReliefA50MetreTargetIsSeenToItsHorizon()
    {
        var mask = Theatre.Smooth().MaskOf(Geodetic.FromDegrees(37, 35, 20), 400.Kilometres);
        // 4/3 earth: 4.12 km for each root of a metre, from both ends: 18.4 and 29.1 km.
        Assert.True(mask.Sees(Azimuth.North, 46.5.Kilometres, 50.Metres));
        Assert.False(mask.Sees(Azimuth.North, 48.5.Kilometres, 50.Metres));
        Assert.Equal(0, Theatre.Smooth().OnGround(Geodetic.FromDegrees(39, 40)).Height.Metres);
    }

    [Fact]
    public void AGroupPassesThePlacesOnItsWay()
    {
        var (study, problems) = AlteredStudy.Read("anatolia", text => text.With(LowFlight, "height: 50 m, aboveGround: true, via: [\"36.0, 34.0\", \"36.6, 33.6\"] }"));
        Assert.Empty(problems);
        foreach (var flight in Fly(study!, Theatre.Smooth()))
        {
            foreach (var place in new[] { Geodetic.FromDegrees(36, 34), Geodetic.FromDegrees(36.6, 33.6) })
            {
                var nearest = States(flight).Min(state => Geodesic.Inverse(Wgs84.ToGeodetic(state.Position), place).Distance.Kilometres);
                Assert.InRange(nearest, 0, 3);
            }
        }
    }

    [Fact]
    public void ASiteAtSeaIsMeantOrRefused()
    {
        var text = "";
        _ = AlteredStudy.Read("anatolia", original => text = original);
        var line = text.Split('\n').First(line => line.Contains("- { name:", StringComparison.Ordinal) && text.IndexOf("sites:", StringComparison.Ordinal) < text.IndexOf(line, StringComparison.Ordinal));
        var at = line[line.IndexOf("at:", StringComparison.Ordinal)..line.LastIndexOf('}')].TrimEnd();
        var (_, refused) = AlteredStudy.Read("anatolia", original => original.With(at, "at: \"35.5, 33.0\""));
        Assert.Contains(refused, problem => problem.Contains("places.sites[0].at", StringComparison.Ordinal) && problem.Contains("afloat", StringComparison.Ordinal));
        var (study, problems) = AlteredStudy.Read("anatolia", original => original.With(line, line.Replace(at, "at: \"35.5, 33.0\", afloat: true", StringComparison.Ordinal)));
        Assert.DoesNotContain(problems, problem => problem.Contains("places.sites", StringComparison.Ordinal));
        Assert.True(study!.Places.Sites[0].Afloat);
    }

    /// <summary>Inland a ship would stand at height nought, under the ground; a harbour may be a few kilometres off the drawn shore.</summary>
    [Theory]
    [InlineData("37.10, 35.30", false)]
    [InlineData("36.77, 34.64", true)]
    [InlineData("38.60, 42.90", true)]
    public void AShipLiesOnOrNearWater(string place, bool isAllowed)
    {
        var (_, problems) = AlteredStudy.Read("anatolia", text => text.With("{ name: Incirlik, at: \"37.10, 35.30\" }", $"{{ name: Incirlik, at: \"{place}\", afloat: true }}"));
        Assert.Equal(!isAllowed, problems.Any(problem => problem.Contains("places.sites[0].afloat: true at 37.100, 35.300, which lies inland; false, or a place within 5 km of the sea or of a lake that the shore lines have", StringComparison.Ordinal)));
        Assert.Equal(isAllowed, problems.Length == 0);
    }

    /// <summary>Over smooth ground a study may be played where no relief is known.</summary>
    [Fact]
    public void SmoothGroundNeedsNoRelief()
    {
        var (study, problems) = AlteredStudy.Read("anatolia", text => text.With("\nassets:", "\nground: smooth\nassets:"));
        Assert.Empty(problems);
        Assert.Equal(GroundKind.Smooth, study!.Ground);
    }

    private static Trajectory[] Fly(StudyDefinition study, Theatre theatre)
    {
        var raid = new RaidFlights(study, ShippedCatalogue.Value.Resolve(FigureDraw.Nominal), theatre).Fly(new RandomSource(3, 0), new SweepPlan(study).CellOf(0));
        return [.. raid.Targets.Where(target => target.Description.Class == TargetClass.CruiseMissile).Select(target => target.Trajectory)];
    }

    private static IEnumerable<double> Heights(Trajectory flight) => States(flight).Select(state => Wgs84.ToGeodetic(state.Position).Height.Metres);

    private static IEnumerable<TargetState> States(Trajectory flight)
    {
        for (var at = flight.Begins; at < flight.Ends; at += Duration.FromSeconds(1))
        {
            yield return flight.At(at);
        }
    }
}
