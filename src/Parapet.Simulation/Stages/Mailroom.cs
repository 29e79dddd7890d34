using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>Holds what is on its way between nodes until it is due.</summary>
internal sealed class Mailroom(Agenda agenda)
{
    private readonly List<Mail?> _mail = [];

    // Places whose mail has been taken: as few as are on their way at once stay in cache.
    private readonly Stack<MailPlace> _free = new();
    private readonly Stack<Mail> _spare = new();

    public Mail NewMail() => _spare.TryPop(out var mail) ? mail : new();

    /// <summary>Puts a mail on its way.</summary>
    public void Post(Mail mail, Instant arrives, NodeId to)
    {
        if (!_free.TryPop(out var place))
        {
            place = new(_mail.Count);
            _mail.Add(null);
        }

        _mail[place.Value] = mail;
        agenda.Note(arrives, Stage.Receive, Subject.Of(to, place));
    }

    /// <summary>Hands over what has arrived; its reader gives it back by <see cref="Reuse"/>.</summary>
    public Mail Take(MailPlace place)
    {
        var mail = _mail[place.Value]!;
        _mail[place.Value] = null;
        _free.Push(place);
        return mail;
    }

    public void Reuse(Mail mail)
    {
        mail.Keeper = null;
        mail.Tracks.Clear();
        mail.Status = null;
        mail.Stock = null;
        mail.Identification = null;
        mail.Alert = null;
        mail.Position = null;
        mail.Plan = null;
        mail.Strobe = null;
        _spare.Push(mail);
    }
}
