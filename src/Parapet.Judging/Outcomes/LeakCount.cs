using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Outcomes;

/// <summary>Counts the leakers of one run and nothing else, for who runs raids by the thousand.</summary>
/// <param name="truth">Of the run.</param>
public sealed class LeakCount(ITruthTable truth) : EntryReader(EntryKinds.Of(EntryKind.FateMet))
{
    /// <summary>Armed threats that got through so far.</summary>
    public int Leakers { get; private set; }

    /// <inheritdoc/>
    protected override void On(in FateMet entry)
    {
        var isArmed = truth.ClassOf(entry.Target).IsThreat && !truth.IsDecoy(entry.Target);
        Leakers += isArmed && entry.Fate.GotThrough ? 1 : 0;
    }
}
