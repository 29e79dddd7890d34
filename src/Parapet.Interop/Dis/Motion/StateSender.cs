namespace Parapet.Interop.Dis.Motion;

/// <summary>
/// A sender's side of dead reckoning for one entity: it moves what it last sent on as every receiver does, and says when
/// the truth has gone too far from it.
/// </summary>
/// <param name="rule">How far is too far.</param>
public sealed class StateSender(UpdateRule rule)
{
    private MovingState? _sent;
    private Instant _sentAt;

    /// <summary>Why to send now; null where nobody needs it.</summary>
    /// <param name="location">Where the entity is.</param>
    /// <param name="axes">How it stands.</param>
    /// <param name="at">Now; no earlier than what was sent.</param>
    public UpdateReason? WhyNow(Position<Ecef> location, Rotation<Ecef, Body> axes, Instant at)
    {
        if (_sent is not { } sent)
        {
            return UpdateReason.First;
        }

        if (at - _sentAt >= rule.Heartbeat)
        {
            return UpdateReason.Heartbeat;
        }

        var thought = sent.After((at - _sentAt).Seconds);
        return (location - thought.Location).Norm > rule.Position.Metres ? UpdateReason.Position
            : BodyAxes.Between(axes, thought.Axes) > rule.Orientation ? UpdateReason.Orientation
            : null;
    }

    /// <summary>Takes note of what is sent, with the digits that a PDU has.</summary>
    public void Sent(MovingState state, Instant at) => (_sent, _sentAt) = (state, at);
}
