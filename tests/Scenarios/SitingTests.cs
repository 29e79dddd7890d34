using System.Text.Json.Nodes;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Reports;
using Parapet.Reports.Summary;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Siting;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Where the rules put the forces of the shipped default study.</summary>
public sealed class SitingTests
{
    private static readonly StudyDefinition Study = ShippedStudies.Read("anatolia");
    private static readonly Theatre Theatre = new(new LayeredElevation(ShippedRelief.Load()));
    private static readonly Lazy<Sitings> Sited = new(() => ShippedStudies.Sitings(Study, Theatre));

    [Fact]
    public void AForceStandsAlikeByOneRuleWhateverItsConnectionAndTheDraw()
    {
        var plan = new CampaignPlan(Study, new RunSettings { Replications = 2, Version = "test" });
        Assert.Equal(2, plan.Draws);
        var scenarios = Enumerable.Range(0, plan.Draws)
            .SelectMany(draw => new DrawnStudy(plan.Study, ShippedStudies.Catalogue(), plan.Figures(draw), Sited.Value, Theatre, []).Scenarios.Zip(plan.Study.Options))
            .ToArray();
        foreach (var group in scenarios.GroupBy(pair => (pair.Second.Force, pair.Second.Siting)))
        {
            Assert.Single(group.Select(pair => Standing(pair.First)).Distinct());
        }

        Assert.Equal(Study.Places.Rules.Length, scenarios.Where(pair => pair.Second.Force == "S-400").Select(pair => Standing(pair.First)).Distinct().Count());
    }

    [Theory]
    [InlineData("thaad")]
    [InlineData("s-500")]
    public void AnUpperTierStandsWhereItCanMeetWhatOnlyItCan(string system)
    {
        var force = Study.Forces.First(force => force.Ids.Contains(system));
        var siting = Sited.Value.Of(force, SitingRule.Best).Systems[force.Ids.IndexOf(system)];
        var aim = Study.Assets[Study.AssetIndex("Ankara")].At;
        Assert.InRange(Earth.Ellipsoid.Geodesic.Inverse(Study.Places.Sites[siting.Home.Site].At, aim).Distance.Kilometres, 0, 100);

        // To where the missiles that it alone can meet come from, along the axis east of Ankara.
        Assert.InRange(Math.Abs(siting.Home.Boresight.TurnFrom(Azimuth.FromDegrees(100)).Degrees), 0, 30);
    }

    /// <summary>Two batteries of one kind, in one force and in two, listed on one site and sent where the rule likes.</summary>
    [Theory]
    [InlineData(SitingRule.Best)]
    [InlineData(SitingRule.Listed)]
    public void SystemsOfOneKindStandEachForItselfAndAreToldApart(SitingRule rule)
    {
        ListedSystem battery = new() { System = "patriot", At = Study.Places.Sites[0].Name };
        var crowded = Study with
        {
            Places = Study.Places with { Rules = [rule], Sites = [.. Study.Places.Sites.Take(3)] },
            Forces = [new() { Name = "two", Systems = [battery, battery] }, new() { Name = "three", Systems = [battery, battery, battery] }],
            Options = [Study.Options[0] with { Force = "two" }, Study.Options[1] with { Force = "three" }],
            Comparisons = [],
        };
        var sitings = ShippedStudies.Sitings(crowded, Theatre);
        Assert.Equal([2, 3], crowded.Forces.Select(force => sitings.Of(force, rule).Systems.Length));
        var plan = new CampaignPlan(crowded, new RunSettings { Replications = 2, Version = "test" });
        var scenarios = new DrawnStudy(plan.Study, ShippedStudies.Catalogue(), plan.Figures(0), sitings, Theatre, []).Scenarios;
        foreach (var (scenario, count) in scenarios.Zip(crowded.Forces, (scenario, force) => (scenario, force.Systems.Length)))
        {
            Assert.Equal(count, scenario.FireUnits.Length);
            Assert.Equal(count, scenario.FireUnits.Select(unit => unit.Site.Place).Distinct().Count());
            Assert.Equal(count + 1, scenario.Posts.Select(post => post.Name).Distinct().Count());
        }

        if (rule == SitingRule.Listed)
        {
            Assert.Equal(["Patriot battery, Incirlik", "Patriot battery, Incirlik (2)", "Patriot battery, Incirlik (3)"], scenarios[1].Posts.Skip(1).Select(post => post.Name));
        }
    }

    [Fact]
    public void OneSiteLeavesNothingToTheRulesForWhatLooksAllRound()
    {
        var one = Study with
        {
            Places = Study.Places with { Sites = [Study.Places.Sites[0]], Boresight = null },
            Forces = [new() { Name = "one", Systems = ListedSystem.Of("samp-t") }],
        };
        var sitings = ShippedStudies.Sitings(one, Theatre);
        var units = Enum.GetValues<SitingRule>().Select(rule => Assert.Single(Assert.Single(sitings.Of(one.Forces[0], rule).Systems).Units)).ToArray();
        Assert.Single(units.Distinct());
    }

