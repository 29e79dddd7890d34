using System.Collections.Immutable;
using Parapet.Judging.Joining;
using Parapet.Judging.Outcomes;
using Parapet.Judging.Pictures;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Digests;

namespace Parapet.Tests.Scenarios.Reduced;

/// <summary>One run of a reduced scenario: what it came to, what passed in it, and its digests.</summary>
internal sealed record ReducedRun(RunOutcome Outcome, IReadOnlyList<JoinedEntry> Story, DigestLog Digests)
{
    public ImmutableArray<TargetOutcome> Targets => Outcome.Targets;

    public ImmutableArray<RoundCount> Rounds => Outcome.Rounds;

    public (long Objects, long Tracked, long Tracks) Picture => Outcome.Picture;

    public ImmutableArray<NodePicture> Pictures => Outcome.Pictures;

    public int Leakers => Targets.Count(target => target.Fate == TargetFate.HitAsset);

    public int Killed => Targets.Count(target => target.Fate == TargetFate.Killed);

    public int Fired => Rounds.Sum(round => round.Fired);

    public int Ended(RoundFate fate) => Outcome.RoundFates[(int)fate];

    /// <summary>The entries of one kind in their order.</summary>
    public IEnumerable<TEntry> Of<TEntry>()
        where TEntry : struct, IEntry<TEntry> => Story.Select(joined => joined.Entry).OfType<TEntry>();

    /// <summary>The entries of one kind with the number of their target; -1 for none.</summary>
    public IEnumerable<(TEntry Entry, int Target)> WithTarget<TEntry>()
        where TEntry : struct, IEntry<TEntry> =>
        Story.Where(joined => joined.Entry is TEntry).Select(joined => ((TEntry)joined.Entry, joined.Target.Value));

    public IEnumerable<StandardIdentity> IdentitiesOf(int target) =>
        WithTarget<Identified>().Where(pair => pair.Target == target).Select(pair => pair.Entry.Judgement.Identity);
}
