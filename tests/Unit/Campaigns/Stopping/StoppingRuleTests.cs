using Parapet.Campaigns.Stopping;
using Parapet.Catalogue.Reading;
using Parapet.Messages;
using Parapet.Tests.Unit.Studies;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns.Stopping;

/// <summary>How a stopping rule is read, and what is said of one that is none.</summary>
public sealed class StoppingRuleTests
{
    [Fact]
    public void A_rule_has_a_condition_for_each_interval_that_is_to_be_narrow()
    {
        var rule = Parsed("leakers ci<0.2 and costExchange of \"S-400, linked\" ci < 1e-1  and difference ci < 3 and leakers difference ci < .5");
        Assert.Equal("leakers ci < 0.2 and costExchange of \"S-400, linked\" ci < 1e-1 and difference ci < 3 and leakers difference ci < .5", rule.Text);
        Assert.Equal([0.2, 0.1, 3, 0.5], rule.Conditions.Select(condition => condition.HalfWidth));
        Assert.Equal(["leakers", "costExchange", null, "leakers"], rule.Conditions.Select(condition => condition.Measure?.Name));
        Assert.Equal([null, "S-400, linked", null, null], rule.Conditions.Select(condition => condition.Option?.Name));
        Assert.Equal([false, false, true, true], rule.Conditions.Select(condition => condition.IsDifference));
    }

    [Theory]
    [InlineData("", 1, "the end")]
    [InlineData("ci < 1", 1, "'ci'")]
    [InlineData("leakers", 8, "the end")]
    [InlineData("leakers c < 1", 9, "'c'")]
    [InlineData("leakers ci > 1", 12, "'>'")]
    [InlineData("leakers ci < -1", 14, "'-1'")]
    [InlineData("leakers ci < 0", 14, "'0'")]
    [InlineData("leakers ci < NaN", 14, "'NaN'")]
    [InlineData("leakers ci < 1e999", 14, "'1e999'")]
    [InlineData("leakers ci < 1,5", 14, "'1,5'")]
    [InlineData("leakers of S-400 ci < 1", 12, "'S-400'")]
    [InlineData("leakers of \"S-400 ci < 1", 12, "'\"S-400 ci < 1'")]
    [InlineData("leakers of \"\" ci < 1", 12, "'\"\"'")]
    [InlineData("leakers ci < 1 or difference ci < 1", 16, "'or'")]
    [InlineData("leakers ci < 1 and", 19, "the end")]
    public void What_is_no_rule_is_refused_with_its_column(string text, int column, string found)
    {
        var problems = new Problems();
        Assert.Null(StoppingRule.Parse(text, problems));
        var problem = Assert.Single(problems.InOrder());
        Assert.Equal($"column {column} of '{text}'", problem.Path);
        Assert.Equal(found, problem.Found);
        Assert.NotEmpty(problem.Allowed);
    }

    [Fact]
    public void Every_name_that_the_study_does_not_know_is_told_with_those_that_it_does()
    {
        var study = AlteredStudy.Read("anatolia", text => text).Study!;
        var problems = new Problems();
        Parsed("leekers ci < 1 and leakers of \"Nobody\" ci < 1 and leakersBomber ci < 1 and launchRangeBomber ci < 1 and difference ci < 1").Check(study, [TargetClass.Bomber], problems);
        var told = problems.InOrder().Select(problem => problem.ToString()).ToArray();
        Assert.Equal(3, told.Length);
        Assert.Contains(told, text => text.Contains("column 1 of", StringComparison.Ordinal) && text.Contains("'leekers'", StringComparison.Ordinal) && text.Contains("leakers, leakerShare", StringComparison.Ordinal));
        Assert.Contains(told, text => text.Contains("column 31 of", StringComparison.Ordinal) && text.Contains("'Nobody'", StringComparison.Ordinal) && text.Contains(study.Options[0].Name, StringComparison.Ordinal));
        Assert.Contains(told, text => text.Contains("'launchRangeBomber'", StringComparison.Ordinal));
        var others = new Problems();
        Parsed("difference ci < 1").Check(study with { Comparisons = [] }, [], others);
        Assert.Contains("compares nothing", Assert.Single(others.InOrder()).ToString(), StringComparison.Ordinal);
    }

    private static StoppingRule Parsed(string text)
    {
        var problems = new Problems();
        var rule = StoppingRule.Parse(text, problems);
        Assert.Empty(problems.InOrder());
        return rule!;
    }
}
