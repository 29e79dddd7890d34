using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Parapet.Campaigns.Findings.Columns;

namespace Parapet.Campaigns.Outcomes;

/// <summary>
/// The outcomes of a campaign, raid after raid, by draw and number, and of a raid by option. They may be too many for the memory:
/// those that lie in files are read each time they are gone through, and no longer held than they are looked at.
/// </summary>
[CollectionBuilder(typeof(KeptOutcomes), nameof(Of))]
public sealed class KeptOutcomes : IReadOnlyCollection<ReplicationOutcome>
{
    private readonly ImmutableArray<KeptTurn> _turns;
    private readonly int _below;
    private readonly Lock _lock = new();
    private OutcomeColumns? _columns;

    /// <param name="turns">In the order of the plan.</param>
    /// <param name="below">Raids of this number and those after it are left out.</param>
    internal KeptOutcomes(ImmutableArray<KeptTurn> turns, int below = int.MaxValue) => (_turns, _below) = (turns, below);

    /// <summary>How many there are; where they lie in files, it takes as long as to go through them.</summary>
    public int Count => _columns?.Outcomes ?? Raids().Sum(raid => raid.Length);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => !Raids().Any();

    /// <summary>Outcomes held in memory, in whatever order.</summary>
    public static KeptOutcomes Of(ReadOnlySpan<ReplicationOutcome> outcomes)
    {
        IEnumerable<ReplicationOutcome> sorted = outcomes.ToArray().OrderBy(outcome => (outcome.Draw, outcome.Replication, outcome.Option));
        return new([new(0, [.. sorted])]);
    }

    /// <summary>The outcomes of one raid after the other.</summary>
    public IEnumerable<ImmutableArray<ReplicationOutcome>> Raids() => Raids(turn => turn.Outcomes);

    /// <summary>All of them, with what happened in each run where that is kept.</summary>
    public IEnumerable<ReplicationOutcome> WithEvents() => Raids(turn => turn.WithEvents).SelectMany(raid => raid);

    private IEnumerable<ImmutableArray<ReplicationOutcome>> Raids(Func<KeptTurn, ImmutableArray<ReplicationOutcome>> read)
    {
        ITurnFile? open = null;
        try
        {
            foreach (var turn in _turns)
            {
                if (open != turn.File)
                {
                    open?.Close();
                    open = turn.File;
                }

                foreach (var raid in RaidsOf(read(turn)).Where(raid => raid[0].Replication < _below))
                {
                    yield return raid;
                }
            }
        }
        finally
        {
            open?.Close();
        }
    }

    private static IEnumerable<ImmutableArray<ReplicationOutcome>> RaidsOf(ImmutableArray<ReplicationOutcome> outcomes)
    {
        for (var first = 0; first < outcomes.Length;)
        {
            var end = first + 1;
            while (end < outcomes.Length && (outcomes[end].Draw, outcomes[end].Replication) == (outcomes[first].Draw, outcomes[first].Replication))
            {
                end++;
            }

            yield return outcomes[first..end];
            first = end;
        }
    }

    public IEnumerator<ReplicationOutcome> GetEnumerator() => Raids().SelectMany(raid => raid).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What is computed from them, number by number: found in one go through them, and once.</summary>
    /// <param name="options">Of the study.</param>
    /// <param name="draws">Of the disputed figures, in the study.</param>
    internal OutcomeColumns Columns(int options, int draws)
    {
        lock (_lock)
        {
            return _columns is { } known && (known.Options, known.OuterDraws) == (options, draws) ? known : _columns = OutcomeColumns.Of(this, options, draws);
        }
    }
}
