using CsCheck;
using Parapet.BattleManagement;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.Identification;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>What a look leaves undone until somebody asks is, once asked for, what doing it at once would have given.</summary>
public sealed class LookTests
{
    private static readonly Gen<IdentityEvidence> Evidence = Gen.Select(
        Gen.Enum<TargetCategory>(), Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3], Gen.Int[0, 3]), Gen.Bool.Array[4],
        Gen.Double[0, 15_000], Gen.Double[0, 4000], Gen.Double[20, 500], Gen.Double[0, 300]).Select(
            (category, iff, facts, height, above, speed, seconds) => new IdentityEvidence(
                category, new(iff.Item1, iff.Item2, iff.Item3), facts[0], height, above, speed,
                facts[1], facts[1] ? seconds : double.PositiveInfinity, facts[2], facts[3]));

    [Fact]
    public void A_judgement_after_an_earlier_one_is_that_of_judging_anew_and_then_joining() =>
        Gen.Select(Evidence, Gen.Enum<StandardIdentity>(), Gen.Enum<IdentityBasis>()).Sample(
            (evidence, earlier, basis) =>
            {
                var (judged, judgedBy) = IdentityRule.Of(evidence, Setting.Doctrine);
                var identity = IdentityRule.Revise(earlier, judged);
                Assert.Equal((identity, identity == judged ? judgedBy : basis), IdentityRule.Revise((earlier, basis), evidence, Setting.Doctrine));
            },
            iter: 20_000);

    /// <summary>The threat that a post asks for late is of the report of its revision, not of a later one.</summary>
    [Fact]
    public void A_threat_weighed_later_is_that_of_the_report_it_was_left_at()
    {
        var rule = ThreatRules.Of(ThreatMeasure.ValueOverTime, Setting.Post().Assets, 3.Kilometres);
        Gen.Select(Gen.Int[0, 359], Gen.Double[-40, 40], Gen.Int[0, 2].Array[1, 20]).Sample((bearing, aside, steps) =>
        {
            var body = Body.Inbound(1, bearing, 150, 250, 5000, aside);
            var file = new TrackFile(new(Setting.Node, 1), 1, 1, new(1, 1), Setting.Node) { Report = body.ReportAt(Instant.Start) };
            var expected = Threat.None;
            for (var i = 0; i < steps.Length; i++)
            {
                file.Report = body.ReportAt(Instant.FromSeconds(10 * i));
                switch (steps[i])
                {
                    case 0:
                        file.WeighLater(rule);
                        expected = rule.OfAirBreathing(file.Report);
                        break;
                    case 1:
                        file.Threat = expected = new(0, i, Instant.Start, true, i.Kilometres);
                        break;
                    default:
                        Assert.Equal(expected, file.Threat);
                        break;
                }
            }

            Assert.Equal(expected, file.Threat);
        });
    }

    /// <summary>A post looks at its tracks' threats only where they count: who answers, and who was hostile before, is judged without.</summary>
    [Fact]
    public void Who_answers_and_who_was_hostile_before_is_judged_without_his_threat()
    {
        var answers = new Closed { Iff = new(6, 6, 0) };
        Assert.Equal((StandardIdentity.Friend, IdentityBasis.EncryptedReply), IdentityRule.Of(answers, Setting.Doctrine));
        var hostile = (StandardIdentity.Hostile, IdentityBasis.Motion);
        Assert.Equal(hostile, IdentityRule.Revise(hostile, new Closed { Iff = new(6, 0, 0) }, Setting.Doctrine));
    }

    /// <summary>New tracks and those that are gone, look by look, are what comparing the picture with the one before finds.</summary>
    [Fact]
    public void New_and_gone_tracks_are_what_comparing_two_pictures_finds() =>
        Gen.Int[0, 255].Array[1, 12].Sample(pictures =>
        {
            var post = new CommandPost(Setting.Post(), new(1, 1));
            int[] before = [];
            for (var look = 0; look < pictures.Length; look++)
            {
                int[] now = [.. Enumerable.Range(0, 8).Where(serial => (pictures[look] >> serial & 1) == 1)];
                var picture = new Picture([.. now.Select(serial => Body.Inbound(serial, 40 * serial, 150, 250, 5000).ReportAt(Instant.FromSeconds(look)))]);
                post.Decide(Instant.FromSeconds(look), picture, [], []);
                Assert.Equal(now.Except(before), post.New.ToArray().Select(track => track.Number.Serial));
                Assert.Equal(before.Except(now), post.Gone.ToArray().Select(track => track.Serial));
                before = now;
            }
        });

    /// <summary>What is said of several tracks in one look is said in the order of their rank, whatever their numbers.</summary>
    [Fact]
    public void Refusals_of_one_look_come_by_rank()
    {
        var post = Setting.Post(Setting.Doctrine with { TakeFirst = [TargetCategory.CruiseMissile] });
        var skirmish = new Skirmish(new(1, 1), 0) { RadarHolds = (_, _) => false }.With(post).With(
            Silent(Body.Inbound(1, 10, 140, 250, 8000)), Silent(Body.Inbound(2, 50, 90, 250, 8000)), Silent(Body.Inbound(3, 90, 120, 200, 300)));
        skirmish.Run(1);
        Assert.Equal([3, 2, 1], skirmish.Refusals.Select(refusal => refusal.Track.Serial));
        Assert.All(skirmish.Refusals, refusal => Assert.Equal(ShotConstraint.NotIdentified, refusal.Constraint));
        skirmish.Run(1);
        Assert.Equal(3, skirmish.Refusals.Count);
    }

    private static Body Silent(Body body)
    {
        body.Iff = new(0, 0, 0);
        return body;
    }

    /// <summary>Something of which only what it answers may be asked, and how it moves where it says so.</summary>
    private sealed class Closed : IIdentityEvidence
    {
        public TargetCategory Category => TargetCategory.Aircraft;

        public required IffEvidence Iff { get; init; }

        public bool InCorridor => false;

        public double HeightMetres => 5000;

        public bool IsLowerThan(double metresAboveGround) => throw new InvalidOperationException("asked for the ground");

        public double SpeedMetresPerSecond => 250;

        public bool HeadsToAsset => throw new InvalidOperationException("asked for the threat");

        public double SecondsToAsset => throw new InvalidOperationException("asked for the threat");

        public bool IsReported => false;

        public bool OnPlan => false;
    }

    private sealed class Picture(TrackReport[] tracks) : IPicture
    {
        public ReadOnlySpan<TrackReport> Tracks => tracks;

        public bool EngagementRadarHolds(FireUnitId unit, TrackNumber track) => true;

        public bool EngagementRadarCovers(FireUnitId unit, Position<Ecef> place) => true;

        public bool OwnRadarsHold(TrackNumber track) => true;

        public RemoteTrack? FireControlTrack(TrackNumber track) => null;
    }
}
