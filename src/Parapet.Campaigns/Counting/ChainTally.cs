using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Flight.Targets;
using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Campaigns.Counting;

/// <summary>Hears of one run how far each threat came from a radar's sight to its kill.</summary>
internal sealed class ChainTally(ImmutableArray<Target> targets) : IJoinedListener
{
    private static readonly int Steps = Enum.GetValues<ChainStep>().Length;

    private readonly int[] _furthest = new int[targets.Length];
    private readonly int[] _rounds = new int[targets.Length];

    /// <inheritdoc/>
    public EntryKinds Wanted { get; } = EntryKinds.Of(
        EntryKind.SightGained, EntryKind.TrackConfirmed, EntryKind.Identified, EntryKind.ShotPossible, EntryKind.Launched, EntryKind.FateMet);

    /// <inheritdoc/>
    public void Take<TEntry>(in TEntry entry, TruthNumber target)
        where TEntry : struct, IEntry<TEntry>
    {
        if (target.IsNone || StepOf(entry) is not { } step)
        {
            return;
        }

        // A later step takes those before it with it: a round that left was ordered at a track, however late the record tells of both.
        _furthest[target.Value] = Math.Max(_furthest[target.Value], (int)step + 1);
        _rounds[target.Value] += step == ChainStep.ShotAt ? 1 : 0;
    }

    /// <summary>One for each class of threat, in the order of the enumeration.</summary>
    public ImmutableArray<ChainCount> Counts() =>
    [
        .. from target in targets
           where target.Description.Class.IsThreat && !target.Description.IsDecoy
           group target.Id.Value by target.Description.Class into kind
           orderby kind.Key
           select new ChainCount(kind.Key, kind.Count(), [.. Enumerable.Range(0, Steps).Select(step => kind.Count(id => _furthest[id] > step))], kind.Sum(id => _rounds[id])),
    ];

    private static ChainStep? StepOf<TEntry>(TEntry entry) => entry switch
    {
        SightGained => ChainStep.Seen,
        TrackConfirmed => ChainStep.Tracked,
        Identified { Judgement.Identity: StandardIdentity.Hostile } => ChainStep.Identified,
        ShotPossible => ChainStep.InTime,
        Launched => ChainStep.ShotAt,
        FateMet { Fate: TargetFate.Killed } => ChainStep.Killed,
        _ => null,
    };
}
