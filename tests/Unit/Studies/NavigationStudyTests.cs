using System.Collections.Immutable;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Figures;
using Parapet.Foundation.Randomness;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;
using Parapet.Studies.Siting;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>Jammers of navigation in a study: read where they fit together, refused at their line where they do not, met by the options that have them alone.</summary>
public sealed class NavigationStudyTests
{
    private const string Jammed = "connection: full, navigationJammers: [Jammers] }\n  - { name: Battery, ";

    private static readonly StudyDefinition Study = AlteredStudy.Read("navigation-jamming", text => text).Study!;

    [Theory]
    [InlineData("jammer: navigation-jammer", "jammer: patriot", "navigationJammers[0].jammer: unknown id 'patriot'; one of navigation-jammer")]
    [InlineData(Jammed, "connection: full, navigationJammers: [Moon] }\n  - { name: Battery, ", "options[1].navigationJammers[0]")]
    [InlineData("at: [\"45.02, -31.98\", \"44.62, -31.38\"]", "at: []", "navigationJammers[0].at")]
    [InlineData("at: [\"45.02, -31.98\", \"44.62, -31.38\"]", "at: [\"145.02, -31.98\"]", "navigationJammers[0].at[0]")]
    public void What_does_not_fit_is_named(string part, string by, string expected)
    {
        var (_, problems) = AlteredStudy.Read("navigation-jamming", text => text.With(part, by));
        Assert.Contains(problems, problem => problem.Contains(expected, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Matches(@":\d+", problem));
    }

    [Fact]
    public void Options_meet_one_raid_of_which_their_own_jammers_lead_some_astray()
    {
        var met = Met(Study);
        var (none, alone, battery, both) = (met[0], met[1], met[2], met[3]);
        Assert.Empty(none.NavigationLosses);
        Assert.Empty(battery.NavigationLosses);
        Assert.Equal(none.Targets, battery.Targets);
        Assert.Equal(alone.NavigationLosses, both.NavigationLosses);
        var lost = alone.NavigationLosses.Count(loss => loss is not null);
        Assert.InRange(lost, 5, none.Targets.Length);
        foreach (var (i, loss) in alone.NavigationLosses.Index().Where(loss => loss.Item is null))
        {
            Assert.Same(none.Targets[i].Trajectory, alone.Targets[i].Trajectory);
        }
    }

    [Fact]
    public void Without_navigation_jamming_every_flight_is_as_laid()
    {
        var without = Changes.Find("navigation-jamming", isAddition: false)!.InStudy(Study);
        Assert.Contains(Study.Options, option => !option.NavigationJammers.IsEmpty);
        Assert.All(Met(without), scenario => Assert.Empty(scenario.NavigationLosses));
    }

    [Fact]
    public void Jammers_are_paid_for()
    {
        var catalogue = ShippedCatalogue.Value.Resolve(FigureDraw.Nominal);
        Assert.Equal(Money.Zero, JammerDeployment.CostOf(Study, Study.Options[0], catalogue));
        Assert.Equal(2 * catalogue.NavigationJammers["navigation-jammer"].Cost.Dollars, JammerDeployment.CostOf(Study, Study.Options[1], catalogue).Dollars);
    }

    private static ImmutableArray<Scenario> Met(StudyDefinition study)
    {
        var drawn = new DrawnStudy(
            study, ShippedCatalogue.Value, FigureDraw.Nominal, new Sitings(study, ShippedCatalogue.Value.Resolve(FigureDraw.Nominal), Theatre.Smooth()), Theatre.Smooth(), []);
        var raid = drawn.Fly(new RandomSource(7, 0), Cell.Plain);
        return [.. drawn.Scenarios.Select((scenario, option) => drawn.Met(option, scenario, raid))];
    }
}
