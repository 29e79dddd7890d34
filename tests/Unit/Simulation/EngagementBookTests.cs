using Parapet.Messages;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class EngagementBookTests
{
    private readonly EngagementBook _book = new();

    [Fact]
    public void An_engagement_is_found_by_its_number()
    {
        var order = Sample.Order(7, rounds: 1);
        _book.Open(order, post: null!);
        Assert.Equal(order, _book[new(7)].Order);
        Assert.Throws<KeyNotFoundException>(() => _book[new(8)]);
    }

    [Fact]
    public void A_round_that_leaves_is_counted_flies_and_belongs_to_its_engagement()
    {
        _book.Open(Sample.Order(0, rounds: 1), post: null!);
        var round = Launch(0, 0);
        Assert.Equal(1, _book.RoundsLaunched);
        Assert.Equal([round], _book.Flying);
        Assert.True(_book[new(0)].AnyLeft);
    }

    [Fact]
    public void Those_that_have_ended_are_struck_off_and_the_others_keep_their_order()
    {
        _book.Open(Sample.Order(0, rounds: 2), post: null!);
        _book.Open(Sample.Order(1, rounds: 2), post: null!);
        Round[] rounds = [Launch(1, 0), Launch(0, 1), Launch(1, 2), Launch(0, 3)];
        rounds[1].Fate = RoundFate.Missed;
        _book.StrikeEnded();
        Assert.Equal([rounds[0], rounds[2], rounds[3]], _book.Flying);
        Assert.Equal(4, _book.RoundsLaunched);
        Assert.True(_book[new(0)].AnyLeft);
    }

    private Round Launch(int engagement, int number)
    {
        var round = Sample.Round(_book[new(engagement)], number);
        _book.Launch(round);
        return round;
    }
}
