using Parapet.Messages;

namespace Parapet.Simulation.Recording;

/// <summary>
/// Finds the first broken link of each leaker's chain in the journal. Of the constraints that bound different units,
/// the one nearest to a launch counts: had it been lifted, a round would have left.
/// </summary>
internal sealed class CauseOfLeakage
{
    private readonly bool[] _ended;
    private readonly bool[] _confirmed;
    private readonly bool[] _ordered;
    private readonly int[] _launched;
    private readonly ShotConstraint?[] _nearest;

    public CauseOfLeakage(int targets, IReadOnlyList<JournalEntry> journal)
    {
        _ended = new bool[targets];
        _confirmed = new bool[targets];
        _ordered = new bool[targets];
        _launched = new int[targets];
        _nearest = new ShotConstraint?[targets];
        foreach (var entry in journal)
        {
            // Once a target has ended, posts go on about its track for a while; that broke no link of its chain.
            if (entry.Target >= 0 && !_ended[entry.Target])
            {
                Take(entry);
            }
        }
    }

    public int Launched(int target) => _launched[target];

    public FirstCause Of(int target)
    {
        if (_launched[target] > 0)
        {
            return FirstCause.ShotAndMissed;
        }

        if (_ordered[target])
        {
            return FirstCause.SeenTooLate;
        }

        if (_nearest[target] is { } constraint)
        {
            return CauseOf(constraint);
        }

        return _confirmed[target] ? FirstCause.SeenTooLate : FirstCause.NotSeen;
    }

    private void Take(in JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case JournalKind.Fate:
                _ended[entry.Target] = true;
                break;
            case JournalKind.Confirmed:
                _confirmed[entry.Target] = true;
                break;
            case JournalKind.Ordered:
                _ordered[entry.Target] = true;
                break;
            case JournalKind.Launched:
                _launched[entry.Target]++;
                break;
            case JournalKind.ShotNotTaken:
                var constraint = (ShotConstraint)entry.Detail;
                if (_nearest[entry.Target] is not { } nearest || constraint.Nearness > nearest.Nearness)
                {
                    _nearest[entry.Target] = constraint;
                }

                break;
        }
    }

    private static FirstCause CauseOf(ShotConstraint constraint) => constraint switch
    {
        ShotConstraint.NoChannel => FirstCause.NoChannel,
        ShotConstraint.NoRound or ShotConstraint.Reserve => FirstCause.NoRound,
        ShotConstraint.AlreadyEngaged => FirstCause.DoubleEngagementElsewhere,
        ShotConstraint.LeftToOther => FirstCause.NotAssigned,
        ShotConstraint.UnitDown => FirstCause.UnitDown,
        ShotConstraint.TooLate => FirstCause.SeenTooLate,
        ShotConstraint.NotIdentified => FirstCause.NotIdentified,
        ShotConstraint.HarmsNothing => FirstCause.LeftAlone,
        ShotConstraint.TrackQuality or ShotConstraint.NotHeldByOwnRadars => FirstCause.NotSeen,
        _ => FirstCause.OutOfEnvelope,
    };
}
