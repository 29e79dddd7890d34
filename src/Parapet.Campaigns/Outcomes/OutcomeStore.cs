using System.Collections.Immutable;

namespace Parapet.Campaigns.Outcomes;

/// <summary>
/// The outcomes of a campaign as they come, in whatever order and from any thread; they are read back in the order of the
/// plan. Blocks are held in memory until their turn is whole, which may then lie in a file.
/// </summary>
/// <param name="turns">Of the plan.</param>
/// <param name="raidsInTurn">Blocks of each turn.</param>
/// <param name="options">Outcomes of each block.</param>
public sealed class OutcomeStore(int turns, int raidsInTurn, int options)
{
    private readonly Lock _lock = new();
    private readonly KeptTurn?[] _whole = new KeptTurn?[turns];
    private readonly SortedDictionary<int, List<ReplicationOutcome>> _begun = [];

    /// <summary>Turns of which outcomes are missing, ascending.</summary>
    public ImmutableArray<int> Gaps
    {
        get
        {
            lock (_lock)
            {
                return [.. Enumerable.Range(0, turns).Where(turn => _whole[turn] is null && _begun.GetValueOrDefault(turn)?.Count != raidsInTurn * options)];
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
                Begun(TurnOf(outcome)).Add(outcome);
            }
        }
    }

    /// <summary>Takes a whole turn, wherever it lies, in place of what came of it block by block.</summary>
    /// <exception cref="ArgumentException">It is not in the plan, or has come before.</exception>
    public void Put(KeptTurn turn)
    {
        lock (_lock)
        {
            if (turn.Turn < 0 || turn.Turn >= turns || _whole[turn.Turn] is not null)
            {
                throw new ArgumentException(turn.Turn < 0 || turn.Turn >= turns
                    ? $"turn {turn.Turn}: not in the plan of {turns}"
                    : $"turn {turn.Turn}: came before; each comes once", nameof(turn));
            }

            _whole[turn.Turn] = turn;
            _begun.Remove(turn.Turn);
        }
    }

    /// <summary>What has come so far.</summary>
    /// <param name="below">Raids of this number and those after it are left out.</param>
    public KeptOutcomes Read(int below = int.MaxValue)
    {
        lock (_lock)
        {
            return new([.. Enumerable.Range(0, turns).Select(turn => _whole[turn] ?? Part(turn)).OfType<KeptTurn>()], below);
        }
    }

    private KeptTurn? Part(int turn) =>
        _begun.TryGetValue(turn, out var begun) ? new(turn, [.. begun.OrderBy(outcome => (outcome.Replication, outcome.Option))]) : null;

    private List<ReplicationOutcome> Begun(int turn)
    {
        if (!_begun.TryGetValue(turn, out var begun))
        {
            _begun.Add(turn, begun = []);
        }

        return begun;
    }

    private int TurnOf(ReplicationOutcome outcome) => outcome.Replication / raidsInTurn;

    private string? Problem(ReplicationOutcome outcome)
    {
        var turn = TurnOf(outcome);
        return turn < 0 || turn >= turns || outcome.Option < 0 || outcome.Option >= options ? $"{outcome.Key}: not in the plan of {turns} turns and {options} options"
            : _whole[turn] is not null || (_begun.TryGetValue(turn, out var begun) && begun.Any(other => other.Key == outcome.Key)) ? $"{outcome.Key}: came before; each comes once"
            : null;
    }

    private static IEnumerable<string> Twice(ImmutableArray<ReplicationOutcome> block) =>
        block.GroupBy(outcome => outcome.Key).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {group.Count()} times in one block; each comes once");
}
