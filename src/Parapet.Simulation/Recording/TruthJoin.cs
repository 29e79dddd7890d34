using System.Runtime.InteropServices;
using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Simulation.Recording;

/// <summary>
/// Which target a track was about, found by place for the record alone: the nearest flying target within a gate.
/// Nothing in the cycle reads it.
/// </summary>
public sealed class TruthJoin(Truth truth)
{
    /// <summary>Wider than any honest track error and narrower than the spacing of unrelated targets.</summary>
    private const double GateMetres = 8_000;

    private readonly Dictionary<TrackNumber, int> _targets = [];

    /// <summary>The target that the track was last joined to, or -1.</summary>
    public int TargetOf(TrackNumber track) => _targets.GetValueOrDefault(track, -1);

    /// <summary>
    /// Joins a track's state to the truth of its own time. The first join stands until the track leaves the gate, and
    /// for a target that has ended until a newer plot shows that the track has gone over to another.
    /// </summary>
    public int Join(in TrackReport track)
    {
        ref var joined = ref CollectionsMarshal.GetValueRefOrAddDefault(_targets, track.Number, out var known);
        if (known && joined >= 0 && (Near(new(joined), track) || track.LastPlot <= truth.EndOf(new(joined))))
        {
            return joined;
        }

        joined = Nearest(track);
        return joined;
    }

    private bool Near(TargetId target, in TrackReport track) =>
        truth.IsFlying(target, track.Time)
        && (truth.StateOf(target, track.Time).Position - track.Position).NormSquared < GateMetres * GateMetres;

    private int Nearest(in TrackReport track)
    {
        var best = GateMetres * GateMetres;
        var nearest = -1;
        foreach (var target in truth.Flying(track.Time))
        {
            var distance = (truth.StateOf(target, track.Time).Position - track.Position).NormSquared;
            if (distance < best)
            {
                best = distance;
                nearest = target.Value;
            }
        }

        return nearest;
    }
}
