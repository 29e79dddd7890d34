using Parapet.Simulation.Digests;
using Parapet.Simulation.Stages;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>The built-in choice of fire, told again by the example's program, gives a raid the same bits; what it holds back is not fired.</summary>
public sealed class OwnFireRuleTests
{
    private const string Example = "OwnFireRule";
    private const string Program = "pattern_rule.py";

    private static readonly OwnModel Rule = new() { Program = ["python3", Program] };

    /// <summary>Doctrines whose salvos are not used up in these raids.</summary>
    [Theory]
    [InlineData("standard")]
    [InlineData("by-risk")]
    [InlineData("sparing")]
    [InlineData("point-defence")]
    public void A_program_that_tells_the_built_in_choice_again_changes_no_bit(string doctrine) =>
        Assert.Null(OwnModelRuns.FirstDifference(Example, 2, option => option with { FireRule = Rule }, both: option => option with { Doctrine = doctrine }));

    /// <summary>Where salvos are used up, the rule is said to hold its fire, which changes bits of what is said and nothing of what is done.</summary>
    [Theory]
    [InlineData("salvo")]
    [InlineData("by-window")]
    [InlineData("weapons-free")]
    public void What_a_rule_holds_back_where_salvos_are_used_up_changes_nothing_that_is_done(string doctrine)
    {
        var runs = OwnModelRuns.Runner(Example, option => option with { FireRule = Rule }, both: option => option with { Doctrine = doctrine }).Digests(2, 2);
        Assert.All(runs.Chunk(2), pair =>
        {
            Assert.Contains(pair[0].Steps, step => step.Stage == Stage.Launch);
            Assert.Equal(Done(pair[0]), Done(pair[1]));
        });
    }

    [Fact]
    public void A_rule_that_holds_its_fire_changes_what_is_commanded() => OwnModelRuns.Changed(
        Example, Program, "if left <= 0 if self.by_window else asked[\"salvos\"] >= len(pattern):", "if True:", folder =>
        Assert.Equal(Stage.Command, FirstDifference(Rule, 1, folder)?.Step.Stage));

    [Fact]
    public void A_rule_that_fires_one_round_more_changes_what_is_commanded() => OwnModelRuns.Changed(
        Example, Program, "salvo = min(rounds, offer[\"mostRounds\"])", "salvo = min(rounds + 1, offer[\"mostRounds\"])", folder =>
        Assert.Equal(Stage.Command, FirstDifference(Rule, 1, folder)?.Step.Stage));

    /// <summary>When every stage but the posts' looks brought anything forth.</summary>
    private static IEnumerable<(Instant, Stage)> Done(DigestLog run) => run.Steps.Where(step => step.Stage != Stage.Command).Select(step => (step.Time, step.Stage));

    private static DigestDifference? FirstDifference(OwnModel model, int threads, string? folder = null) =>
        OwnModelRuns.FirstDifference(Example, threads, option => option with { FireRule = model }, folder);
}
