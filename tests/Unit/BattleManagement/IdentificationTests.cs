using Parapet.BattleManagement;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.Identification;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

public sealed class IdentificationTests
{
    private static readonly IffEvidence Silent = new(6, 0, 0);
    private static readonly IffEvidence Encrypted = new(6, 5, 0);
    private static readonly IffEvidence Civil = new(6, 0, 6);

    private static readonly SafeCorridor North = new()
    {
        Name = "north",
        Line = [Geodetic.FromDegrees(38, 35), Geodetic.FromDegrees(40, 35)],
        Width = 10.Kilometres,
        Floor = 5000.Metres,
        Ceiling = 7000.Metres,
        Slowest = 150.MetresPerSecond,
        Fastest = 260.MetresPerSecond,
    };

    [Theory]
    [InlineData(60, 500, TargetCategory.Drone)]
    [InlineData(240, 300, TargetCategory.CruiseMissile)]
    [InlineData(240, 6000, TargetCategory.Aircraft)]
    [InlineData(1500, 20000, TargetCategory.BallisticMissile)]
    public void TheCategoryComesFromTheEstimatedMotion(double speed, double height, TargetCategory expected) =>
        Assert.Equal(expected, Judge(Body.Inbound(1, 0, 80, speed, height)).Category);

    [Theory]
    [InlineData(240, 6000, 0, StandardIdentity.Hostile)] // fast, at the city
    [InlineData(240, 6000, 60, StandardIdentity.Suspect)] // fast, past it
    [InlineData(120, 6000, 0, StandardIdentity.Suspect)] // slow and high, at the city
    public void SilenceLeavesTheJudgementToMotion(double speed, double height, double aside, StandardIdentity expected)
    {
        var body = Body.Inbound(1, 0, 80, speed, height, aside);
        body.Iff = Silent;
        Assert.Equal(expected, Judge(body).Identity);
    }

    [Fact]
    public void RepliesComeBeforeMotion()
    {
        Assert.Equal(StandardIdentity.Friend, Judge(Body.Inbound(1, 0, 80, 240, 6000), Encrypted).Identity);
        Assert.Equal(StandardIdentity.Neutral, Judge(Body.Inbound(1, 0, 80, 240, 10000), Civil).Identity);
        // A civil code is for anyone to send: low and fast, it does not spare.
        Assert.NotEqual(StandardIdentity.Neutral, Judge(Body.Inbound(1, 0, 80, 240, 300), Civil).Identity);
    }

    [Fact]
    public void ADeadTransponderIsJudgedLikeAnyOtherSilence()
    {
        var friend = Judge(Body.Inbound(1, 0, 80, 240, 6000), Silent);
        Assert.Equal(StandardIdentity.Hostile, friend.Identity);
        // Before enough challenges, or with none ever made, there is nothing yet against it.
        Assert.Equal(StandardIdentity.Unknown, Judge(Body.Inbound(1, 0, 80, 240, 6000), new IffEvidence(1, 0, 0)).Identity);
        Assert.Equal(StandardIdentity.Unknown, Judge(Body.Inbound(1, 0, 80, 240, 6000), new IffEvidence()).Identity);
    }

