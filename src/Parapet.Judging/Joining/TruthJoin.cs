using System.Runtime.InteropServices;
using Parapet.Messages;
using Parapet.Record;

namespace Parapet.Judging.Joining;

/// <summary>
/// Which target a track was about, found by place from the record: the nearest flying target within a gate. Nothing in a
/// run can read it.
/// </summary>
public sealed class TruthJoin(ITruthTable truth)
{
    /// <summary>Wider than any honest track error and narrower than the spacing of unrelated targets.</summary>
    private const double GateMetres = 8_000;

    /// <summary>Of the squared distance in standard deviations: 99 and 99.9 in a hundred of honest tracks of a target lie within.</summary>
    private const double Inside = 11.34;
    private const double Outside = 16.27;

    private readonly Dictionary<TrackNumber, TruthNumber> _targets = [];

    /// <summary>The target that the track was last joined to, or none.</summary>
    public TruthNumber TargetOf(TrackNumber track) => _targets.TryGetValue(track, out var target) ? target : TruthNumber.None;

    /// <summary>
    /// Joins a track's state to the truth of its own time. The first join stands until the track leaves the gate, or claims to be where
    /// another target is and its own is not, as one that has gone over among objects that fly together; for a target that has ended it stands until a
    /// newer plot shows that the track has gone over to another.
    /// </summary>
    public TruthNumber Join(TrackReport track)
    {
        ref var joined = ref CollectionsMarshal.GetValueRefOrAddDefault(_targets, track.Number, out var known);
        if (!known || joined.IsNone)
        {
            joined = Nearest(track);
        }
        else if (IsNear(joined, track))
        {
            joined = Claimed(joined, track);
        }
        else if (track.LastPlot > truth.EndOf(joined))
        {
            joined = Nearest(track);
        }

        return joined;
    }

    /// <summary>The target itself, unless the track's own spread keeps it apart from it and takes it to another.</summary>
    private TruthNumber Claimed(TruthNumber joined, TrackReport track)
    {
        var spread = new TrackSpread(track.Covariance);
        if (spread.SquaredDistance(truth.PlaceOf(joined, track.Time) - track.Position) < Outside)
        {
            return joined;
        }

        var (best, claimed) = (Inside, joined);
        for (var i = 0; i < truth.Count; i++)
        {
            var target = new TruthNumber(i);
            if (truth.IsFlying(target, track.Time) && spread.SquaredDistance(truth.PlaceOf(target, track.Time) - track.Position) is var distance && distance < best)
            {
                (best, claimed) = (distance, target);
            }
        }

        return claimed;
    }

    private bool IsNear(TruthNumber target, TrackReport track) =>
        truth.IsFlying(target, track.Time) && DistanceSquared(target, track) < GateMetres * GateMetres;

    private TruthNumber Nearest(TrackReport track)
    {
        var best = GateMetres * GateMetres;
        var nearest = TruthNumber.None;
        for (var i = 0; i < truth.Count; i++)
        {
            var target = new TruthNumber(i);
            if (truth.IsFlying(target, track.Time) && DistanceSquared(target, track) is var distance && distance < best)
            {
                (best, nearest) = (distance, target);
            }
        }

        return nearest;
    }

    private double DistanceSquared(TruthNumber target, TrackReport track) => (truth.PlaceOf(target, track.Time) - track.Position).NormSquared;
}
