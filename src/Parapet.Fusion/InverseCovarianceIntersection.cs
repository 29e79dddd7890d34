using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>
/// Fuses estimates that share information nobody can tell apart: the same target's manoeuvres, or the same plots
/// [Noack2017]. It takes away the most that two estimates can have in common, in place of all that they
/// might, and so claims more than covariance intersection. Not for errors that are correlated in some other way.
/// </summary>
internal static class InverseCovarianceIntersection
{
    /// <param name="states">At one time; at least one. Fused in the order of position traces, the best first.</param>
    public static KalmanState Fuse(ReadOnlySpan<KalmanState> states)
    {
        Span<int> order = stackalloc int[states.Length];
        SortByTrace(states, order);
        ref readonly var best = ref states[order[0]];
        var fused = best;
        for (var i = 1; i < order.Length; i++)
        {
            if (!CovarianceIntersection.IsDominated(states[order[i]], best))
            {
                fused = Fuse(fused, states[order[i]]);
            }
        }

        return fused;
    }

    private static KalmanState Fuse(in KalmanState a, in KalmanState b)
    {
        // With this weight the coarser one sets what may be common: almost all that it knows.
        var weight = a.Covariance.PositionTrace / (a.Covariance.PositionTrace + b.Covariance.PositionTrace);
        var between = default(StateCovariance);
        for (var i = 0; i < 21; i++)
        {
            between[i] = weight * a.Covariance[i] + (1 - weight) * b.Covariance[i];
        }

        var common = SymmetricMatrix.Inverse(between);
        var information = SymmetricMatrix.Inverse(a.Covariance);
        var news = SymmetricMatrix.Inverse(b.Covariance);
        for (var i = 0; i < 21; i++)
        {
            information[i] += news[i] - common[i];
            news[i] -= (1 - weight) * common[i];
        }

        var fused = new KalmanState { Covariance = SymmetricMatrix.Inverse(information) };
        var (position, velocity) = SymmetricMatrix.Times(news, b.Position - a.Position, b.Velocity - a.Velocity);
        var (shift, change) = SymmetricMatrix.Times(fused.Covariance, position, velocity);
        fused.Position = a.Position + shift;
        fused.Velocity = a.Velocity + change;
        return fused;
    }

    private static void SortByTrace(ReadOnlySpan<KalmanState> states, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var place = i;
            while (place > 0 && states[order[place - 1]].Covariance.PositionTrace > states[i].Covariance.PositionTrace)
            {
                order[place] = order[place - 1];
                place--;
            }

            order[place] = i;
        }
    }
}
