namespace Parapet.Flight.Targets;

/// <summary>
/// The way of what is flown by orders within a run: states as they came to be, with a cubic Hermite polynomial between
/// them. Of one run; grows while it is flown.
/// </summary>
internal sealed class SteeredPath(TargetState start)
{
    private readonly List<(Instant Time, TargetState State)> _states = [(Instant.Start, start)];

    /// <summary>The state of the start was another.</summary>
    public void BeginAt(in TargetState state) => _states[0] = (Instant.Start, state);

    /// <summary>Goes on from the last state to another, which must be later.</summary>
    public void Add(Instant time, in TargetState state)
    {
        if (time <= _states[^1].Time)
        {
            throw new ArgumentException($"a state at {time} follows one at {_states[^1].Time}; they must be later each", nameof(time));
        }

        _states.Add((time, state));
    }

    /// <summary>The state at a moment, before the first that one and after the last the last.</summary>
    public TargetState At(Instant time)
    {
        // Asked for what has just been: the end of the list is nearest.
        var after = _states.Count;
        while (after > 0 && _states[after - 1].Time > time)
        {
            after--;
        }

        if (after == _states.Count || after == 0)
        {
            return after == 0 ? _states[0].State : _states[^1].State;
        }

        var (from, to) = (_states[after - 1], _states[after]);
        var span = (to.Time - from.Time).Seconds;
        return Hermite.Between(from.State, to.State, span, (time - from.Time).Seconds / span);
    }
}
