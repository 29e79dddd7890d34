using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>Fuses what several sources hold of one target, at the newest one's time. Not for use by two threads at once.</summary>
internal sealed class TrackFusion(FusionRule rule)
{
    private readonly FusionBatch _batch = new();
    private readonly List<(SystemTrack Track, Pairing Best, Instant Time)> _batched = [];
    private KalmanState[] _states = new KalmanState[8];

    /// <summary>Fuses all sources of each track.</summary>
    public void Fuse(List<SystemTrack> tracks) => Fuse(tracks, ownOnly: false);

    /// <summary>Fuses for each track what the post's own keepers tell, as they tell it; at least one of them must hold it.</summary>
    public void FuseOwn(List<SystemTrack> tracks) => Fuse(tracks, ownOnly: true);

    private void Fuse(List<SystemTrack> tracks, bool ownOnly)
    {
        foreach (var track in tracks)
        {
            if (ownOnly && track.SoleOwn() is { } own)
            {
                track.KeepAsTold(own);
                continue;
            }

            var states = Gather(track.Pairings, ownOnly, out var time, out var best);
            if (IsBatched(states))
            {
                _batch.Add(states);
                _batched.Add((track, best, time));
            }
            else
            {
                track.Keep(best, time, states.Length == 1 ? states[0] : FusedBy(states), ownOnly);
            }
        }

        _batch.Fuse();
        for (var i = 0; i < _batched.Count; i++)
        {
            var (track, best, time) = _batched[i];
            track.Keep(best, time, _batch.Results[i].State, ownOnly);
        }

        _batch.Clear();
        _batched.Clear();
    }

    private bool IsBatched(ReadOnlySpan<KalmanState> states) => rule == FusionRule.CovarianceIntersection && states.Length > 1;

    /// <summary>What sources know of one target, at the newest one's time.</summary>
    /// <param name="best">The source that knows best where the target is.</param>
    private ReadOnlySpan<KalmanState> Gather(List<Pairing> pairings, bool ownOnly, out Instant time, out Pairing best)
    {
        if (_states.Length < pairings.Count)
        {
            _states = new KalmanState[2 * pairings.Count];
        }

        time = NewestTime(pairings, ownOnly);
        var count = 0;
        Pairing? found = null;
        var least = double.PositiveInfinity;
        foreach (var pairing in pairings)
        {
            if (ownOnly && !pairing.IsOwn)
            {
                continue;
            }

            ref var state = ref _states[count++];
            MoveTo(time, pairing, asTold: ownOnly, out state);
            if (state.Covariance.PositionTrace is var trace && trace < least)
            {
                found = pairing;
                least = trace;
            }
        }

        best = found!;
        return _states.AsSpan(0, count);
    }

    private static void MoveTo(Instant time, Pairing pairing, bool asTold, out KalmanState state)
    {
        if (asTold)
        {
            state = Extrapolation.StateAt(pairing.Told, time);
        }
        else
        {
            pairing.Latest.MoveTo(time, out state);
        }
    }

    private KalmanState FusedBy(ReadOnlySpan<KalmanState> states) => rule switch
    {
        FusionRule.InverseCovarianceIntersection => InverseCovarianceIntersection.Fuse(states),
        _ => CovarianceIntersection.Fuse(states),
    };

    private static Instant NewestTime(List<Pairing> pairings, bool ownOnly)
    {
        var time = new Instant(long.MinValue);
        foreach (var pairing in pairings)
        {
            if (!ownOnly || pairing.IsOwn)
            {
                time = Instant.Max(time, pairing.Time);
            }
        }

        return time;
    }
}
