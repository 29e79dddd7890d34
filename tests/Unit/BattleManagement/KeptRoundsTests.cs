using Parapet.BattleManagement;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>Rounds kept for what only they can stop: by the post's own types, and by those that linked posts report.</summary>
public sealed class KeptRoundsTests
{
    private static readonly FireUnitId Other = new(9);

    [Fact]
    public void A_kept_round_is_left_where_another_type_can_stop_the_target()
    {
        var skirmish = Fight(Post(kept: 1, Upper(8), Lower(8)), Body.Inbound(1, 0, 60, 200, 3000));
        Assert.All(skirmish.Orders, order => Assert.Equal(4, order.FireUnit.Value));
        Assert.NotEmpty(skirmish.Orders);
        Assert.Contains(skirmish.Refusals, refusal => refusal.FireUnit.Value == 3 && refusal.Constraint == ShotConstraint.KeptForWhatOnlyItStops);
        Assert.Equal(3, Fight(Post(kept: 0, Upper(8), Lower(8)), Body.Inbound(1, 0, 60, 200, 3000)).Orders[0].FireUnit.Value);
    }

    [Fact]
    public void A_kept_round_goes_at_what_no_other_type_can_stop()
    {
        Assert.Equal(3, Fight(Post(kept: 1, Upper(8), Lower(8)), Body.Falling(1, 60)).Orders[0].FireUnit.Value);
        Assert.Equal(3, Fight(Post(kept: 1, Upper(8), Lower(0)), Body.Inbound(1, 0, 60, 200, 3000)).Orders[0].FireUnit.Value);
        Assert.Equal(3, Fight(Post(kept: 1, Upper(8), Lower(8)), Body.Inbound(1, 0, 60, 200, 12_000)).Orders[0].FireUnit.Value);
    }

    [Fact]
    public void Rounds_above_those_kept_go_at_anything()
    {
        // Eight rounds of which half are kept: four leave for what the other type could stop too.
        var bodies = Enumerable.Range(1, 8).Select(serial => Body.Inbound(serial, 10 * serial, 60, 200, 3000)).ToArray();
        var skirmish = Fight(Post(kept: 0.5, Upper(8), Lower(20)), bodies);
        Assert.Equal(4, skirmish.Launches.Count(launch => UnitOf(skirmish, launch.Engagement) == 3));
        Assert.Equal(4, skirmish.Posts[0].Units[0].Left(0));
    }

    [Fact]
    public void A_salvo_is_cut_to_the_rounds_above_those_kept()
    {
        // Six of eight rounds are kept: of a salvo of three two may go at what the other type could stop, and three at what it could not.
        var doctrine = Doctrine(0.75) with { AgainstAirBreathing = FiringPattern.Of(3) };
        Assert.Equal(2, Fight(Setting.Post(doctrine, Upper(8), Lower(8)), Body.Inbound(1, 0, 60, 200, 3000)).Orders[0].Rounds);
        Assert.Equal(3, Fight(Setting.Post(doctrine, Upper(8), Lower(8)), Body.Inbound(1, 0, 60, 200, 12_000)).Orders[0].Rounds);
    }

    [Fact]
    public void Two_types_down_to_those_kept_do_not_leave_a_target_to_each_other()
    {
        var doctrine = Doctrine(1) with { Discipline = new() { Kept = [new("round", Ratio.One), new("lower", Ratio.One)] } };
        Assert.NotEmpty(Fight(Setting.Post(doctrine, Upper(8), Lower(8)), Body.Inbound(1, 0, 60, 200, 3000)).Orders);
    }

    [Fact]
    public void A_linked_unit_counts_while_its_report_is_young()
    {
        Assert.NotEmpty(Linked(free: null).Orders);
        Assert.NotEmpty(Linked(free: 0).Orders);
        var held = Linked(free: 4);
        Assert.Empty(held.Orders);
        Assert.Contains(held.Refusals, refusal => refusal.Constraint == ShotConstraint.KeptForWhatOnlyItStops);

        // The one report of the start counts for a minute; from then on the post knows of no other that could stop it.
        var late = Linked(free: 4, seconds: 120);
        Assert.All(late.Orders, order => Assert.True(order.LaunchAt > Instant.FromSeconds(60)));
        Assert.NotEmpty(late.Orders);
    }

