using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Judging.Joining;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Xunit;

namespace Parapet.Tests.Unit.Judging;

/// <summary>By which mechanism a friend was lost: of a chain of barriers the last that its post had.</summary>
public sealed class CauseOfLossTests
{
    private const IffModes Both = IffModes.Civil | IffModes.Mode5;

    private static readonly TruthNumber Friend = new(0);
    private static readonly TruthNumber Foe = new(1);
    private static readonly NodeId Centre = Simulation.Sample.OtherPost;
    private static readonly NodeId Post = Simulation.Sample.Post;
    private static readonly TrackNumber Track = new(Post, 1);

    [Fact]
    public void A_transponder_that_does_not_work_comes_before_what_it_would_have_said() =>
        Assert.Equal(LossMechanism.DeadTransponder, Of(new(IffModes.Mode5, Working: false), asks: IffModes.Civil));

    [Theory]
    [InlineData(IffModes.None, Both, 0, LossMechanism.Silent)]
    [InlineData(IffModes.Mode5, IffModes.Civil | IffModes.National, 0, LossMechanism.WrongMode)]
    [InlineData(IffModes.Civil, Both, 0, LossMechanism.ReplyUnheard)]
    [InlineData(IffModes.Civil, Both, 3, LossMechanism.CivilReplyDoubted)]
    [InlineData(IffModes.Mode5, Both, 0, LossMechanism.ReplyUnheard)]
    public void A_working_one_is_judged_by_its_modes_in_combat(IffModes modes, IffModes asks, int civilReplies, LossMechanism expected) =>
        Assert.Equal(expected, Of(InCombat(modes), asks, iff: new(8, 0, civilReplies)));

    [Fact]
    public void Off_its_way_or_without_a_report_counts_only_at_a_post_that_is_told_of_them()
    {
        var silent = InCombat(IffModes.None);
        Assert.Equal(LossMechanism.WayMissed, Of(silent, Both, corridors: 1));
        Assert.Equal(LossMechanism.WayMissed, Of(silent, Both, link: LinkContent.FlightPlans));
        Assert.Equal(LossMechanism.ReportMissed, Of(silent, Both, link: LinkContent.FriendPositions));
        Assert.Equal(LossMechanism.WayMissed, Of(silent, Both, link: LinkContent.FriendPositions | LinkContent.FlightPlans));
        Assert.Equal(LossMechanism.Silent, Of(silent, Both, link: LinkContent.Tracks));
        Assert.Equal(LossMechanism.Silent, Of(silent, Both, link: LinkContent.FriendPositions, fromCentre: false));
    }

    [Theory]
    [InlineData(StandardIdentity.Unknown, IdentityBasis.Motion, LossMechanism.HoldRule)]
    [InlineData(StandardIdentity.Suspect, IdentityBasis.Motion, LossMechanism.HoldRule)]
    [InlineData(StandardIdentity.Pending, IdentityBasis.None, LossMechanism.HoldRule)]
    [InlineData(StandardIdentity.Hostile, IdentityBasis.AntiRadiationMotion, LossMechanism.MistakenForMissile)]
    [InlineData(StandardIdentity.Hostile, IdentityBasis.BallisticPath, LossMechanism.MistakenForMissile)]
    [InlineData(StandardIdentity.Hostile, IdentityBasis.OtherPost, LossMechanism.DeadTransponder)]
    public void What_the_post_took_it_for_comes_first(StandardIdentity identity, IdentityBasis basis, LossMechanism expected) => Assert.Equal(
        expected,
        Of(new(IffModes.Mode5, Working: false), Both, corridors: expected == LossMechanism.DeadTransponder ? 0 : 1, identity: identity, basis: basis));

    [Fact]
    public void A_round_meant_for_another_is_nobodys_judgement() =>
        Assert.Equal(LossMechanism.StrayRound, Of(new(IffModes.Mode5, Working: false), Both, sent: Foe));

    [Fact]
    public void A_foe_has_no_mechanism_of_loss() => Assert.Null(Cause(Transponder.None, Both, Foe, Foe).Of(Foe));

    private static Transponder InCombat(IffModes modes) =>
        new(Both, Working: true) { CombatModes = modes, CombatBegins = Instant.FromSeconds(5), CombatEnds = Instant.FromSeconds(50) };

    private static LossMechanism? Of(
        Transponder transponder, IffModes asks, IffEvidence iff = default, int corridors = 0, LinkContent link = LinkContent.None, bool fromCentre = true,
        StandardIdentity identity = StandardIdentity.Hostile, IdentityBasis basis = IdentityBasis.Motion, TruthNumber? sent = null) =>
        Cause(transponder, asks, Friend, sent ?? Friend, iff, corridors, link, fromCentre, identity, basis).Of(Friend);

    private static CauseOfLoss Cause(
        Transponder transponder, IffModes asks, TruthNumber met, TruthNumber sent, IffEvidence iff = default, int corridors = 0, LinkContent link = LinkContent.None,
        bool fromCentre = true, StandardIdentity identity = StandardIdentity.Hostile, IdentityBasis basis = IdentityBasis.Motion)
    {
        var cause = new CauseOfLoss(new FlownTruth([Flying(0, TargetClass.FriendlyAircraft, transponder), Flying(1, TargetClass.Fighter, Transponder.None)]));
        cause.Take(new NodeDeclared(Instant.Start, Post, NodeRole.FiringPost, "post", "system", corridors));
        cause.Take(new NodeDeclared(Instant.Start, Centre, fromCentre ? NodeRole.Centre : NodeRole.FiringPost, "centre", fromCentre ? "" : "system", 0));
        cause.Take(new SensorDeclared(Instant.Start, new(0), "radar", "radar", Post, false, Simulation.Sample.Place, Azimuth.North, 360.Degrees, 400.Kilometres, asks));
        cause.Take(new SensorDeclared(Instant.Start, new(1), "radar", "radar", Centre, false, Simulation.Sample.Place, Azimuth.North, 360.Degrees, 400.Kilometres, Both));
        cause.Take(new LinkState(Instant.Start, Centre, Post, LinkStatus.Up, link));
        cause.Take(new Identified(Instant.FromSeconds(9), Post, new(Track, Instant.FromSeconds(9), identity, TargetCategory.Aircraft, basis)));
        var order = Simulation.Sample.Order(1, 1);
        cause.Take(new Ordered(Instant.FromSeconds(10), Post, order with { Target = order.Target with { Number = Track, Iff = iff } }));
        cause.Killed(
            new RoundEnded(Instant.FromSeconds(60), 0, Post, new(0), new(1), Track, met, RoundFate.Killed, Length.Zero, Simulation.Sample.Place), sent);
        return cause;
    }

    private static Target Flying(int id, TargetClass kind, Transponder transponder) => new(
        new(id), Sensing.Sample.Kind(1, Fluctuation.Swerling0, kind),
        new(Instant.Start, Instant.FromSeconds(100), [new(Simulation.Sample.Place, default), new(Simulation.Sample.Place, default)], false), transponder);
}
