using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>
/// Fuses estimates whose errors are correlated by nobody knows how much, without ever claiming more than is known
/// [JulierUhlmann1997]. Weights go by the inverse traces of the position covariances: near the best, and without a
/// search [Niehsen2002].
/// </summary>
internal static class CovarianceIntersection
{
    /// <summary>An estimate whose position trace is this many times the best one's, and its velocity no better, adds nothing worth its cost.</summary>
    private const double Dominated = 16;

    /// <param name="states">At one time; at least one.</param>
    public static KalmanState Fuse(ReadOnlySpan<KalmanState> states)
    {
        var best = Best(states);
        var inverseTraces = InverseTraces(states, best, out var used);
        return used == 1 ? states[best] : Intersect(states, best, inverseTraces);
    }

    /// <summary>The sum of the inverse traces of those that are not dominated, by which the weights go.</summary>
    /// <param name="used">How many they are.</param>
    internal static double InverseTraces(ReadOnlySpan<KalmanState> states, int best, out int used)
    {
        used = 0;
        var inverseTraces = 0.0;
        foreach (ref readonly var state in states)
        {
            if (!IsDominated(state, states[best]))
            {
                used++;
                inverseTraces += 1 / state.Covariance.PositionTrace;
            }
        }

        return inverseTraces;
    }

    private static KalmanState Intersect(ReadOnlySpan<KalmanState> states, int best, double inverseTraces)
    {
        ref readonly var origin = ref states[best];
        var sum = default(StateCovariance);
        Vector<Ecef> positionSum = default;
        Velocity<Ecef> velocitySum = default;
        foreach (ref readonly var state in states)
        {
            if (IsDominated(state, origin))
            {
                continue;
            }

            var weight = 1 / (state.Covariance.PositionTrace * inverseTraces);
            var inverse = SymmetricMatrix.Inverse(state.Covariance);
            for (var i = 0; i < 21; i++)
            {
                inverse[i] *= weight;
                sum[i] += inverse[i];
            }

            // Means are summed as distances from one of them, lest digits drown in the Earth's radius.
            var (position, velocity) = SymmetricMatrix.Times(inverse, state.Position - origin.Position, state.Velocity - origin.Velocity);
            positionSum += position;
            velocitySum += velocity;
        }

        var fused = new KalmanState { Covariance = SymmetricMatrix.Inverse(sum) };
        var (shift, change) = SymmetricMatrix.Times(fused.Covariance, positionSum, velocitySum);
        fused.Position = origin.Position + shift;
        fused.Velocity = origin.Velocity + change;
        return fused;
    }

    internal static int Best(ReadOnlySpan<KalmanState> states)
    {
        var best = 0;
        for (var i = 1; i < states.Length; i++)
        {
            if (states[i].Covariance.PositionTrace < states[best].Covariance.PositionTrace)
            {
                best = i;
            }
        }

        return best;
    }

    internal static bool IsDominated(in KalmanState state, in KalmanState best) =>
        state.Covariance.PositionTrace > Dominated * best.Covariance.PositionTrace
        && state.Covariance.VelocityTrace >= best.Covariance.VelocityTrace;
}
