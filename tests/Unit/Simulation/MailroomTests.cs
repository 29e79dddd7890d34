using Parapet.Messages;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class MailroomTests
{
    private readonly Agenda _agenda = new();
    private readonly Mailroom _mailroom;

    public MailroomTests() => _mailroom = new(_agenda);

    [Fact]
    public void Mail_is_received_when_it_arrives_by_whom_it_was_for()
    {
        var (later, sooner) = (_mailroom.NewMail(), _mailroom.NewMail());
        _mailroom.Post(later, Instant.FromSeconds(3), Sample.Post);
        _mailroom.Post(sooner, Instant.FromSeconds(2), Sample.OtherPost);
        Arrives(sooner, 2, Sample.OtherPost);
        Arrives(later, 3, Sample.Post);
        Assert.False(_agenda.TryTake(out _));
    }

    [Fact]
    public void The_place_of_mail_that_was_taken_is_another_s_and_no_other_is()
    {
        var (first, second, third) = (_mailroom.NewMail(), _mailroom.NewMail(), _mailroom.NewMail());
        _mailroom.Post(first, Instant.FromSeconds(1), Sample.Post);
        _mailroom.Post(second, Instant.FromSeconds(2), Sample.Post);
        Arrives(first, 1, Sample.Post);
        _mailroom.Post(third, Instant.FromSeconds(3), Sample.Post);
        Arrives(second, 2, Sample.Post);
        Arrives(third, 3, Sample.Post);
    }

    [Fact]
    public void Mail_given_back_is_used_again_and_empty()
    {
        var mail = _mailroom.NewMail();
        mail.Keeper = new(1);
        mail.Tracks.Add(Sample.Report(new(1), 1));
        mail.Status = default(EngagementStatus);
        mail.Identification = default(Identification);
        mail.Alert = default(LaunchAlert);

        _mailroom.Reuse(mail);

        var again = _mailroom.NewMail();
        Assert.Same(mail, again);
        Assert.Null(again.Keeper);
        Assert.Empty(again.Tracks);
        Assert.Null(again.Status);
        Assert.Null(again.Identification);
        Assert.Null(again.Alert);
        Assert.NotSame(again, _mailroom.NewMail());
    }

    private void Arrives(Mail mail, double seconds, NodeId at)
    {
        Assert.True(_agenda.TryTake(out var item));
        Assert.Equal((Instant.FromSeconds(seconds), Stage.Receive, at), (item.Time, item.Stage, item.Subject.Arrival.At));
        Assert.Same(mail, _mailroom.Take(item.Subject.Arrival.Mail));
    }
}
