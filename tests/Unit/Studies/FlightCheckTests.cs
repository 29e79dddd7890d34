using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>What cannot be flown is told before anything runs, at the line of its group, whatever is drawn and from whichever axis.</summary>
public sealed class FlightCheckTests
{
    private const string Bombers = "height: 10 km, release: 60 km }";

    [Theory]
    [InlineData("anatolia")]
    [InlineData("fighters")]
    [InlineData("full-range")]
    [InlineData("identification-2003")]
    [InlineData("interoperability")]
    [InlineData("large-raid")]
    [InlineData("lone-target")]
    [InlineData("phases")]
    [InlineData("s400-reach")]
    [InlineData("s500-thaad")]
    [InlineData("stealth")]
    [InlineData("suppression")]
    public void The_studies_that_ship_can_be_flown(string name) => Assert.Empty(AlteredStudy.Read(name, text => text).Problems);

    [Theory]
    [InlineData("height: 19 km, release: 60 km }", "height 19000 m; 0 m to the ceiling of")]
    [InlineData("height: 10 km, release: 350 km }", "leg 1: ")]
    [InlineData("height: 19 km, release: 150 km, loiter: 40 min }", "height 19000 m; 0 m to the ceiling of")]
    public void A_route_that_cannot_be_flown_is_told_at_its_group(string settings, string expected)
    {
        var (_, problems) = AlteredStudy.Read("s400-reach", text => text.With("distance: [350 km, 420 km]", "distance: [350 km, 350 km]").With(Bombers, settings));
        var problem = Assert.Single(problems);
        Assert.Matches(@"study\.yaml:\d+: raid\[6\]: bomber 0 cannot fly, with disputed figures [\w ]+: ", problem);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    /// <summary>Bombers 350 km out at some 900 km/h need more than 15 min to where they release, and none would leak.</summary>
    [Fact]
    public void What_would_be_broken_off_on_its_way_is_told()
    {
        var (_, problems) = AlteredStudy.Read("s400-reach", text => text.With("timeLimit: 75 min", "timeLimit: 15 min"));
        Assert.Contains(problems, problem => problem.Contains("raid[6]: bomber 0 cannot fly, with disputed figures nominal: it would need ", StringComparison.Ordinal)
            && problem.Contains("s from the start of the raid, and the run is broken off after 900 s (timeLimit)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../evil")]
    [InlineData(".hidden")]
    [InlineData("a/b")]
    public void A_study_has_a_name_that_is_a_folder_s(string name)
    {
        var (_, problems) = AlteredStudy.Read("s400-reach", text => text.With("study: s400-reach", $"study: {name}"));
        Assert.Contains(problems, problem => problem.Contains($"study: '{name}'", StringComparison.Ordinal));
    }

    [Fact]
    public void All_groups_that_cannot_fly_are_told_at_once_with_orbits_that_are_too_short()
    {
        var (_, problems) = AlteredStudy.Read("s400-reach", text => text
            .With(Bombers, "height: 19 km, release: 60 km }")
            .With("height: 10 km, release: 25 km }", "height: 20 km, release: 25 km }")
            .With("orbitLength: 120 km", "orbitLength: 10 km"));
        Assert.Equal(3, problems.Length);
        Assert.Matches(@"study\.yaml:\d+: national\.sensors\[0\]\.orbitLength: 10 km, with disputed figures [\w ]+: the route cannot be flown: leg \d+: ", problems[0]);
        Assert.Contains("raid[5]: stealth-fighter 0 cannot fly", problems[1], StringComparison.Ordinal);
        Assert.Contains("raid[6]: bomber 0 cannot fly", problems[2], StringComparison.Ordinal);
    }

    /// <summary>Only what is swept leads the group past the pole, where no route is laid.</summary>
    [Fact]
    public void What_cannot_be_flown_from_one_axis_alone_is_told_with_the_axis()
    {
        var (_, problems) = AlteredStudy.Read("s400-reach", text => text
            .With("timeLimit: 75 min", "timeLimit: 20 h")
            .With("axes:\n  - { name: south-east", "axes:\n  - { name: north, bearing: 0 deg, spread: 0 deg }\n  - { name: south-east")
            .With("raid:\n", "sweep: { axes: [as drawn, north] }\n\nraid:\n")
            .With("axis: south-east, distance: [350 km, 420 km]", "axis: south-east, distance: [5850 km, 5860 km]"));
        var problem = Assert.Single(problems);
        Assert.Contains("raid[6]: bomber 0 cannot fly, with disputed figures nominal and from the axis 'north': ", problem, StringComparison.Ordinal);
        Assert.Contains("latitudes within 89 deg are allowed", problem, StringComparison.Ordinal);
    }

    /// <summary>The ceiling of the type is disputed: 15 km nominal, less in some readings.</summary>
    [Fact]
    public void What_cannot_be_flown_in_one_reading_alone_is_told_with_the_reading()
    {
        using var copy = new Catalogue.CatalogueCopy();
        var text = File.ReadAllText(copy.PathOf("threats/bomber.yaml"));
        var ceiling = text[text.IndexOf("ceiling:", StringComparison.Ordinal)..].Split('\n')[0];
        copy.Replace("threats/bomber.yaml", ceiling, "ceiling: { value: 12 km, within: [9.5 km, 15 km], estimated: \"a test\" }");
        var (_, problems) = AlteredStudy.Read("s400-reach", study => study, copy.Load());
        Assert.Contains("raid[6]: bomber 0 cannot fly, with disputed figures all low: ", Assert.Single(problems), StringComparison.Ordinal);
    }
}