    [Fact]
    public void What_linked_units_have_left_of_a_type_counts_with_the_posts_own()
    {
        // Of 8 and 8 rounds half are kept: with 8 of its own and 3 of the other left, 3 may go; alone it lets 4 go.
        Assert.Equal(4, Pooled(left: null));
        Assert.Equal(3, Pooled(left: 3));
        Assert.Equal(8, Pooled(left: 8));
    }

    [Fact]
    public void A_post_reports_what_it_has_left_and_nothing_free_of_what_it_keeps()
    {
        var post = new CommandPost(Post(kept: 1, Upper(8), Lower(5)), new(1, 1));
        var reports = new List<StockReport>();
        post.ReportStock(Instant.FromSeconds(3), reports);
        Assert.Equal(
            [new(Setting.Node, new(3), 0, 0, 8, 8, Instant.FromSeconds(3)), new(Setting.Node, new(4), 0, 5, 5, 5, Instant.FromSeconds(3))],
            reports);
    }

    private static int UnitOf(Skirmish skirmish, EngagementId engagement) => skirmish.Orders.Single(order => order.Engagement == engagement).FireUnit.Value;

    private static Skirmish Fight(CommandPostDescription post, params Body[] bodies) => new Skirmish(new(5, 5), 1).With(post).With(bodies).Run(290);

    /// <summary>A post with the upper type alone, and one report of another post's lower one.</summary>
    private static Skirmish Linked(int? free, double seconds = 50)
    {
        var post = Setting.Post(Doctrine(1), Upper(8)) with { KnownUnits = [Lower(8) with { Id = Other }] };
        var skirmish = new Skirmish(new(5, 5), 1).With(post).With(Body.Inbound(1, 0, 60, 200, 3000));
        if (free is { } rounds)
        {
            skirmish.Posts[0].Receive(new StockReport(new(8), Other, 0, rounds, 8, 8, Instant.Start));
        }

        return skirmish.Run(seconds);
    }

    /// <summary>Rounds of a post's own eight that leave for eight targets which the lower type could stop too.</summary>
    private static int Pooled(int? left)
    {
        var post = Post(kept: 0.5, Upper(8), Lower(20)) with { KnownUnits = [Upper(8) with { Id = Other }] };
        var skirmish = new Skirmish(new(5, 5), 1).With(post).With([.. Enumerable.Range(1, 8).Select(serial => Body.Inbound(serial, 10 * serial, 60, 200, 3000))]);
        if (left is { } rounds)
        {
            skirmish.EachSecond = battle => battle.Posts[0].Receive(new StockReport(new(8), Other, 0, rounds, rounds, 8, battle.Now));
        }

        skirmish.Run(290);
        return skirmish.Launches.Count(launch => UnitOf(skirmish, launch.Engagement) == 3);
    }

    private static CommandPostDescription Post(double kept, params FireUnitSite[] units) => Setting.Post(Doctrine(kept), [.. units]);

    private static DoctrineDescription Doctrine(double kept) => Setting.Doctrine with
    {
        AgainstAirBreathing = FiringPattern.Of(1),
        Discipline = new() { Kept = [new("round", Ratio.Of(kept))] },
    };

    /// <summary>Reaches all.</summary>
    private static FireUnitSite Upper(int rounds) => Setting.Site(Setting.Battery with { Magazines = [new Magazine("round", rounds, 0)] });

    /// <summary>Reaches what comes low and near, and nothing that falls.</summary>
    private static FireUnitSite Lower(int rounds) => Setting.Site(Setting.Battery with { Magazines = [new Magazine("lower", rounds, 0)] }, id: 4) with
    {
        Rounds = [Setting.Round("lower") with { AgainstAirBreathing = Setting.Envelope(20, 20, 5), AgainstBallistic = null }],
    };
}
