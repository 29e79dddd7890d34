namespace Parapet.Interop.Scenes;

/// <summary>
/// Gives a writer the items of a scene in the order of their times, though a record notes some of them late: each is held
/// until nothing earlier can come. Items of one moment keep the order in which they came; a state of what has ended, which a
/// step of flight behind the end may bring, is left out.
/// </summary>
internal sealed class SceneOrder(ISceneWriter writer)
{
    /// <summary>Longer than a record looks back: by a period of sampling, where a path begins.</summary>
    private static readonly Duration Held = Duration.FromSeconds(60);

    private readonly PriorityQueue<SceneItem, (Instant Time, long Order)> _waiting = new();
    private readonly HashSet<SceneId> _ended = [];
    private Instant _newest = Instant.Start;
    private Instant _written = Instant.Start;
    private long _count;

    public void Add(SceneItem item)
    {
        _waiting.Enqueue(item, (item.Time, _count++));
        _newest = Instant.Max(_newest, item.Time);
        Release(_newest - Held);
    }

    /// <summary>Writes all that is held, and the end.</summary>
    public void End(Instant time)
    {
        Release(Instant.Never);
        writer.End(Instant.Max(time, _written));
    }

    private void Release(Instant until)
    {
        while (_waiting.TryPeek(out var item, out var place) && place.Time <= until)
        {
            _waiting.Dequeue();
            if (IsBehindItsEnd(item))
            {
                continue;
            }

            // What came too late even so is told as of now, lest a stream run backwards.
            _written = Instant.Max(_written, item.Time);
            writer.Write(item.Time < _written ? item with { Time = _written } : item);
        }
    }

    private bool IsBehindItsEnd(SceneItem item)
    {
        switch (item)
        {
            case SceneEnd end:
                _ended.Add(end.Id);
                return false;
            case SceneAppearance appearance:
                _ended.Remove(appearance.Object.Id);
                return false;
            default:
                return item is SceneState state && _ended.Contains(state.Id);
        }
    }
}
