using Parapet.Catalogue.Figures;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>What friends answer, report and plan, as studies and their options state it.</summary>
public sealed class FriendlyFlightTests
{
    private const IffModes Keyed = IffModes.Mode4 | IffModes.Mode5;

    [Fact]
    public void A_friend_in_combat_does_not_answer_in_the_civil_mode()
    {
        var raid = Fly("transponder: { transitWithin: 30 km },", out _);
        foreach (var friend in Friends(raid))
        {
            var (flight, transponder) = (friend.Trajectory, friend.Transponder);
            Assert.Equal(Keyed | IffModes.Civil, transponder.ModesAt(flight.Begins));
            Assert.Equal(Keyed, transponder.ModesAt(flight.Begins + (flight.Ends - flight.Begins) * 0.5));
            Assert.Equal(30, From(flight, flight.Begins, transponder.CombatBegins), 1.5);
            Assert.Equal(30, From(flight, flight.Ends, transponder.CombatEnds), 1.5);
        }

        Assert.All(
            raid.Targets.Where(target => target.Description.Class == TargetClass.CivilAircraft),
            airliner => Assert.Equal(IffModes.Civil, airliner.Transponder.ModesAt(airliner.Transponder.CombatBegins)));
    }

    [Fact]
    public void A_flight_that_is_always_near_its_field_has_no_combat_phase_and_one_that_never_is_has_nothing_else()
    {
        Assert.All(Friends(Fly("transponder: { transitWithin: 2000 km },", out _)), friend => Assert.True(friend.Transponder.CombatEnds <= friend.Transponder.CombatBegins));
        Assert.All(Friends(Fly("transponder: { transitWithin: 0 km },", out _)), friend =>
        {
            Assert.Equal(friend.Trajectory.Begins, friend.Transponder.CombatBegins);
            Assert.Equal(friend.Trajectory.Ends, friend.Transponder.CombatEnds);
        });
    }

    [Fact]
    public void An_option_changes_the_modes_of_its_friends_and_nothing_else()
    {
        var raid = Fly("name: Patrol, transponder: { transit: [civil], combat: none },", out var study);
        Assert.All(Friends(raid), friend => Assert.Equal((IffModes.Civil, IffModes.None), (friend.Transponder.Modes, friend.Transponder.CombatModes)));
        var option = study.Options[0] with { Transponders = [new() { Of = "Patrol", Combat = IffModes.National }] };
        var changed = raid.In(option);
        Assert.Equal(raid.Targets.Length, changed.Length);
        foreach (var (target, before) in changed.Zip(raid.Targets))
        {
            var isPatrol = target.Description.Class == TargetClass.FriendlyAircraft;
            Assert.Equal(isPatrol ? before.Transponder with { CombatModes = IffModes.National } : before.Transponder, target.Transponder);
            Assert.Equal(before with { Transponder = target.Transponder }, target);
        }

        Assert.Equal(raid.Targets, raid.In(study.Options[0] with { Transponders = [] }));
        Assert.Equal(changed, raid.In(option with { Transponders = [option.Transponders[0] with { Of = "friendly-aircraft" }] }));
    }

    [Fact]
    public void An_option_may_let_the_transit_end_elsewhere()
    {
        var raid = Fly("transponder: { transitWithin: 30 km },", out var study);
        var changed = raid.In(study.Options[0] with { Transponders = [new() { Of = "friendly-aircraft", TransitWithin = 5.Kilometres }] });
        foreach (var (target, before) in Friends(raid with { Targets = changed }).Zip(Friends(raid)))
        {
            Assert.Equal(5, From(target.Trajectory, target.Trajectory.Begins, target.Transponder.CombatBegins), 1.5);
            Assert.Equal(5, From(target.Trajectory, target.Trajectory.Ends, target.Transponder.CombatEnds), 1.5);
            Assert.Equal((before.Transponder.Modes, before.Transponder.CombatModes), (target.Transponder.Modes, target.Transponder.CombatModes));
        }
    }

    [Fact]
    public void Friends_with_a_terminal_have_a_number_each_and_a_group_may_have_none()
    {
        var raid = Fly("", out _);
        var numbers = raid.Targets.Where(target => target.Terminal.Working).Select(target => target.Terminal.Participant).ToArray();
        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.Distinct(), numbers);
        Assert.All(raid.Targets, target => Assert.True(target.Description.Class == TargetClass.FriendlyAircraft || !target.Terminal.Working));
        Assert.DoesNotContain(Fly("terminal: false,", out _).Targets, target => target.Terminal.Working);
    }

    /// <summary>A plan tells the way that is flown, from about when it is flown: two minutes cover twice the departure's error.</summary>
    [Fact]
    public void A_plan_says_where_and_when_its_flight_will_be()
    {
        var raid = Fly("", out var study);
        var flights = raid.Targets.Where((_, i) => raid.Friends[i] is not null).ToArray();
        Assert.Equal(flights.Length, raid.Plans.Length);
        var late = new List<double>();
        foreach (var (plan, target) in raid.Plans.Zip(flights))
        {
            Assert.Equal(target.Trajectory.Begins, plan.Filed);
            var end = target.Trajectory.At(target.Trajectory.Ends).Position;
            Assert.InRange((Wgs84.ToEcef(plan.Points[^1].Place.WithHeight(plan.Floor)) - end).Norm, 0, 3_000);
            late.Add((plan.Points[^1].Due - target.Trajectory.Ends).Seconds);
            Assert.Equal((plan.Points[0].Due - plan.Filed).Seconds, late[^1], 15.0);
        }

        Assert.InRange(Math.Sqrt(late.Average(seconds => seconds * seconds)), 30, 100);
        Assert.Equal(6, Fly("planned: false,", out _).Plans.Length);
        Assert.Equal(14, study.Friends[0].Count);
    }

    private static Raid Fly(string setting, out StudyDefinition study)
    {
        var (read, problems) = AlteredStudy.Read("anatolia", text => text.With("aircraft: friendly-aircraft,", "aircraft: friendly-aircraft, " + setting));
        Assert.Empty(problems);
        study = read!;
        return new RaidFlights(study, ShippedCatalogue.Value.Resolve(FigureDraw.Nominal), Theatre.Smooth()).Fly(new RandomSource(3, 0), Cell.Plain);
    }

    private static IEnumerable<Target> Friends(Raid raid) => raid.Targets.Where(target => target.Description.Class == TargetClass.FriendlyAircraft);

    private static double From(Trajectory flight, Instant end, Instant moment) => (flight.At(moment).Position - flight.At(end).Position).Norm / 1000;
}
