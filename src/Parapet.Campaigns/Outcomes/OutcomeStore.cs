using System.Collections.Immutable;

namespace Parapet.Campaigns.Outcomes;

/// <summary>
/// The outcomes of a campaign, one record for each block and option. Records are only ever appended, in whatever order
/// blocks end and from any thread; they are read back in the order of the plan.
/// </summary>
public sealed class OutcomeStore
{
    private readonly Lock _lock = new();
    private readonly ImmutableArray<OutcomeKey> _planned;
    private readonly Dictionary<OutcomeKey, ReplicationOutcome?> _records = [];

    /// <param name="planned">Every outcome that is to come, each once, in the order in which they are read back.</param>
    /// <exception cref="ArgumentException">A key stands twice.</exception>
    public OutcomeStore(IEnumerable<OutcomeKey> planned)
    {
        _planned = [.. planned];
        foreach (var key in _planned)
        {
            _records.Add(key, null);
        }
    }

    /// <summary>Keys for which no outcome has come, in the order of the plan.</summary>
    public ImmutableArray<OutcomeKey> Gaps
    {
        get
        {
            lock (_lock)
            {
                return [.. _planned.Where(key => _records[key] is null)];
            }
        }
    }

    /// <summary>Takes a block's outcomes: all of them or, where one is refused, none.</summary>
    /// <exception cref="ArgumentException">An outcome is not in the plan, or has come before.</exception>
    public void Append(ImmutableArray<ReplicationOutcome> block)
    {
        lock (_lock)
        {
            var problems = block.Select(Problem).OfType<string>().Concat(Twice(block)).ToArray();
            if (problems.Length > 0)
            {
                throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(block));
            }

            foreach (var outcome in block)
            {
                _records[outcome.Key] = outcome;
            }
        }
    }

    /// <summary>What has come so far, in the order of the plan.</summary>
    public ImmutableArray<ReplicationOutcome> Read()
    {
        lock (_lock)
        {
            return [.. _planned.Select(key => _records[key]).OfType<ReplicationOutcome>()];
        }
    }

    private string? Problem(ReplicationOutcome outcome) => !_records.TryGetValue(outcome.Key, out var before)
        ? $"{outcome.Key}: not in the plan of {_planned.Length} outcomes"
        : before is null ? null : $"{outcome.Key}: came before; each comes once";

    private static IEnumerable<string> Twice(ImmutableArray<ReplicationOutcome> block) =>
        block.GroupBy(outcome => outcome.Key).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {group.Count()} times in one block; each comes once");
}
