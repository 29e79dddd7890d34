using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Participants;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>What friendly aircraft with a working terminal tell of their own place.</summary>
public sealed class ParticipantReportsTests
{
    private static readonly TerminalDescription Kept = new() { Availability = Ratio.One, Period = Duration.FromSeconds(12), PositionSigma = 40.Metres };

    [Fact]
    public void Each_reports_once_a_period_at_a_phase_of_its_own()
    {
        var times = Enumerable.Range(0, 10).Select(_ => new HashSet<Instant>()).ToArray();
        var reports = new ParticipantReports(TruthOf([.. Enumerable.Range(0, 10).Select(i => Friend(i, participant: i + 1))]), new(3, 0));
        for (var second = 0; second < 120; second++)
        {
            foreach (var report in Newest(reports, second))
            {
                Assert.InRange((Instant.FromSeconds(second) - report.Time).Seconds, 0, 12);
                times[report.Participant - 1].Add(report.Time);
            }
        }

        Assert.All(times, heard => Assert.InRange(heard.Count, 9, 10));
        Assert.Equal(10, times.Select(heard => Math.Round(heard.Min().Seconds, 3)).Distinct().Count());
    }

    /// <summary>Three axes of 40 m, over 40 participants and 100 periods.</summary>
    [Fact]
    public void Places_are_off_by_the_navigations_error()
    {
        var targets = Enumerable.Range(0, 40).Select(i => Friend(i, participant: i + 1)).ToArray();
        var reports = new ParticipantReports(TruthOf(targets), new(3, 0));
        double sum = 0, count = 0;
        for (var second = 20; second < 1200; second += 12)
        {
            foreach (var report in Newest(reports, second))
            {
                sum += (report.Position - targets[report.Participant - 1].Trajectory.At(report.Time).Position).NormSquared;
                count += 3;
            }
        }

        Assert.Equal(40, Math.Sqrt(sum / count), 4 * 40 / Math.Sqrt(2 * count));
    }

    [Fact]
    public void Who_has_no_working_terminal_or_does_not_fly_tells_nothing()
    {
        var reports = new ParticipantReports(TruthOf(Friend(0, 1, works: false), Friend(1, 0, works: false), Friend(2, 3, from: 50, until: 90)), new(3, 0));
        Assert.Empty(Newest(reports, 49));
        Assert.Equal(3, Assert.Single(Newest(reports, 70)).Participant);
        Assert.Empty(Newest(reports, 91));
    }

    [Fact]
    public void The_order_of_targets_changes_no_report()
    {
        var plain = new ParticipantReports(TruthOf(Friend(0, 1, kilometres: 60), Friend(1, 2, kilometres: 80)), new(3, 0));
        var turned = new ParticipantReports(TruthOf(Friend(0, 2, kilometres: 80), Friend(1, 1, kilometres: 60)), new(3, 0));
        Assert.Equal(2, Newest(plain, 100).Count);
        Assert.Equal(Newest(plain, 100), Newest(turned, 100));
    }

    [Fact]
    public void A_number_that_stands_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ParticipantReports(TruthOf(Friend(0, 1), Friend(1, 1)), new(3, 0)));

    private static List<FriendPosition> Newest(ParticipantReports reports, double seconds)
    {
        var heard = new List<FriendPosition>();
        reports.Newest(Instant.FromSeconds(seconds), heard);
        return heard;
    }

    private static Target Friend(int id, int participant, bool works = true, double from = 0, double until = 2000, double kilometres = 100)
    {
        var place = At(kilometres, 60, 4);
        return new(
            new(id),
            Kind(1, Fluctuation.Swerling1) with { Terminal = Kept },
            new(Instant.FromSeconds(from), Instant.FromSeconds(until), [new(place, default), new(place, default)], false),
            Transponder.None)
        {
            Terminal = new(participant, works),
        };
    }
}
