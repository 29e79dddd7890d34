using Parapet.Messages;
using Xunit;
using static Parapet.Messages.StandardIdentity;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>Flight plans: corridors that move along with the flight they are of.</summary>
public sealed class PlanBookTests
{
    /// <summary>From 80 km north of the city to the city, at 240 m/s: 333 s.</summary>
    private const double Way = 80_000;

    private const double Speed = 240;

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(110, 0, true)]
    [InlineData(-110, 0, true)]
    [InlineData(180, 0, false)] // due 43 km behind
    [InlineData(-180, 0, false)]
    [InlineData(0, 8, true)]
    [InlineData(0, 11, false)]
    public void It_holds_near_the_place_that_is_due_now(double late, double aside, bool holds)
    {
        var skirmish = new Skirmish(new(1, 1), 0).With(FriendReportTests.Held()).With(FriendReportTests.Inbound(1, 0, aside));
        skirmish.Posts[0].Receive(Plan(late));
        Assert.Equal(holds ? (AssumedFriend, IdentityBasis.FlightPlan) : (Hostile, IdentityBasis.Motion), FriendReportTests.Last(skirmish.Run(20), 1));
    }

    [Theory]
    [InlineData(5_500, 6_500, true)]
    [InlineData(6_400, 8_000, true)]
    [InlineData(6_600, 8_000, false)]
    [InlineData(3_000, 5_400, false)]
    public void It_holds_at_its_heights(double floor, double ceiling, bool holds)
    {
        var skirmish = new Skirmish(new(1, 1), 0).With(FriendReportTests.Held()).With(FriendReportTests.Inbound(1, 0));
        skirmish.Posts[0].Receive(Plan(0) with { Floor = floor.Metres, Ceiling = ceiling.Metres });
        Assert.Equal(holds ? AssumedFriend : Hostile, FriendReportTests.Last(skirmish.Run(20), 1).Identity);
    }

    [Fact]
    public void What_flies_against_it_does_not_keep_it()
    {
        var skirmish = new Skirmish(new(1, 1), 0).With(FriendReportTests.Held()).With(FriendReportTests.Inbound(1, 0));
        var points = Plan(0).Points;
        skirmish.Posts[0].Receive(Plan(0) with { Points = [new(points[1].Place, points[0].Due), new(points[0].Place, points[1].Due)] });
        Assert.Equal(Hostile, FriendReportTests.Last(skirmish.Run(200), 1).Identity);
    }

    [Fact]
    public void It_spares_from_when_it_is_told()
    {
        var skirmish = new Skirmish(new(1, 1), 0).With(FriendReportTests.Held()).With(FriendReportTests.Inbound(1, 0)).Run(40);
        Assert.Equal(Hostile, FriendReportTests.Last(skirmish, 1).Identity);
        skirmish.Posts[0].Receive(Plan(0));
        Assert.Equal(AssumedFriend, FriendReportTests.Last(skirmish.Run(5), 1).Identity);
    }

    [Fact]
    public void One_without_a_way_or_a_time_is_refused()
    {
        var post = new Skirmish(new(1, 1), 0).With(FriendReportTests.Held()).Posts[0];
        Assert.Throws<ArgumentException>(() => post.Receive(Plan(0) with { Points = Plan(0).Points[..1] }));
        Assert.Throws<ArgumentException>(() => post.Receive(Plan(0) with { Points = [] }));
        Assert.Throws<ArgumentException>(() => post.Receive(Plan(0) with { Points = [Plan(0).Points[1], Plan(0).Points[0]] }));
    }

    private static FlightPlan Plan(double late) => new()
    {
        Number = 1,
        Points =
        [
            new(Geodetic.FromDegrees(38 + Way / 6_371_000 * 180 / Math.PI, 35), Instant.FromSeconds(late)),
            new(Geodetic.FromDegrees(38, 35), Instant.FromSeconds(late + Way / Speed)),
        ],
        Floor = 6000.Metres,
        Ceiling = 6000.Metres,
        Filed = Instant.Start,
    };
}
