using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Joining;

/// <summary>
/// The truth of a run of which only the record is at hand: paths through its samples, cubic between two of them (place and
/// velocity of both), straight before the first and after the last. Read the record into it once, then join.
/// </summary>
public sealed class SampledTruth()
    : EntryReader(EntryKinds.Of(EntryKind.TargetDeclared, EntryKind.TruthState, EntryKind.FighterFlown)), ITruthTable
{
    private readonly List<TargetDeclared> _targets = [];
    private readonly List<List<TruthState>> _states = [];
    private readonly List<Instant> _ends = [];

    // Of fighters alone: when each left the ground and came to it again, in turn.
    private readonly Dictionary<TruthNumber, List<Instant>> _flights = [];

    /// <inheritdoc/>
    public int Count => _targets.Count;

    /// <inheritdoc/>
    public TargetClass ClassOf(TruthNumber target) => _targets[target.Value].Class;

    /// <inheritdoc/>
    public bool IsDecoy(TruthNumber target) => _targets[target.Value].IsDecoy;

    /// <inheritdoc/>
    public Transponder TransponderOf(TruthNumber target)
    {
        var declared = _targets[target.Value];
        return new(declared.Modes, declared.Answers)
        {
            CombatModes = declared.CombatModes,
            CombatBegins = declared.CombatBegins,
            CombatEnds = declared.CombatEnds,
        };
    }

    /// <inheritdoc/>
    public Instant DueOf(TruthNumber target) => _targets[target.Value].Due;

    /// <inheritdoc/>
    public Instant EndOf(TruthNumber target) => _ends[target.Value];

    /// <inheritdoc/>
    public bool IsFlying(TruthNumber target, Instant time) => time < EndOf(target) && time >= _targets[target.Value].Begins
        && (!_flights.TryGetValue(target, out var flights) || flights.Count(turn => turn <= time) % 2 == 1);

    /// <inheritdoc/>
    /// <remarks>Nothing is to be done: the whole record was read before.</remarks>
    public void Follow(in FighterFlown flown)
    {
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The record holds no sample of it.</exception>
    public Position<Ecef> PlaceOf(TruthNumber target, Instant time)
    {
        var states = _states[target.Value];
        if (states.Count == 0)
        {
            throw new InvalidOperationException($"the record holds no place of {target}; it was kept without {nameof(TruthState)}, or sampled too seldom for so short a flight");
        }

        var after = FirstAfter(states, time);
        return after == 0 ? Straight(states[0], time)
            : after == states.Count ? Straight(states[^1], time)
            : Between(states[after - 1], states[after], time);
    }

    /// <inheritdoc/>
    public void Kill(TruthNumber target, Instant time)
    {
        if (IsFlying(target, time))
        {
            _ends[target.Value] = time;
        }
    }

    /// <inheritdoc/>
    protected override void On(in TargetDeclared entry)
    {
        if (entry.Target.Value != _targets.Count)
        {
            throw new InvalidDataException($"target {entry.Target.Value} is declared where {_targets.Count} is next");
        }

        _targets.Add(entry);
        _states.Add([]);
        _ends.Add(entry.Due);
    }

    /// <inheritdoc/>
    protected override void On(in TruthState entry)
    {
        if (entry.Target.Value < 0 || entry.Target.Value >= _states.Count)
        {
            throw new InvalidDataException($"a state of target {entry.Target.Value}; {_states.Count} are declared");
        }

        _states[entry.Target.Value].Add(entry);
    }

    /// <inheritdoc/>
    protected override void On(in FighterFlown entry)
    {
        if (!_flights.TryGetValue(entry.Target, out var turns))
        {
            turns = _flights[entry.Target] = [];
        }

        if (entry.Phase.IsAirborne != (turns.Count % 2 == 1))
        {
            turns.Add(entry.Time);
        }
    }

    private static int FirstAfter(List<TruthState> states, Instant time)
    {
        var (low, high) = (0, states.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = states[middle].Time <= time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static Position<Ecef> Straight(in TruthState state, Instant time) => state.Position + state.Velocity.Over((time - state.Time).Seconds);

    private static Position<Ecef> Between(in TruthState a, in TruthState b, Instant time)
    {
        var span = (b.Time - a.Time).Seconds;
        var at = (time - a.Time).Seconds / span;
        var (square, cube) = (at * at, at * at * at);
        return a.Position
            + (b.Position - a.Position) * (3 * square - 2 * cube)
            + a.Velocity.Over(span) * (at - 2 * square + cube)
            + b.Velocity.Over(span) * (cube - square);
    }
}
