using Parapet.Interop.Scenes;

namespace Parapet.Interop.Tracks;

/// <summary>Numbers from 1 for the tracks of each post, in the order of their first words: what standards with short numbers send.</summary>
internal sealed class TrackNumbers
{
    private readonly Dictionary<SceneId, int> _numbers = [];
    private readonly Dictionary<int, int> _used = [];

    public int Of(SceneId track)
    {
        if (!_numbers.TryGetValue(track, out var number))
        {
            number = _used.GetValueOrDefault(track.Holder) + 1;
            _used[track.Holder] = number;
            _numbers[track] = number;
        }

        return number;
    }

    /// <summary>The track is gone; its number is not used again.</summary>
    public void Forget(SceneId track) => _numbers.Remove(track);
}
