namespace Parapet.Interop.Scenes;

/// <summary>Follows the samples of one post's picture, to see which tracks a sample no longer holds.</summary>
internal sealed class PictureWatch
{
    private HashSet<SceneId> _before = [];
    private HashSet<SceneId> _now = [];
    private int _awaited;

    /// <summary>A sample begins.</summary>
    /// <param name="tracks">That will be held in it.</param>
    /// <returns>The tracks that are gone, where it holds none at all.</returns>
    public IReadOnlyCollection<SceneId> Sample(int tracks)
    {
        (_before, _now) = (_now, _before);
        _now.Clear();
        _awaited = tracks;
        return tracks == 0 ? _before : [];
    }

    /// <summary>The sample holds a track.</summary>
    /// <returns>The tracks that are gone, where this was the last of it.</returns>
    public IReadOnlyCollection<SceneId> Hold(SceneId id)
    {
        _now.Add(id);
        if (--_awaited != 0)
        {
            return [];
        }

        _before.ExceptWith(_now);
        return _before;
    }

    /// <summary>A track was dropped between samples.</summary>
    public void Forget(SceneId id) => _now.Remove(id);
}