    [Fact]
    public void ACorridorSparesWithoutAnyLinkOrReply()
    {
        var post = Setting.Post() with { Corridors = [North] };
        Assert.Equal(StandardIdentity.AssumedFriend, Judge(Body.Inbound(1, 0, 80, 240, 6000), Silent, post).Identity);
        Assert.Equal(StandardIdentity.Neutral, Judge(Body.Inbound(1, 0, 80, 240, 6000), Civil, post).Identity);
        Assert.Equal(StandardIdentity.Hostile, Judge(Body.Inbound(1, 0, 80, 240, 8000), Silent, post).Identity);
        Assert.Equal(StandardIdentity.Hostile, Judge(Body.Inbound(1, 0, 80, 280, 6000), Silent, post).Identity);
        Assert.Equal(StandardIdentity.Hostile, Judge(Body.Inbound(1, 20, 80, 240, 6000), Silent, post).Identity);
    }

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(10, 20, false)] // yet to open
    public void ACorridorHoldsAtItsTimes(double opens, double closes, bool holds)
    {
        var corridor = North with { Opens = Instant.FromSeconds(opens), Closes = Instant.FromSeconds(closes) };
        var judged = Judge(Body.Inbound(1, 0, 80, 240, 6000), Silent, Setting.Post() with { Corridors = [corridor] });
        Assert.Equal(holds, judged.Identity == StandardIdentity.AssumedFriend);
    }

    [Theory]
    [InlineData(240, 60, 0, true)]
    [InlineData(240, 60, 60, false)] // past the unit
    [InlineData(190, 60, 0, false)] // too slow
    [InlineData(240, 90, 0, false)] // too far
    public void ATrackThatFitsTheCriterionIsTakenForAMissileAgainstTheRadar(double speed, double kilometres, double aside, bool fits)
    {
        var wide = new AntiRadiationCriterion(200.MetresPerSecond, Angle.Zero - 1.Degrees, 20.Degrees, 80.Kilometres);
        var body = Body.Inbound(1, 0, kilometres, speed, 6000, aside);
        Assert.Equal(fits, Judge(body, new IffEvidence(1, 0, 0), With(wide)).Category == TargetCategory.AntiRadiationMissile);
        Assert.Equal(fits ? StandardIdentity.Hostile : StandardIdentity.Unknown, Judge(body, new IffEvidence(1, 0, 0), With(wide)).Identity);

        // Level flight does not fit a criterion that asks for a descent, and a reply goes before any motion.
        Assert.NotEqual(TargetCategory.AntiRadiationMissile, Judge(body, new IffEvidence(), With(wide with { Descent = 5.Degrees })).Category);
        Assert.Equal(StandardIdentity.Friend, Judge(body, Encrypted, With(wide)).Identity);

        static CommandPostDescription With(AntiRadiationCriterion criterion) =>
            Setting.Post(Setting.Doctrine with { AntiRadiation = criterion });
    }

    [Fact]
    public void TheJudgementWaitsForItsDelayAndIsRevisedAsEvidenceGrows()
    {
        var body = Body.Inbound(1, 0, 80, 240, 6000);
        body.Iff = default;
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post()).With(body).Run(4);
        Assert.Equal(StandardIdentity.Pending, Identity(skirmish));
        Assert.Equal(StandardIdentity.Unknown, Identity(skirmish.Run(1)));
        body.Iff = Silent;
        Assert.Equal(StandardIdentity.Hostile, Identity(skirmish.Run(4)));
        body.Iff = new(40, 34, 0);
        Assert.Equal(StandardIdentity.Friend, Identity(skirmish.Run(4)));
    }

    [Fact]
    public void AFallThatShowsItselfWaitsForNoOperator()
    {
        // Set to wait four seconds; with an estimate so poor that it may be an aircraft's, low and slow, it does.
        Assert.Equal(StandardIdentity.Hostile, Identity(Watched(sigma: 10)));
        Assert.Equal(StandardIdentity.Pending, Identity(Watched(sigma: 500)));
        Assert.Equal(StandardIdentity.Hostile, Identity(Watched(sigma: 500).Run(4)));

        static Skirmish Watched(double sigma)
        {
            var body = Body.Falling(1, 15);
            body.Sigma = (30, sigma);
            return new Skirmish(new(1, 1), 0).With(Setting.Post()).With(body).Run(1);
        }
    }

    [Theory]
    [InlineData(1100, 10, true)]
    [InlineData(1100, 60, false)]
    [InlineData(1100, 49, true)]
    [InlineData(990, 0.1, false)]
    public void NothingIsTakenForFasterThanAircraftBelowTwoSigmas(double speed, double sigma, bool expected)
    {
        var body = Body.Inbound(1, 0, 80, speed, 8000);
        body.Sigma = (30, sigma);
        Assert.Equal(expected, FallRule.IsSurelyFast(body.ReportAt(Instant.Start)));
    }

    [Fact]
    public void ALaunchAlertCutsTheDelaysOfAMissileItCanHaveAnnounced()
    {
        var slow = Setting.Doctrine with
        {
            IdentificationDelay = TimeSpread.Fixed(Duration.FromSeconds(20)),
            DecisionDelay = new TimeSpread(Duration.FromSeconds(2), Duration.FromSeconds(10), Duration.FromSeconds(30)),
        };
        var near = new LaunchAlert(Instant.Start, Instant.FromSeconds(-200), Geodetic.FromDegrees(40, 35), 10.Kilometres);
        var far = near with { EstimatedPoint = Geodetic.FromDegrees(-30, 120) };
        // The least decision delay after the first look, and up to one cycle more; the fall shows itself without any alert.
        Assert.InRange(FirstOrder(near), 2, 3);
        Assert.InRange(FirstOrder(null), 4, 31);
        Assert.Equal(FirstOrder(null), FirstOrder(far));

        double FirstOrder(LaunchAlert? alert)
        {
            var envelope = Setting.Round() with { AgainstBallistic = Setting.Envelope(200, 0, 200, 2000) };
            var skirmish = new Skirmish(new(1, 1), 0)
                .With(Setting.Post(slow, Setting.Site() with { Rounds = [envelope] }))
                .With(Body.Falling(1, 100));
            if (alert is { } issued)
            {
                skirmish.Posts[0].Receive(issued);
            }

            skirmish.Run(80);
            return skirmish.Orders[0].Target.Time.Seconds;
        }
    }

    [Fact]
    public void ALinkedJudgementSparesAndIsNotSentOn()
    {
        var body = Body.Inbound(1, 0, 80, 240, 6000);
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post()).With(body).Run(1);
        var track = new TrackNumber(Setting.Node, 1);
        skirmish.Posts[0].Receive(new Parapet.Messages.Identification(track, Instant.Start, StandardIdentity.Friend, TargetCategory.Aircraft));
        Assert.Equal(StandardIdentity.Friend, Identity(skirmish.Run(1)));
        skirmish.Run(60);
        Assert.Equal(StandardIdentity.Friend, Identity(skirmish));
        Assert.Empty(skirmish.Orders);
        var sent = new List<Parapet.Messages.Identification>();
        skirmish.Posts[0].ReportIdentifications(skirmish.Now, sent);
        Assert.Equal(StandardIdentity.Hostile, Assert.Single(sent).Identity);
    }

    [Theory]
    [InlineData(WeaponControlStatus.Tight, 0)]
    [InlineData(WeaponControlStatus.Free, 0)]
    public void AFriendThatAnswersIsNeverFiredAt(WeaponControlStatus control, int expected)
    {
        var body = Body.Inbound(1, 0, 80, 240, 300);
        body.Iff = Encrypted;
        Assert.Equal(expected, Fight(body, control).Launches.Count);
    }

    [Fact]
    public void WeaponControlDecidesWhoMayBeFiredAt()
    {
        // Silent, slow and high: suspect.
        Assert.Empty(Fight(Body.Inbound(1, 0, 80, 120, 6000), WeaponControlStatus.Tight).Launches);
        Assert.NotEmpty(Fight(Body.Inbound(1, 0, 80, 120, 6000), WeaponControlStatus.Free).Launches);
        // Hostile, towards the city beside which the unit stands; and towards one far from any unit.
        Assert.NotEmpty(Fight(Body.Inbound(1, 0, 80, 240, 6000), WeaponControlStatus.Hold).Launches);
        Assert.Empty(Fight(Body.Inbound(1, 0, 80, 240, 6000), WeaponControlStatus.Hold, Geodetic.FromDegrees(37.8, 35)).Launches);
    }

    private static Skirmish Fight(Body body, WeaponControlStatus control, Geodetic? unitAt = null) =>
        new Skirmish(new(1, 1), 0.9)
            .With(Setting.Post(Setting.Doctrine with { WeaponControl = control }, Setting.Site(place: unitAt)))
            .With(body)
            .Run(250);

    private static (StandardIdentity Identity, TargetCategory Category) Judge(Body body, IffEvidence? iff = null, CommandPostDescription? post = null)
    {
        body.Iff = iff ?? body.Iff;
        return new Skirmish(new(1, 1), 0).With(post ?? Setting.Post()).With(body).Run(9).Posts[0].JudgementOf(new(Setting.Node, 1));
    }

    private static StandardIdentity Identity(Skirmish skirmish) => skirmish.Posts[0].JudgementOf(new(Setting.Node, 1)).Identity;
}
