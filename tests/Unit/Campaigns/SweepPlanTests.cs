using Parapet.Campaigns.Planning;
using Parapet.Studies.Definition;
using Parapet.Studies.Raids;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>How raids are given out over the cells of a sweep.</summary>
public sealed class SweepPlanTests
{
    private static readonly StudyDefinition Pattern = Read("full-range");

    [Fact]
    public void As_many_raids_as_cells_meet_each_cell_once()
    {
        var plan = new SweepPlan(Pattern);
        Assert.Equal(3 * 3 * 2 * 2, plan.Cells);
        var met = Enumerable.Range(0, plan.Cells).Select(raid => string.Join(",", plan.CellOf(raid).Levels)).ToArray();
        Assert.Equal(plan.Cells, met.Distinct().Count());
        Assert.Equal(met[5], string.Join(",", plan.CellOf(5 + plan.Cells).Levels));
    }

    [Fact]
    public void A_cell_carries_the_values_of_its_levels()
    {
        var plan = new SweepPlan(Pattern);
        foreach (var cell in Enumerable.Range(0, plan.Cells).Select(plan.CellOf))
        {
            Assert.Equal(Pattern.Sweep.Axes[cell.Levels[0]], cell.Axis);
            Assert.Equal(Pattern.Sweep.Sizes[cell.Levels[1]], cell.Size);
            Assert.Equal(Pattern.Sweep.Spacings[cell.Levels[2]], cell.Spacing);
            Assert.Equal(Pattern.Sweep.ThreatSets[cell.Levels[3]], cell.ThreatSet);
        }
    }

    [Fact]
    public void Nothing_swept_is_one_plain_cell()
    {
        var plan = new SweepPlan(Pattern with { Sweep = new() });
        Assert.Equal(1, plan.Cells);
        Assert.Empty(plan.Factors);
        Assert.Equal(Cell.Plain with { Levels = plan.CellOf(7).Levels }, plan.CellOf(7));
    }

    [Fact]
    public void The_raids_of_a_campaign_share_a_cell_and_differ_in_their_turn()
    {
        var campaign = new Campaign { Raids = 4, Every = Duration.FromSeconds(86_400), Depot = 0, DeliveredPerYear = 0 };
        var plan = new SweepPlan(Pattern with { Campaign = campaign });
        var turns = Enumerable.Range(8, 4).Select(plan.CellOf).ToArray();
        Assert.Single(turns.Select(cell => string.Join(",", cell.Levels[..^1])).Distinct());
        Assert.Equal([0, 1, 2, 3], turns.Select(cell => cell.Levels[^1]));
        Assert.True(plan.Factors[^1].IsInTurn);
    }

    [Fact]
    public void Every_other_basis_holds_every_defended_option_once_more()
    {
        var spread = BasisPlan.Spread(Pattern);
        var defended = Pattern.Options.Count(option => !Pattern.ForceOf(option).Systems.IsEmpty);
        Assert.Equal(Pattern.Options.Length + 2 * defended, spread.Options.Length);
        var offered = spread.Options.Single(option => option.Name == "S-400 isolated, as offered");
        Assert.Equal(["s-400", "s-400"], spread.ForceOf(offered).Ids);
        var levelled = spread.Options.Single(option => option.Name == "S-400 isolated, equal rounds and channels");
        Assert.Equal(4, spread.ForceOf(levelled).Systems.Length);
    }

    [Fact]
    public void The_headline_is_run_once_more_by_every_further_siting_rule()
    {
        var study = Pattern with { Places = Pattern.Places with { Rules = [SitingRule.Best, SitingRule.Listed, SitingRule.Spread] } };
        var added = SitingPlan.Spread(study).Options[study.Options.Length..];
        string[] pair = [study.Comparisons[0].Of, study.Comparisons[0].With];
        Assert.Equal(
            [.. pair.Select(name => $"{name}, sited listed"), .. pair.Select(name => $"{name}, sited spread")], added.Select(option => option.Name));
        Assert.Equal([SitingRule.Listed, SitingRule.Listed, SitingRule.Spread, SitingRule.Spread], added.Select(option => option.Siting));
        Assert.Equal(study.Options.Length, SitingPlan.Spread(study with { Comparisons = [] }).Options.Length);
    }

    private static StudyDefinition Read(string name)
    {
        var problems = new Parapet.Catalogue.Reading.Problems();
        var root = Path.GetDirectoryName(Parapet.Catalogue.SystemCatalogue.DefaultFolder()!)!;
        return StudyReader.Read(Path.Combine(root, "studies", name), problems)!;
    }
}
