using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>
/// Covariance intersection of many tracks at once, to the same bits as <see cref="CovarianceIntersection"/> finds them one
/// by one: the inverses, which are most of its work, are taken by fours. Not for use by two threads at once.
/// </summary>
internal sealed class FusionBatch
{
    private const int Cells = 21;
    private const int Lanes = 4;

    private readonly Vector256<double>[] _lanes = new Vector256<double>[Cells];
    private readonly List<Member> _members = [];
    private readonly List<Fused> _results = [];
    private StateCovariance[] _matrices = new StateCovariance[16];
    private int _count;

    /// <summary>Adds what is known of one target.</summary>
    /// <param name="states">At one time; at least one.</param>
    public void Add(ReadOnlySpan<KalmanState> states)
    {
        var best = CovarianceIntersection.Best(states);
        var inverseTraces = CovarianceIntersection.InverseTraces(states, best, out var used);
        _results.Add(new(states[best], used == 1 ? 0 : used));
        if (used == 1)
        {
            return;
        }

        foreach (ref readonly var state in states)
        {
            if (!CovarianceIntersection.IsDominated(state, states[best]))
            {
                Push(state.Covariance);
                _members.Add(new(1 / (state.Covariance.PositionTrace * inverseTraces), state.Position - states[best].Position, state.Velocity - states[best].Velocity));
            }
        }
    }

    /// <summary>Fuses all that was added; what comes of each stands in <see cref="Results"/> until <see cref="Clear"/>.</summary>
    public void Fuse()
    {
        Invert();
        Sum();
        Invert();
        var next = 0;
        foreach (ref var fused in CollectionsMarshal.AsSpan(_results))
        {
            if (fused.Sources > 0)
            {
                fused.MoveBy(_matrices[next++]);
            }
        }
    }

    /// <summary>In the order in which they were added.</summary>
    public ReadOnlySpan<Fused> Results => CollectionsMarshal.AsSpan(_results);

    public void Clear()
    {
        _members.Clear();
        _results.Clear();
        _count = 0;
    }

    private void Push(in StateCovariance matrix)
    {
        if (_count == _matrices.Length)
        {
            Array.Resize(ref _matrices, 2 * _count);
        }

        _matrices[_count++] = matrix;
    }

    private void Invert()
    {
        for (var first = 0; first < _count; first += Lanes)
        {
            // Where fewer are left, the last of them fills the other lanes too.
            var last = _count - 1;
            ref var a = ref Cell(first);
            ref var b = ref Cell(Math.Min(first + 1, last));
            ref var c = ref Cell(Math.Min(first + 2, last));
            ref var d = ref Cell(Math.Min(first + 3, last));
            for (var i = 0; i < Cells; i++)
            {
                _lanes[i] = Vector256.Create(Unsafe.Add(ref a, i), Unsafe.Add(ref b, i), Unsafe.Add(ref c, i), Unsafe.Add(ref d, i));
            }

            FourInverses.Of(_lanes, _lanes);
            for (var i = 0; i < Cells; i++)
            {
                var cell = _lanes[i];
                Unsafe.Add(ref d, i) = cell[3];
                Unsafe.Add(ref c, i) = cell[2];
                Unsafe.Add(ref b, i) = cell[1];
                Unsafe.Add(ref a, i) = cell[0];
            }
        }
    }

    /// <summary>Puts each target's sum of weighted information in the place of what it is the sum of.</summary>
    private void Sum()
    {
        var (from, to) = (0, 0);
        var members = CollectionsMarshal.AsSpan(_members);
        foreach (ref var fused in CollectionsMarshal.AsSpan(_results))
        {
            if (fused.Sources == 0)
            {
                continue;
            }

            var sum = default(StateCovariance);
            for (var end = from + fused.Sources; from < end; from++)
            {
                ref var information = ref _matrices[from];
                ref readonly var member = ref members[from];
                Weigh(ref Cell(from), member.Weight, ref Unsafe.As<StateCovariance, double>(ref sum));

                // Means are summed as distances from one of them, lest digits drown in the Earth's radius.
                fused.Pull(SymmetricMatrix.Times(information, member.Shift, member.Change));
            }

            _matrices[to++] = sum;
        }

        _count = to;
    }

    /// <summary>Multiplies a matrix by its weight and adds it to a sum, cell by cell.</summary>
    private static void Weigh(ref double matrix, double weight, ref double sum)
    {
        for (nuint i = 0; i + Lanes <= Cells; i += Lanes)
        {
            var weighed = Vector256.LoadUnsafe(ref matrix, i) * weight;
            weighed.StoreUnsafe(ref matrix, i);
            (Vector256.LoadUnsafe(ref sum, i) + weighed).StoreUnsafe(ref sum, i);
        }

        const int Last = Cells - 1;
        Unsafe.Add(ref matrix, Last) *= weight;
        Unsafe.Add(ref sum, Last) += Unsafe.Add(ref matrix, Last);
    }

    private ref double Cell(int place) => ref Unsafe.As<StateCovariance, double>(ref _matrices[place]);

    private readonly record struct Member(double Weight, Vector<Ecef> Shift, Velocity<Ecef> Change);

    /// <summary>What comes of one target: at first the best of its states.</summary>
    /// <param name="sources">That are intersected; 0 where the best stands for all.</param>
    internal struct Fused(in KalmanState best, int sources)
    {
        private Vector<Ecef> _positionSum;
        private Velocity<Ecef> _velocitySum;

        public KalmanState State = best;

        public readonly int Sources => sources;

        public void Pull((Vector<Ecef> Position, Velocity<Ecef> Velocity) pulled)
        {
            _positionSum += pulled.Position;
            _velocitySum += pulled.Velocity;
        }

        public void MoveBy(in StateCovariance covariance)
        {
            var (shift, change) = SymmetricMatrix.Times(covariance, _positionSum, _velocitySum);
            State.Covariance = covariance;
            State.Position += shift;
            State.Velocity += change;
        }
    }
}
