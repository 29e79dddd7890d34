using Parapet.Earth.Ellipsoid;

namespace Parapet.Interop.Scenes;

/// <summary>
/// Holds a scene until its end, for standards that write an object as a whole: memory grows with the states. A track is cut
/// where its post takes it for something else; the state at the cut ends one stretch and begins the next, so that no gap is seen.
/// </summary>
internal sealed class ScenePaths
{
    private readonly Dictionary<SceneId, SceneObject> _things = [];
    private readonly Dictionary<SceneId, SceneStretch> _open = [];
    private readonly List<SceneStretch> _stretches = [];

    /// <summary>What ended and did not appear again: a state that comes even so, as of the step in which a round ended, is not shown.</summary>
    private readonly HashSet<SceneId> _gone = [];

    private readonly List<SceneObject> _standing = [];
    private readonly List<(SceneEvent Told, SceneObject? Subject, Position<Ecef>? Place)> _events = [];

    /// <summary>What stands in its place.</summary>
    public IReadOnlyList<SceneObject> Standing => _standing;

    /// <summary>What moves, in the order in which the stretches begin.</summary>
    public IReadOnlyList<SceneStretch> Stretches => _stretches;

    /// <summary>With their subjects, where these are in the scene, and the place: the event's own, else where the subject was last.</summary>
    public IReadOnlyList<(SceneEvent Told, SceneObject? Subject, Position<Ecef>? Place)> Events => _events;

    public void Add(SceneItem item)
    {
        switch (item)
        {
            case SceneAppearance { Object: var thing }:
                _things[thing.Id] = thing;
                _gone.Remove(thing.Id);
                if (thing.Place is not null)
                {
                    _standing.Add(thing);
                }

                break;
            case SceneState state when _things.TryGetValue(state.Id, out var thing) && !_gone.Contains(state.Id):
                Move(thing, state);
                break;
            case SceneEnd end:
                _gone.Add(end.Id);
                if (_open.Remove(end.Id, out var ended))
                {
                    ended.Ends = end.Time;
                }

                break;
            case SceneEvent told:
                Tell(told);
                break;
        }
    }

    /// <summary>Whatever is still there is so until this moment.</summary>
    public void End(Instant time)
    {
        foreach (var stretch in _open.Values)
        {
            stretch.Ends = time;
        }

        _open.Clear();
    }

    private void Move(SceneObject thing, SceneState state)
    {
        if (_open.TryGetValue(state.Id, out var stretch) && (state.Belief is null || (stretch.Identity, stretch.Category) == (state.Belief.Identity, state.Belief.Category)))
        {
            stretch.States.Add(state);
            return;
        }

        stretch?.States.Add(state);
        _open[state.Id] = stretch = new(thing, state.Belief?.Identity, state.Belief?.Category);
        stretch.States.Add(state);
        _stretches.Add(stretch);
    }

    private void Tell(SceneEvent told)
    {
        var subject = _things.GetValueOrDefault(told.Subject);
        var place = told.Place ?? (_open.TryGetValue(told.Subject, out var stretch) ? stretch.States[^1].Position : FixOf(subject) is { } fix ? Wgs84.ToEcef(fix) : null);
        _events.Add((told, subject, place));
    }

    /// <summary>Of what has no place of its own yet, as a round that leaves its unit, that of its parent.</summary>
    private Geodetic? FixOf(SceneObject? thing) => thing?.Place ?? (thing?.Parent is { } parent ? _things.GetValueOrDefault(parent)?.Place : null);
}
