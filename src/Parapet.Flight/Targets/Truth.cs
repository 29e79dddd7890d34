using System.Collections.Immutable;
using Parapet.Flight.Signatures;

namespace Parapet.Flight.Targets;

/// <summary>
/// Everything that truly flies in one run: immutable targets, when those that were killed met their end, and where those
/// that are steered have flown. One run has one of its own; the targets are shared by all.
/// </summary>
public sealed class Truth
{
    private readonly ImmutableArray<Target> _targets;
    private readonly TargetId[] _jammers;
    private readonly TargetId[] _clouds;
    private readonly Trajectory[] _trajectories;

    // Apart from the trajectories: every scan asks all of them.
    private readonly Instant[] _begins;
    private readonly Instant[] _ends;
    private readonly bool[] _killed;

    // Null in a run in which nothing is steered.
    private readonly SteeredPath?[]? _steered;
    private readonly TargetId[] _flying;

    /// <exception cref="ArgumentException">A target's id is not its place in the list.</exception>
    public Truth(ImmutableArray<Target> targets)
    {
        _targets = targets;
        _trajectories = new Trajectory[targets.Length];
        _begins = new Instant[targets.Length];
        _ends = new Instant[targets.Length];
        _killed = new bool[targets.Length];
        _flying = new TargetId[targets.Length];
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i].Id.Value != i)
            {
                throw new ArgumentException($"target {i} carries id {targets[i].Id.Value}; ids are places in the list", nameof(targets));
            }

            _trajectories[i] = targets[i].Trajectory;
            _begins[i] = targets[i].IsSteered ? Instant.Never : _trajectories[i].Begins;
            _ends[i] = targets[i].IsSteered ? Instant.Never : _trajectories[i].Ends;
        }

        if (targets.Any(target => target.IsSteered))
        {
            _steered = [.. targets.Select(target => target.IsSteered ? new SteeredPath(target.Trajectory.At(Instant.Start)) : null)];
        }

        _jammers = [.. targets.Where(target => target.Description.Jammer is not null).Select(target => target.Id)];
        _clouds = [.. targets.Where(target => target.Description.Chaff is not null).Select(target => target.Id)];
        Features = targets.Select(target => target.Description.Features).FirstOrDefault(features => features is not null);
    }

    /// <summary>All targets of the run, flying or not; their ids are 0 .. Count - 1.</summary>
    public int Count => _targets.Length;

    /// <summary>The target as it was laid down, killed or not.</summary>
    public Target this[TargetId id] => _targets[id.Value];

    /// <summary>Those that carry a jammer, flying or not, in the order of their ids.</summary>
    public ReadOnlySpan<TargetId> Jammers => _jammers;

    /// <summary>Clouds of chaff, flying or not, in the order of their ids.</summary>
    public ReadOnlySpan<TargetId> Clouds => _clouds;

    /// <summary>What a radar can learn of the kind of whatever flies above the air, where anything in the raid releases light objects: then no falling body is taken for a warhead unread.</summary>
    public FeatureDescription? Features { get; }

    /// <summary>Those in the air at a moment, in the order of their ids. The span is valid until the next call.</summary>
    public ReadOnlySpan<TargetId> Flying(Instant time)
    {
        var count = 0;
        for (var i = 0; i < _ends.Length; i++)
        {
            if (time < _ends[i] && time >= _begins[i])
            {
                _flying[count++] = new(i);
            }
        }

        return _flying.AsSpan(0, count);
    }

    /// <summary>Whether a target is in the air: from its beginning on, and before its end or its kill.</summary>
    public bool IsFlying(TargetId id, Instant time) =>
        time < _ends[id.Value] && time >= _begins[id.Value];

    /// <summary>The state on the laid-down trajectory, or on the way flown so far, whether or not the target still flies; clamped to its ends.</summary>
    public TargetState StateOf(TargetId id, Instant time) =>
        _steered?[id.Value] is { } path ? path.At(time) : _trajectories[id.Value].At(time);

    /// <summary>The place of <see cref="StateOf"/>, to the bit, for half the work.</summary>
    public Position<Ecef> PlaceOf(TargetId id, Instant time) =>
        _steered?[id.Value] is { } path ? path.At(time).Position : _trajectories[id.Value].PlaceAt(time);

    /// <summary>When the target's flight ends or ended: by kill, impact, or leaving.</summary>
    public Instant EndOf(TargetId id) => _ends[id.Value];

    /// <summary>Whether a kill ended the flight; false for one that hit or left, and while it flies.</summary>
    public bool IsKilled(TargetId id) => _killed[id.Value];

    /// <summary>A steered target is in the air when the run begins.</summary>
    /// <exception cref="InvalidOperationException">It is not steered.</exception>
    public void BeginAloft(TargetId id, in TargetState state)
    {
        PathOf(id).BeginAt(state);
        (_begins[id.Value], _ends[id.Value]) = (Instant.Start, Instant.Never);
    }

    /// <summary>A steered target is in the air from now on; one that was killed never is again.</summary>
    /// <exception cref="InvalidOperationException">It is not steered.</exception>
    public void TakeOff(TargetId id, Instant time, in TargetState state)
    {
        PathOf(id).Add(time, state);
        if (!_killed[id.Value])
        {
            (_begins[id.Value], _ends[id.Value]) = (time, Instant.Never);
        }
    }

    /// <summary>A steered target flies on to a state that may lie a step ahead of now.</summary>
    /// <exception cref="InvalidOperationException">It is not steered.</exception>
    /// <exception cref="ArgumentException">The state is no later than its last.</exception>
    public void FlyOn(TargetId id, Instant time, in TargetState state) => PathOf(id).Add(time, state);

    /// <summary>A steered target is on the ground from now on.</summary>
    public void Land(TargetId id, Instant time) => _ends[id.Value] = Instant.Min(_ends[id.Value], time);

    private SteeredPath PathOf(TargetId id) =>
        _steered?[id.Value] ?? throw new InvalidOperationException($"target {id.Value} is not steered; its way is laid down");

    /// <summary>Ends a target's flight. Killing one that no longer flies changes nothing: a wreck cannot be killed again.</summary>
    public void Kill(TargetId id, Instant time)
    {
        if (!IsFlying(id, time))
        {
            return;
        }

        _ends[id.Value] = time;
        _killed[id.Value] = true;
    }
}
