namespace Parapet.Interop.Scenes;

/// <summary>
/// Radars that are carried through the air, as their scans tell where they are: between two of them each is taken to have flown
/// straight: of one that turns, the chord lies inside its way by an eighth of the square of the way over the radius of the turn.
/// </summary>
internal sealed class CarriedRadars
{
    private readonly Dictionary<SceneId, (Instant Time, Position<Ecef> Place, bool HasScanned)> _last = [];

    /// <summary>Of those that never scanned: where they were at the start, which is all that a record says of them.</summary>
    public IEnumerable<SceneState> Unscanned =>
        from radar in _last where !radar.Value.HasScanned orderby radar.Key select new SceneState(radar.Value.Time, radar.Key, radar.Value.Place, default);

    /// <param name="place">At the start.</param>
    public void Add(SceneId radar, Position<Ecef> place) => _last[radar] = (Instant.Start, place, false);

    /// <summary>What a scan tells: nothing of a radar on the ground, and of one in the air, at its first, where it began too.</summary>
    public IEnumerable<SceneState> Scanned(SceneId radar, Instant ends, Position<Ecef> antenna)
    {
        if (!_last.TryGetValue(radar, out var last) || ends <= last.Time)
        {
            yield break;
        }

        var pace = (antenna - last.Place) / (ends - last.Time).Seconds;
        var velocity = new Velocity<Ecef>(pace.X, pace.Y, pace.Z);
        _last[radar] = (ends, antenna, true);
        if (!last.HasScanned)
        {
            yield return new(last.Time, radar, last.Place, velocity);
        }

        yield return new(ends, radar, antenna, velocity);
    }
}
