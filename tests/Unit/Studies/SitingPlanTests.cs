using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>What a study's file says of sites: read where it fits together, refused at its line where it does not.</summary>
public sealed class SitingPlanTests
{
    private const string Rules = "rules: [best, listed, spread, together]";
    private const string First = "systems: [patriot, patriot, thaad,";

    [Theory]
    [InlineData(Rules, "rules: [best, worst]", "places.rules[1]: 'worst'; one of best, listed, spread, together")]
    [InlineData(Rules, "rules: []", "places.rules: 0 items; a count in [1, 4]")]
    [InlineData(Rules, "rules: [best, best]", "places.rules[1]: 'best' a second time; each once")]
    [InlineData(Rules, "layouts: [spread]", "no 'rules'")]
    [InlineData(Rules, "rules: [best, spread]", "places.boresight: '140 deg'; 'listed' among places.rules")]
    [InlineData("{ name: Ankara, at: \"39.85", "{ name: Incirlik, at: \"39.85", "places.sites[1]: 'Incirlik' a second time; each once")]
    [InlineData("{ name: Ankara, at: \"39.85, 32.75\" }", "{ name: Ankara, at: \"37.10, 35.30\" }", "places.sites[1]: '37.1000, 35.3000' a second time; each once")]
    [InlineData(First, "systems: [patriot, { system: patriot, at: Atlantis }, thaad,", "systems[1].at: 'Atlantis'; one of places.sites: Incirlik, Ankara")]
    [InlineData(First, "systems: [patriot, { system: patriot, on: Ankara }, thaad,", "systems[1].on: unknown field")]
    [InlineData(First, "systems: [patriot, { at: Ankara }, thaad,", "systems[1]: no 'system'")]
    [InlineData(First, "systems: [patriot, { system: patriots, at: Ankara }, thaad,", "systems[1]: unknown id 'patriots'")]
    public void What_does_not_fit_is_named(string part, string by, string expected)
    {
        var (_, problems) = AlteredStudy.Read("anatolia", text => text.With(part, by));
        Assert.Contains(problems, problem => problem.Contains(expected, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Matches(@":\d+", problem));
    }

    [Fact]
    public void A_system_stands_where_it_is_listed_and_the_rest_take_the_free_sites_in_order()
    {
        var (study, problems) = AlteredStudy.Read(
            "anatolia", text => text.With(First, "systems: [patriot, { system: patriot, at: Incirlik }, { system: thaad, at: Ankara, boresight: 100 deg },"));
        Assert.Empty(problems);
        var force = study!.Forces.First(force => force.Name == "NATO set");
        Assert.Equal(["patriot", "patriot", "thaad", "samp-t", "samp-t", "samp-t"], force.Ids);
        Assert.Equal(Azimuth.FromDegrees(100), force.Systems[2].Boresight);
        Assert.Equal([2, 0, 1, 3, 4, 5], study.Places.ListedSites(force.Systems));
    }
}
