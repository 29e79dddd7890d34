using CsCheck;
using Parapet.BattleManagement;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Identification;
using Parapet.Messages;
using Xunit;
using static Parapet.Messages.StandardIdentity;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>What friends report of themselves, laid to tracks by place, motion and time.</summary>
public sealed class FriendReportTests
{
    private static readonly IffEvidence Silent = new(6, 0, 0);

    [Fact]
    public void A_silent_friend_that_reports_itself_is_a_friend_and_its_silent_neighbour_is_not()
    {
        var (friend, foe) = (Inbound(1, 0), Inbound(2, 40));
        var skirmish = Told(skirmish => [Of(friend, skirmish.Now)], 20, friend, foe);
        Assert.Equal((Friend, IdentityBasis.ReportedPosition), Last(skirmish, 1));
        Assert.Equal((Hostile, IdentityBasis.Motion), Last(skirmish, 2));
    }

    [Fact]
    public void A_report_marks_one_track_the_nearest()
    {
        var (near, far) = (Inbound(1, 0), Inbound(2, 0, aside: 0.4));
        var skirmish = Told(skirmish => [Of(near, skirmish.Now)], 20, far, near);
        Assert.Equal(Friend, Last(skirmish, 1).Identity);
        Assert.Equal(Hostile, Last(skirmish, 2).Identity);
    }

    /// <summary>Three sigmas of a place (track 30 m and report 30 m an axis: 220 m), half a kilometre of alignment, and half a g over the age squared.</summary>
    [Theory]
    [InlineData(0.6, 0, true)]
    [InlineData(0.9, 0, false)]
    [InlineData(0.9, 10, true)]
    [InlineData(1.4, 10, false)]
    public void The_gate_is_as_wide_as_errors_and_age_make_it(double kilometresOff, double age, bool marks)
    {
        var friend = Inbound(1, 0);
        var off = Inbound(2, 0, aside: kilometresOff);
        var skirmish = Told(skirmish => [Of(off, skirmish.Now, age)], 20, friend);
        Assert.Equal(marks ? Friend : Hostile, Last(skirmish, 1).Identity);
    }

    /// <summary>Once its reports stop, a friend is known for half a minute, with which its place grows uncertain, and no longer.</summary>
    [Fact]
    public void A_report_too_old_says_nothing()
    {
        var friend = Inbound(1, 0);
        var skirmish = new Skirmish(new(1, 1), 0).With(Held()).With(friend);
        skirmish.EachSecond = now => Tell(now, now.Now.Seconds <= 10 ? [Of(friend, now.Now)] : []);
        Assert.Equal(Friend, Last(skirmish.Run(38), 1).Identity);
        Assert.NotEqual(Friend, Last(skirmish.Run(8), 1).Identity);
    }

    [Fact]
    public void What_flies_the_other_way_is_not_who_reported()
    {
        var friend = Inbound(1, 0);
        var other = Of(friend, Instant.Start);
        var skirmish = Told(skirmish => [Of(friend, skirmish.Now) with { Velocity = new(-other.Velocity.X, -other.Velocity.Y, -other.Velocity.Z) }], 20, friend);
        Assert.Equal(Hostile, Last(skirmish, 1).Identity);
    }

    /// <summary>Reports come by the participant's number, and no number makes a track anybody's.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    public void The_number_of_a_participant_changes_nothing(int participant)
    {
        var (friend, foe) = (Inbound(1, 0), Inbound(2, 40));
        var skirmish = Told(skirmish => [Of(foe, skirmish.Now) with { Participant = participant }], 20, friend, foe);
        Assert.Equal(Hostile, Last(skirmish, 1).Identity);
        Assert.Equal(Friend, Last(skirmish, 2).Identity);
    }

    [Fact]
    public void An_older_report_that_comes_late_does_not_take_the_place_of_a_newer_one()
    {
        var friend = Inbound(1, 0);
        var skirmish = new Skirmish(new(1, 1), 0).With(Held()).With(friend);
        skirmish.EachSecond = now => Tell(now, [Of(friend, now.Now), Of(friend, now.Now, age: 100)]);
        Assert.Equal(Friend, Last(skirmish.Run(20), 1).Identity);
    }