    [Fact]
    public void TheListedRuleHeedsWhatTheStudySaysAndNoOtherDoes()
    {
        var force = Study.Forces.First(force => force.Ids.Contains("thaad"));
        var moved = force with { Systems = force.Systems.SetItem(force.Ids.IndexOf("thaad"), new() { System = "thaad", At = "Konya", Boresight = Azimuth.FromDegrees(77) }) };
        var listed = Sited.Value.Of(moved, SitingRule.Listed).Systems[2].Home;
        Assert.Equal(("Konya", 77), (Study.Places.Sites[listed.Site].Name, (int)Math.Round(listed.Boresight.Degrees)));
        Assert.Equal(Study.Places.Boresight, Sited.Value.Of(moved, SitingRule.Listed).Systems[0].Home.Boresight);
        foreach (var rule in new[] { SitingRule.Best, SitingRule.Spread, SitingRule.Together })
        {
            Assert.Equal(Units(Sited.Value.Of(force, rule)), Units(Sited.Value.Of(moved, rule)));
        }
    }

    [Fact]
    public void FurtherUnitsGoToFreeSitesOrStayBeside()
    {
        var force = Study.Forces.First(force => force.Name == "S-400");
        Assert.All(Sited.Value.Of(force, SitingRule.Together).Systems, system => Assert.Single(system.Units.Select(unit => unit.Site).Distinct()));
        Assert.Equal([0, 4, 1, 3, 2, 5], Sited.Value.Of(force, SitingRule.Spread).Systems.Take(3).SelectMany(system => system.Units).Select(unit => unit.Site));
    }

    [Fact]
    public void SectorsFollowTheThreatsThatAUnitIsThereFor()
    {
        var sitings = ShippedStudies.Sitings(Study with { Places = Study.Places with { Boresight = null } }, Theatre);

        // From one site, what meets the missiles from the east looks there, and what meets all looks between the axes.
        Assert.InRange(At("Ankara", "thaad"), 98, 102);
        Assert.InRange(At("Ankara", "patriot"), 110, 160);
        Assert.InRange(At("Konya", "patriot"), 165, 195);

        double At(string site, string system) =>
            sitings.Of(new() { Name = system, Systems = [new() { System = system, At = site }] }, SitingRule.Listed).Systems[0].Home.Boresight.Degrees;
    }

    [Fact]
    public void TheSummaryTellsWhereEachRulePutWhomAndWhatBecameOfTheHeadline()
    {
        var two = Study with { Options = [.. Study.Options.Where(option => option.Name == Study.Comparisons[0].Of || option.Name == Study.Comparisons[0].With)], Comparisons = Study.Comparisons[..1] };
        var result = ShippedStudies.Runner(two, 2).Run(null, CancellationToken.None)!;
        var findings = StudyFindings.From(result);
        var rules = JsonNode.Parse(SummaryFile.Draw(findings))!["siting"]!["rules"]!.AsArray();
        Assert.Equal(Study.Places.Rules.Select(rule => Names.Of(rule)), rules.Select(rule => (string)rule!["rule"]!));
        Assert.All(rules, rule =>
        {
            Assert.NotNull(rule!["headline"]!["mean"]);
            Assert.NotNull(rule["headline"]!["reversalShare"]);
            Assert.Equal(["S-400", "NATO set"], rule["forces"]!.AsArray().Select(force => (string)force!["force"]!));
        });
        var thaad = rules[0]!["forces"]![1]!["standing"]!.AsArray().First(part => (string)part!["name"]! == "THAAD fire unit")!;
        Assert.Equal("Ankara", (string)thaad["site"]!);
        Assert.Equal(Sited.Value.Of(two.Forces[2], SitingRule.Best).Systems[2].Home.Boresight.Degrees, (double)thaad["boresightDegrees"]!, 0.1);

        // A map and a table for each force by each rule, and none twice.
        var report = ReportDocument.Draw(findings);
        Assert.All(Study.Places.Rules, rule => Assert.Equal(2, report.Split($", sited {Names.Of(rule)}</h3>").Length - 1));
    }

    private static string Standing(Scenario scenario) => string.Join("; ", scenario.FireUnits.Select(unit =>
        FormattableString.Invariant($"{unit.Site.Place.Latitude.Degrees:R} {unit.Site.Place.Longitude.Degrees:R} {unit.Site.Boresight.Degrees:R} {scenario.Sensors[unit.EngagementRadar.Value].Boresight.Degrees:R}")));

    private static UnitSiting[] Units(ForceSiting siting) => [.. siting.Systems.SelectMany(system => system.Units)];
}
