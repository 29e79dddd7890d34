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

/// <summary>Point defence stands beside what it is listed beside, wherever a rule has put that, and is refused at its line where it cannot.</summary>
public sealed class PointDefenceTests
{
    private const string Force = "{ name: NATO set, systems: [patriot, samp-t, patriot, samp-t] }";

    private const string Guarded = """
        { name: NATO set, systems: [patriot, samp-t, patriot, samp-t], pointDefence: [
              { system: gun-battery-35-mm, beside: batteries, count: 2 }, { system: avenger, beside: Capital, distance: 3 km }, { system: pantsir, beside: patriot } ] }
        """;

    private static readonly StudyDefinition Study = AlteredStudy.Read("suppression", text => text.With(Force, Guarded)).Study!;

    [Fact]
    public void They_stand_at_their_distance_around_batteries_assets_and_systems()
    {
        var scenario = Deployed(Study);
        var plain = Deployed(Changes.Find("short-range", isAddition: false)!.InStudy(Study));
        Assert.Equal(plain.FireUnits.Select(unit => unit.Site.Place), scenario.FireUnits.Take(plain.FireUnits.Length).Select(unit => unit.Site.Place));
        Assert.Equal(plain.Sensors.Select(sensor => sensor.Id), scenario.Sensors.Take(plain.Sensors.Length).Select(sensor => sensor.Id));

        // Two sections of two guns beside each of four batteries, a vehicle beside the capital, one of two units beside each Patriot.
        var added = scenario.FireUnits.Skip(plain.FireUnits.Length).ToArray();
        Assert.Equal(4 * 2 * 2 + 1 + 2 * 2, added.Length);
        var homes = plain.Posts.Where(post => post.System.Length > 0).Select(post => plain.FireUnits.First(unit => unit.Post == post.Node).Site.Place).ToArray();
        for (var i = 0; i < 16; i++)
        {
            Assert.Equal(1000, Geodesic.Inverse(homes[i / 4], added[i].Site.Place).Distance.Metres, 0.5);
        }

        Assert.Equal(2000, Geodesic.Inverse(added[0].Site.Place, added[2].Site.Place).Distance.Metres, 1.0);
        Assert.Equal(3000, Geodesic.Inverse(Study.Assets[0].At, added[16].Site.Place).Distance.Metres, 0.5);
        Assert.All(scenario.Posts.Skip(plain.Posts.Length), post => Assert.Equal("point-defence", post.Doctrine.Id));
    }

    [Fact]
    public void They_are_bought_with_the_force()
    {
        var bought = ForceDeployment.SystemsOf(Study, Study.Forces.Single(force => force.Name == "NATO set")).ToArray();
        Assert.Equal(8, bought.Count(id => id == "gun-battery-35-mm"));
        Assert.Equal(2, bought.Count(id => id == "pantsir"));
        Assert.Equal(4 + 8 + 1 + 2, bought.Length);
    }

    [Theory]
    [InlineData("beside: Atlantis", "pointDefence[0].beside: 'Atlantis'; one of assets, batteries, Capital")]
    [InlineData("beside: s-400", "pointDefence[0].beside: 's-400'; one of assets, batteries, Capital")]
    [InlineData("beside: assets, count: 0", "pointDefence[0].count: ")]
    [InlineData("beside: assets, distance: 400 km", "pointDefence[0].distance: ")]
    public void What_they_cannot_stand_beside_is_named(string where, string expected) =>
        Refused(Force, $"{{ name: NATO set, systems: [patriot, samp-t, patriot, samp-t], pointDefence: [{{ system: pantsir, {where} }}] }}", expected);

    [Fact]
    public void Nothing_that_is_no_system_and_no_force_without_systems_has_them()
    {
        Refused(Force, "{ name: NATO set, systems: [patriot, samp-t, patriot, samp-t], pointDefence: [{ system: stinger, beside: assets }] }", "pointDefence[0].system: unknown id 'stinger'");
        Refused("{ name: none, systems: [] }", "{ name: none, systems: [], pointDefence: [{ system: pantsir, beside: assets }] }", "pointDefence: point defence of a force without systems");
    }

    [Theory]
    [InlineData("", 6)]
    [InlineData("pointDefence: centre, ", 1)]
    public void They_are_tied_to_all_or_to_the_centre_alone(string tie, int expected)
    {
        var (study, problems) = AlteredStudy.Read("suppression", text => text
            .With("{ name: full, ", $"{{ name: full, {tie}")
            .With(Force, "{ name: NATO set, systems: [patriot, samp-t, patriot, samp-t], pointDefence: [{ system: pantsir, beside: Capital, count: 2 }] }"));
        Assert.Empty(problems);
        var scenario = Deployed(study!);
        var posts = scenario.Posts.Where(post => post.System == "pantsir").ToArray();
        Assert.Equal(2, posts.Length);
        foreach (var post in posts)
        {
            var told = scenario.Links.Where(link => link.From == post.Node).Select(link => link.To).ToArray();
            Assert.Equal(expected, told.Length);
            Assert.Equal(told.OrderBy(node => node.Value), scenario.Links.Where(link => link.To == post.Node).Select(link => link.From).OrderBy(node => node.Value));
            Assert.Contains(scenario.Posts.First(centre => centre.System.Length == 0).Node, told);
        }
    }

    private static void Refused(string part, string by, string expected)
    {
        var (_, problems) = AlteredStudy.Read("suppression", text => text.With(part, by));
        Assert.Contains(problems, problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    private static Scenario Deployed(StudyDefinition study)
    {
        var sitings = new Sitings(study, ShippedCatalogue.Value.Resolve(FigureDraw.Nominal), Theatre.Smooth());
        var drawn = new DrawnStudy(study, ShippedCatalogue.Value, FigureDraw.Nominal, sitings, Theatre.Smooth(), []);
        return drawn.Scenarios[study.Options.Index().First(option => option.Item.Name == "NATO set linked").Index];
    }
}
