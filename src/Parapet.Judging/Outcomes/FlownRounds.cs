using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Outcomes;

/// <summary>Every round that left: for which target, from when to when, and how it ended.</summary>
internal sealed class FlownRounds
{
    private readonly List<FlownRound> _rounds = [];

    /// <summary>Counts by fate, in the order of the enumeration.</summary>
    public ImmutableArray<int> Fates
    {
        get
        {
            var counts = new int[Enum.GetValues<RoundFate>().Length];
            foreach (var round in _rounds)
            {
                counts[(int)round.Fate]++;
            }

            return [.. counts];
        }
    }

    /// <summary>The target for which a round left.</summary>
    public TruthNumber TargetOf(int round) => _rounds[round].Target;

    public void Launch(in Launched entry, TruthNumber target) =>
        _rounds.Add(new(target, entry.Post, entry.Time, Instant.Never, RoundFate.Flying));

    public void End(int round, Instant time, RoundFate fate) => _rounds[round] = _rounds[round] with { Ended = time, Fate = fate };

    /// <summary>Targets at which rounds of two posts were in the air at one time.</summary>
    public int DoubleEngagements()
    {
        var count = 0;
        foreach (var group in _rounds.Where(round => !round.Target.IsNone).GroupBy(round => round.Target))
        {
            var rounds = group.ToArray();
            count += rounds.Any(a => rounds.Any(b => a.Post != b.Post && a.Launched < b.Ended && b.Launched < a.Ended)) ? 1 : 0;
        }

        return count;
    }

    private readonly record struct FlownRound(TruthNumber Target, NodeId Post, Instant Launched, Instant Ended, RoundFate Fate);
}
