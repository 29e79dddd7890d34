using CsCheck;
using Parapet.BattleManagement;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.BattleManagement.WeaponAssignment;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>A unit's rounds are passed over that can neither be fired nor bind more than what is known: the answer is that of asking each by itself.</summary>
public sealed class ShortageTests
{
    // How far down the commander's questions each comes.
    private static readonly ShotConstraint[][] Questions =
    [
        [ShotConstraint.StandsTooFar],
        [ShotConstraint.OutOfEnvelope],
        [ShotConstraint.OutsideSector],
        [ShotConstraint.TooLate],
        [ShotConstraint.WaitingForEnvelope],
        [ShotConstraint.NoEngagementRadar],
        [ShotConstraint.UnitDown],
        [ShotConstraint.NoChannel],
        [ShotConstraint.NoRound],
        [ShotConstraint.RadarWillNotHold],
        [ShotConstraint.Reserve],
    ];

    private static readonly RoundType[] Rounds =
    [
        Setting.Round("a") with { AgainstAirBreathing = Setting.Envelope(40, 20, 10) },
        Setting.Round("b") with { AgainstAirBreathing = Setting.Envelope(150, 2000, 25) },
        Setting.Round("c") with { AgainstAirBreathing = null },
        Setting.Round("d") with { AgainstAirBreathing = Setting.Envelope(90, 20, 20, 700) },
    ];

    [Fact]
    public void What_binds_a_unit_is_what_binds_that_of_its_rounds_which_comes_farthest() =>
        Gen.Select(
            Gen.Shuffle(Rounds), Gen.Int[0, 2].Array[4], Gen.Bool, Gen.Bool, Gen.Int[0, 359],
            Gen.Select(Gen.Double[10, 300], Gen.Double[100, 300], Gen.Double[50, 12_000], Gen.Double[-40, 40])).Sample(
            (rounds, ready, isHeld, inOrder, bearing, way) =>
            {
                var body = Body.Inbound(1, bearing, way.Item1, way.Item2, way.Item3, way.Item4);
                var site = SiteOf(rounds, ready);
                var (whole, constraint) = Choose(site, body, isHeld, inOrder);
                var each = rounds.Select((round, type) => Choose(SiteOf([round], [ready[type]]), body, isHeld, inOrder)).ToArray();
                Assert.Equal(Array.Exists(each, one => one.Choice.Exists), whole.Exists);
                if (whole.Exists)
                {
                    Assert.Contains(each, one => one.Choice.Solution == whole.Solution);
                }
                else
                {
                    Assert.Equal(each.Select(one => one.Binding).MaxBy(Question), constraint);
                }
            });

    private static int Question(ShotConstraint constraint) => Array.FindIndex(Questions, question => question.Contains(constraint));

    private static FireUnitSite SiteOf(RoundType[] rounds, int[] ready)
    {
        var battery = Setting.Battery with { Magazines = [.. rounds.Select((round, type) => new Magazine(round.Interceptor, ready[type], 0))] };
        return Setting.Site(battery) with { Boresight = Azimuth.FromDegrees(40), SectorWidth = 120.Degrees, Rounds = [.. rounds] };
    }

    private static (FireOpportunity Choice, ShotConstraint Binding) Choose(FireUnitSite site, Body body, bool isHeld, bool inOrder)
    {
        var unit = new FireUnit(site, Ratio.Of(0.5)) { InOrder = inOrder };
        var search = new ShotSearch([unit], Setting.Doctrine);
        var report = body.ReportAt(Instant.Start);
        var file = new TrackFile(report.Number, 1, search.Pairs, new(1, 1), Setting.Node) { Report = report, Category = TargetCategory.Aircraft, LaunchQuantile = 0.5 };
        file.Path.Cruise(report, double.PositiveInfinity, 0);
        var picture = new Skirmish(new(1, 1), 0) { RadarHolds = (_, _) => isHeld };
        return (search.Choose(file, 1, Instant.Start, picture), search.Constraints[0]);
    }
}
