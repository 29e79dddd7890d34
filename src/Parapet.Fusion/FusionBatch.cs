using System.Runtime.InteropServices;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>
/// Covariance intersection of many tracks at once, to the same bits as <see cref="CovarianceIntersection"/> finds them one
/// by one: the inverses and products, which are most of its work, are taken by fours. Not for use by two threads at once.
/// </summary>
internal sealed class FusionBatch
{
    // What is known of each target by its sources, weighed; then the sums of those, target by target.
    private readonly MatrixLanes _members = new();
    private readonly MatrixLanes _sums = new();
    private readonly List<Fused> _results = [];

    /// <summary>In the order in which they were added.</summary>
    public ReadOnlySpan<Fused> Results => CollectionsMarshal.AsSpan(_results);

    /// <summary>Adds what is known of one target.</summary>
    /// <param name="states">At one time; at least one.</param>
    public void Add(ReadOnlySpan<KalmanState> states)
    {
        var best = CovarianceIntersection.Best(states);
        ref readonly var origin = ref states[best];
        var inverseTraces = CovarianceIntersection.InverseTraces(states, best, out var used);
        _results.Add(new(origin, used == 1 ? 0 : used));
        if (used == 1)
        {
            return;
        }

        foreach (ref readonly var state in states)
        {
            if (!CovarianceIntersection.IsDominated(state, origin))
            {
                // Means are summed as distances from one of them, lest digits drown in the Earth's radius.
                var weight = 1 / (state.Covariance.PositionTrace * inverseTraces);
                _members.Add(state.Covariance, state.Position - origin.Position, state.Velocity - origin.Velocity, weight);
            }
        }
    }

    /// <summary>Fuses all that was added; what comes of each stands in <see cref="Results"/> until <see cref="Clear"/>.</summary>
    public void Fuse()
    {
        _members.Invert();
        _members.Weigh();
        _members.Multiply();
        Sum();
        _sums.Invert();
        _sums.Multiply();
        var next = 0;
        foreach (ref var fused in CollectionsMarshal.AsSpan(_results))
        {
            if (fused.Sources > 0)
            {
                ref var state = ref fused.State;
                _sums.Read(next++, ref state.Covariance, out var shift, out var change);
                state.Position += shift;
                state.Velocity += change;
            }
        }
    }

    public void Clear()
    {
        _members.Clear();
        _sums.Clear();
        _results.Clear();
    }

    private void Sum()
    {
        var from = 0;
        foreach (ref readonly var fused in CollectionsMarshal.AsSpan(_results))
        {
            if (fused.Sources > 0)
            {
                _sums.AddSum(_members, from, fused.Sources);
                from += fused.Sources;
            }
        }
    }

    /// <summary>What comes of one target: at first the best of its states.</summary>
    /// <param name="sources">That are intersected; 0 where the best stands for all.</param>
    internal struct Fused(in KalmanState best, int sources)
    {
        public KalmanState State = best;

        public readonly int Sources => sources;
    }
}
