using Parapet.Messages;
using Parapet.Record;

namespace Parapet.Judging.Outcomes;

/// <summary>
/// Finds the first broken link of each leaker's chain. Of the constraints that bound different units, the one nearest to a
/// launch counts: had it been lifted, a round would have left. Once a target has ended, posts go on about its track for a
/// while; that broke no link of its chain and is passed over.
/// </summary>
internal sealed class CauseOfLeakage(int targets)
{
    private readonly bool[] _ended = new bool[targets];
    private readonly bool[] _confirmed = new bool[targets];
    private readonly bool[] _ordered = new bool[targets];
    private readonly int[] _launched = new int[targets];
    private readonly ShotConstraint?[] _nearest = new ShotConstraint?[targets];

    public int LaunchedAt(TruthNumber target) => _launched[target.Value];

    public void Confirmed(TruthNumber target)
    {
        if (IsOpen(target))
        {
            _confirmed[target.Value] = true;
        }
    }

    public void Ordered(TruthNumber target)
    {
        if (IsOpen(target))
        {
            _ordered[target.Value] = true;
        }
    }

    public void Launched(TruthNumber target)
    {
        if (IsOpen(target))
        {
            _launched[target.Value]++;
        }
    }

    public void Refused(TruthNumber target, ShotConstraint constraint)
    {
        if (IsOpen(target) && (_nearest[target.Value] is not { } nearest || constraint.Nearness > nearest.Nearness))
        {
            _nearest[target.Value] = constraint;
        }
    }

    public void Ended(TruthNumber target) => _ended[target.Value] = true;

    public FirstCause Of(TruthNumber target)
    {
        if (_launched[target.Value] > 0)
        {
            return FirstCause.ShotAndMissed;
        }

        if (_ordered[target.Value])
        {
            return FirstCause.SeenTooLate;
        }

        if (_nearest[target.Value] is { } constraint)
        {
            return CauseOf(constraint);
        }

        return _confirmed[target.Value] ? FirstCause.SeenTooLate : FirstCause.NotSeen;
    }

    private bool IsOpen(TruthNumber target) => !target.IsNone && !_ended[target.Value];

    private static FirstCause CauseOf(ShotConstraint constraint) => constraint switch
    {
        ShotConstraint.NoChannel => FirstCause.NoChannel,
        ShotConstraint.NoRound or ShotConstraint.Reserve or ShotConstraint.KeptForWhatOnlyItStops or ShotConstraint.SparedForScarcity => FirstCause.NoRound,
        ShotConstraint.AlreadyEngaged => FirstCause.DoubleEngagementElsewhere,
        ShotConstraint.LeftToOther or ShotConstraint.HeldByOwnRule => FirstCause.NotAssigned,
        ShotConstraint.UnitDown => FirstCause.UnitDown,
        ShotConstraint.TooLate => FirstCause.SeenTooLate,
        ShotConstraint.NotIdentified or ShotConstraint.AwaitsDiscrimination or ShotConstraint.JudgedLight => FirstCause.NotIdentified,
        ShotConstraint.HarmsNothing => FirstCause.LeftAlone,
        ShotConstraint.TrackQuality or ShotConstraint.NotHeldByOwnRadars => FirstCause.NotSeen,
        ShotConstraint.OutsideSector => FirstCause.NeverInSector,
        ShotConstraint.StandsTooFar => FirstCause.StandsTooFar,
        _ => FirstCause.OutOfEnvelope,
    };
}
