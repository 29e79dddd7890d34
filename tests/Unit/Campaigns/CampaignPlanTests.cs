using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Figures;
using Parapet.Tests.Unit.Studies;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>What a run is to do, known before anything runs.</summary>
public sealed class CampaignPlanTests
{
    [Theory]
    [InlineData("anatolia", 96, 24, 96)]
    [InlineData("anatolia", 7, 7, 7)]
    [InlineData("anatolia", 25, 24, 48)]
    [InlineData("phases", 30, 2, 48)]
    [InlineData("phases", 5, 1, 12)]
    public void Replications_become_whole_draws_and_whole_turns(string study, int replications, int draws, int blocks)
    {
        var plan = Plan(study, replications);
        Assert.Equal((draws, blocks), (plan.Draws, plan.Blocks));
        Assert.Equal(blocks, plan.Turns * plan.RaidsInTurn);
        Assert.Equal(plan.Draws * plan.TurnsPerDraw, plan.Turns);
    }

    [Theory]
    [InlineData("anatolia", 50)]
    [InlineData("phases", 60)]
    [InlineData("full-range", 72)]
    public void Turns_give_every_block_once_and_in_order_and_none_spans_two_draws(string study, int replications)
    {
        var plan = Plan(study, replications);
        var turns = Enumerable.Range(0, plan.Turns).Select(turn => plan.Turn(turn).ToArray()).ToArray();
        Assert.Equal(Enumerable.Range(0, plan.Blocks), turns.SelectMany(turn => turn).Select(block => block.Replication));
        Assert.All(turns, turn => Assert.Single(turn.Select(block => block.Draw).Distinct()));
        Assert.Equal(
            Enumerable.Repeat(plan.RaidsPerDraw, plan.Draws),
            turns.SelectMany(turn => turn).CountBy(block => block.Draw).OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    [Fact]
    public void A_block_of_a_campaign_comes_after_those_before_it()
    {
        var plan = Plan("phases", 60);
        Assert.Equal([24, 25, 26], plan.UpTo(26).Select(block => block.Replication));
        Assert.Equal([24], plan.UpTo(24).Select(block => block.Replication));
    }

    [Fact]
    public void Two_plans_of_one_study_agree()
    {
        var (one, other) = (Plan("full-range", 9), Plan("full-range", 9));
        Assert.Equal((one.Blocks, one.Turns, one.Draws), (other.Blocks, other.Turns, other.Draws));
        Assert.Equal(one.Block(5).Cell.Levels.ToArray(), other.Block(5).Cell.Levels.ToArray());
        Assert.Equal(one.Figures(2).CredibilityOf("claims"), other.Figures(2).CredibilityOf("claims"));
        Assert.NotEqual(one.Figures(2).CredibilityOf("claims"), one.Figures(1).CredibilityOf("claims"));
    }

    [Fact]
    public void Settings_go_before_the_study()
    {
        var study = AlteredStudy.Read("anatolia", text => text).Study!;
        var plan = new CampaignPlan(study, new() { Seed = 5, Replications = 4, Figures = FigureDraw.Nominal, Version = "test" });
        Assert.Equal(5ul, plan.Seed);
        Assert.Same(FigureDraw.Nominal, plan.Figures(3));
    }

    private static CampaignPlan Plan(string study, int replications) =>
        new(AlteredStudy.Read(study, text => text).Study!, new() { Replications = replications, Version = "test" });
}
