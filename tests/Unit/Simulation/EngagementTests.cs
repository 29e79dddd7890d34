using Parapet.Messages;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class EngagementTests
{
    // Of two rounds; nothing here asks its post.
    private readonly Engagement _engagement = new(Sample.Order(0, rounds: 2), post: null!);

    [Fact]
    public void An_engagement_without_a_round_is_open()
    {
        Assert.False(_engagement.AnyLeft);
        Assert.False(_engagement.IsOver);
    }

    [Fact]
    public void It_is_over_when_all_its_rounds_have_left_and_ended()
    {
        var first = Leave(0);
        Assert.True(_engagement.AnyLeft);
        first.Fate = RoundFate.Missed;
        Assert.False(_engagement.IsOver);
        var second = Leave(1);
        Assert.False(_engagement.IsOver);
        second.Fate = RoundFate.ArrivedNoKill;
        Assert.True(_engagement.IsOver);
        Assert.False(_engagement.Killed);
    }

    [Fact]
    public void Withheld_rounds_are_not_waited_for_but_those_in_the_air_are()
    {
        var first = Leave(0);
        _engagement.IsWithheld = true;
        Assert.False(_engagement.IsOver);
        first.Fate = RoundFate.Missed;
        Assert.True(_engagement.IsOver);
    }

    [Fact]
    public void An_engagement_withheld_whole_is_over_without_a_round()
    {
        _engagement.IsWithheld = true;
        Assert.True(_engagement.IsOver);
        Assert.False(_engagement.AnyLeft);
    }

    [Fact]
    public void One_round_that_kills_is_enough()
    {
        Leave(0).Fate = RoundFate.Killed;
        Leave(1).Fate = RoundFate.TargetGone;
        Assert.True(_engagement.Killed);
    }

    private Round Leave(int number)
    {
        var round = Sample.Round(_engagement, number);
        _engagement.Add(round);
        return round;
    }
}