    /// <summary>Tracks out of the widest gate are passed over at a glance: the marks are those of holding every report against every track.</summary>
    [Fact]
    public void Marks_are_those_of_holding_every_report_against_every_track() =>
        Gen.Select(Gen.Double[-3000, 3000].Array[3].Array[1, 12], Gen.Double[-2000, 2000].Array[3].Array[1, 8], Gen.Double[-1, 33].Array[8], Gen.Double[0.01, 8].Array[12]).Sample(
            (tracks, friends, ages, factors) =>
            {
                var now = Instant.FromSeconds(100);
                List<TrackFile> files = [.. tracks.Select((off, i) => FileOf(i, off, factors[i], now + Duration.FromSeconds(i % 3 == 2 ? 4 : 0)))];
                var reports = new FriendReports();
                var expected = new HashSet<TrackFile>();
                for (var i = 0; i < friends.Length; i++)
                {
                    var told = Of(Inbound(99, 0), now, ages[i]);
                    told = told with { Participant = 40 - i, Position = told.Position + new Vector<Ecef>(friends[i][0], friends[i][1], friends[i][2]), Sigma = (10 * i).Metres };
                    reports.Add(told);
                    if (ages[i] <= 30 && files.Where(file => InGate(told, file)).MinBy(file => Off(told, file)) is { } nearest)
                    {
                        expected.Add(nearest);
                    }
                }

                reports.Match(files, now);
                Assert.Equal(expected, files.Where(file => file.IsReported).ToHashSet());
            });

    private static TrackFile FileOf(int serial, double[] off, double factor, Instant at)
    {
        var body = Inbound(serial, 0);
        body.Sigma = (30 * factor, factor);
        var report = body.ReportAt(at);
        report = report with { Position = report.Position + new Vector<Ecef>(off[0], off[1], off[2]) };
        return new(report.Number, 1, 1, new(1, 1), Setting.Node) { Report = report };
    }

    private static double Off(FriendPosition told, TrackFile file) =>
        (told.Position + told.Velocity.Over((file.Report.Time - told.Time).Seconds) - file.Report.Position).Norm;

    private static bool InGate(FriendPosition told, TrackFile file)
    {
        var age = Math.Abs((file.Report.Time - told.Time).Seconds);
        var ofPlace = 3 * Math.Sqrt(file.Report.Covariance.PositionTrace + 3 * Math.Pow(told.Sigma.Metres, 2)) + 500 + 0.5 * 9.8 * age * age;
        var ofMotion = 3 * Math.Sqrt(file.Report.Covariance.VelocityTrace) + 50 + 9.8 * age;
        return Off(told, file) <= ofPlace && (told.Velocity - file.Report.Velocity).Norm <= ofMotion;
    }

    internal static Skirmish Told(Func<Skirmish, FriendPosition[]> reports, double seconds, params Body[] bodies)
    {
        var skirmish = new Skirmish(new(1, 1), 0).With(Held()).With(bodies);
        skirmish.EachSecond = now => Tell(now, reports(now));
        return skirmish.Run(seconds);
    }

    internal static Parapet.BattleManagement.CommandPostDescription Held() =>
        Setting.Post(Setting.Doctrine with { WeaponControl = WeaponControlStatus.Hold, SelfDefence = false });

    internal static Body Inbound(int serial, double bearing, double aside = 0)
    {
        var body = Body.Inbound(serial, bearing, 80, 240, 6000, aside);
        body.Iff = Silent;
        return body;
    }

    internal static (StandardIdentity Identity, IdentityBasis Basis) Last(Skirmish skirmish, int serial)
    {
        var told = new List<Parapet.Messages.Identification>();
        skirmish.Posts[0].ReportIdentifications(skirmish.Now, told);
        var judged = told.Single(judgement => judgement.Track.Serial == serial);
        return (judged.Identity, judged.Basis);
    }

    private static void Tell(Skirmish skirmish, FriendPosition[] reports)
    {
        foreach (var report in reports)
        {
            skirmish.Posts[0].Receive(report);
        }
    }

    private static FriendPosition Of(Body body, Instant now, double age = 0)
    {
        var report = body.ReportAt(now - Duration.FromSeconds(age));
        return new(5, report.Time, report.Position, report.Velocity, 30.Metres);
    }
}
