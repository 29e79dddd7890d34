using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Parapet.Flight.Targets;

/// <summary>
/// A target's whole motion, laid down beforehand: states evenly spaced in time, with a cubic Hermite polynomial
/// between them [Burden2010, sec. 3.4]. Immutable and safe to read from many threads.
/// </summary>
public sealed class Trajectory
{
    private readonly TargetState[] _states;
    private readonly double _stepSeconds;
    private readonly double _stepsPerSecond;

    /// <param name="begins">When the first state holds.</param>
    /// <param name="ends">When the last state holds; after <paramref name="begins"/>.</param>
    /// <param name="states">At least two, evenly spaced in time from first to last.</param>
    /// <param name="endsInImpact">Whether the flight ends by striking the ground, and not by leaving or landing.</param>
    /// <exception cref="ArgumentException">Fewer than two states, an end that does not follow the beginning, or a state that is not finite.</exception>
    public Trajectory(Instant begins, Instant ends, ReadOnlySpan<TargetState> states, bool endsInImpact)
    {
        if (states.Length < 2)
        {
            throw new ArgumentException($"a trajectory of {states.Length} states was given; at least 2 are needed", nameof(states));
        }

        if (ends <= begins)
        {
            throw new ArgumentException($"a trajectory ends at {ends}, not after its beginning at {begins}", nameof(ends));
        }

        (Begins, Ends, EndsInImpact) = (begins, ends, endsInImpact);
        _states = states.ToArray();
        _stepSeconds = (ends - begins).Seconds / (states.Length - 1);
        RequireFinite();
        _stepsPerSecond = 1 / _stepSeconds;
    }

    /// <summary>Before it nothing flies.</summary>
    public Instant Begins { get; }

    /// <summary>From it on nothing flies: impact, or the end of the route.</summary>
    public Instant Ends { get; }

    /// <summary>Whether the last state is an impact.</summary>
    public bool EndsInImpact { get; }

    /// <summary>The waypoints along which it was laid; empty for what flies otherwise.</summary>
    public ImmutableArray<Waypoint> Route { get; init; } = [];

    /// <summary>The states that the motion runs through, evenly spaced from <see cref="Begins"/> to <see cref="Ends"/>.</summary>
    public ReadOnlySpan<TargetState> States => _states;

    /// <summary>From one state to the next.</summary>
    internal double StepSeconds => _stepSeconds;

    /// <summary>When a state holds.</summary>
    internal Instant TimeOf(int state) => Begins + Duration.FromSeconds(state * _stepSeconds);

    /// <summary>Until when the flight of <see cref="HeldBack"/> lasts.</summary>
    public static Instant HeldBackUntil { get; } = new(2);

    /// <summary>
    /// The same flight over before anything can look: what a changed world keeps on the ground keeps its place in the list
    /// so, and with it the draws of all others.
    /// </summary>
    public Trajectory HeldBack() => new(new(1), HeldBackUntil, _states.AsSpan(0, 2), endsInImpact: false);

    /// <summary>The state at a moment; before the beginning the first one, after the end the last one.</summary>
    public TargetState At(Instant time)
    {
        var (index, share) = StepAt(time);
        return share < 0 ? _states[index] : Hermite.Between(_states[index], _states[index + 1], _stepSeconds, share);
    }

    /// <summary>The place alone of the state at a moment, to the bit.</summary>
    public Position<Ecef> PlaceAt(Instant time)
    {
        var (index, share) = StepAt(time);
        return share < 0 ? _states[index].Position : Hermite.PlaceBetween(_states[index], _states[index + 1], _stepSeconds, share);
    }

    /// <summary>Truth is finite at every moment where its states are: what lies between them follows from them.</summary>
    private void RequireFinite()
    {
        for (var i = 0; i < _states.Length; i++)
        {
            var (place, velocity) = (_states[i].Position, _states[i].Velocity);
            if (!double.IsFinite(place.X + place.Y + place.Z + velocity.X + velocity.Y + velocity.Z))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"a trajectory's state {_stepSeconds * i:F1} s after its beginning at {Begins} is not finite: {place} m, {velocity} m/s"), "states");
            }
        }
    }

    /// <summary>The state before a moment and the share of the step from it, negative where that state itself holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int Index, double Share) StepAt(Instant time)
    {
        var place = (time - Begins).Seconds * _stepsPerSecond;
        if (!(place > 0))
        {
            return (0, -1);
        }

        var index = (int)Math.Min(place, int.MaxValue);
        return index >= _states.Length - 1 ? (_states.Length - 1, -1) : (index, place - index);
    }
}
