using Parapet.Campaigns.Running;
using Parapet.Catalogue.Figures;
using Parapet.Earth.Ellipsoid;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Siting;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>Listening posts stand on their grid or where they are listed, are bought with the force, and are refused at their line where they cannot.</summary>
public sealed class ListeningPlacementTests
{
    private const string Force = "{ name: Teams by sight, systems: [interceptor-drone-pads, interceptor-drone-pads] }";

    private static readonly StudyDefinition Study = AlteredStudy.Read("listening", text => text).Study!;

    [Fact]
    public void A_grid_fills_its_ring_with_posts_that_stand_evenly()
    {
        var field = Assert.Single(Deployed(Study, "With listening posts").ListeningFields);
        var places = field.Posts.Select(post => post.Frame.Place).ToArray();
        Assert.All(places, place => Assert.InRange(Geodesic.Inverse(Study.Assets[0].At, place).Distance.Kilometres, 3.99, 24.01));

        // One post for each spacing^2 sqrt(3) / 2, but for the rim.
        Assert.InRange(places.Length - Math.PI * (24 * 24 - 4 * 4) / (16 * Math.Sqrt(0.75)), -10, 10);
        Assert.All(places, place => Assert.Equal(4_000, places.Where(other => other != place).Min(other => Geodesic.Inverse(place, other).Distance.Metres), 20.0));
        Assert.Equal(Enumerable.Range(0, places.Length), field.Posts.Select(post => post.Number));
        Assert.Equal("national air operations centre", Deployed(Study, "With listening posts").Posts.Single(post => post.Node == field.Post).Name, ignoreCase: true);
    }

    [Fact]
    public void A_sector_and_a_list_hold_what_they_say()
    {
        var half = With("listeningPosts: [{ post: acoustic-post, around: City, spacing: 2 km, to: 10 km, bearing: 90 deg, width: 180 deg }, { post: optical-post, at: [\"45.1, -32\"] }]");
        var fields = Deployed(half, "By sight").ListeningFields;
        Assert.All(fields[0].Posts, post => Assert.InRange(Geodesic.Inverse(half.Assets[0].At, post.Frame.Place).Departure.Degrees, 0, 180));
        Assert.Equal(45.1, Assert.Single(fields[1].Posts).Frame.Place.Latitude.Degrees, 1e-9);
        Assert.Equal(fields[0].Posts.Length, fields[1].Posts[0].Number);
    }

    [Fact]
    public void Posts_are_bought_with_the_force_and_taken_away_by_the_switch()
    {
        var scenario = Deployed(Study, "With listening posts");
        Assert.Equal(Cost(scenario, "with listening posts") - Cost(Deployed(Study, "By sight"), "Teams by sight"), scenario.ListeningFields[0].Posts.Length * 500.0, 1e-3);
        Assert.Empty(Changes.Find("listening-posts", isAddition: false)!.InScenario(scenario).ListeningFields);
    }

    [Theory]
    [InlineData("{ post: stinger, around: City }", "listeningPosts[0].post: unknown id 'stinger'")]
    [InlineData("{ post: acoustic-post, around: Atlantis }", "listeningPosts[0].around: 'Atlantis'; assets, or one of City")]
    [InlineData("{ post: acoustic-post }", "listeningPosts[0]: neither around nor at; one of them")]
    [InlineData("{ post: acoustic-post, around: City, at: [\"45.1, -32\"] }", "listeningPosts[0]: both around and at; one of them")]
    [InlineData("{ post: acoustic-post, around: City, from: 30 km }", "listeningPosts[0].from: 30 km; at most to, 20 km")]
    [InlineData("{ post: acoustic-post, around: City, spacing: 10 m }", "listeningPosts[0].spacing: ")]
    [InlineData("{ post: acoustic-post, around: City, spacing: 0.2 km }", "listeningPosts[0]: more than 2000 posts")]
    [InlineData("{ post: acoustic-post, around: City, from: 1.1 km, to: 1.2 km }", "listeningPosts[0]: no post")]
    public void What_cannot_stand_is_named(string posts, string expected)
    {
        var (_, problems) = AlteredStudy.Read("listening", text => text.With(Force, Force[..^2] + $", listeningPosts: [{posts}] }}"));
        Assert.Contains(problems, problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    private static StudyDefinition With(string posts) => AlteredStudy.Read("listening", text => text.With(Force, $"{Force[..^2]}, {posts} }}")).Study!;

    private static double Cost(Scenario scenario, string force) =>
        ForceDeployment.CostOf(Study, Study.Forces.Single(other => other.Name == force), ShippedCatalogue.Value.Resolve(FigureDraw.Nominal), scenario).Dollars;

    private static Scenario Deployed(StudyDefinition study, string option)
    {
        var sitings = new Sitings(study, ShippedCatalogue.Value.Resolve(FigureDraw.Nominal), Theatre.Smooth());
        var drawn = new DrawnStudy(study, ShippedCatalogue.Value, FigureDraw.Nominal, sitings, Theatre.Smooth(), []);
        return drawn.Scenarios[study.Options.Index().First(other => other.Item.Name == option).Index];
    }
}
