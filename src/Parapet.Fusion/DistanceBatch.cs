using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parapet.Messages;

namespace Parapet.Fusion;

/// <summary>
/// Normalised distances of many differences at once, to the same bits as <see cref="SymmetricMatrix.Distance"/> finds them
/// one by one: they are taken by fours. Not for use by two threads at once.
/// </summary>
internal sealed class DistanceBatch
{
    private const int Cells = 21;
    private const int Lanes = 4;

    private readonly Vector256<double>[] _lanes = new Vector256<double>[Cells];
    private Difference[] _differences = new Difference[8];
    private double[] _distances = new double[8];
    private int _count;

    /// <summary>Adds a difference, to be filled in by the caller.</summary>
    public ref Difference Add()
    {
        if (_count == _differences.Length)
        {
            Array.Resize(ref _differences, 2 * _count);
            Array.Resize(ref _distances, 2 * _count);
        }

        return ref _differences[_count++];
    }

    /// <summary>The squared distances of all that was added, in that order; valid until the next are added. Begins anew.</summary>
    public ReadOnlySpan<double> Take()
    {
        for (var first = 0; first < _count; first += Lanes)
        {
            TakeFour(first, _count - 1);
        }

        var distances = _distances.AsSpan(0, _count);
        _count = 0;
        return distances;
    }

    /// <summary>Where fewer are left, the last of them fills the other lanes too.</summary>
    private void TakeFour(int first, int last)
    {
        if (first == last)
        {
            ref readonly var only = ref _differences[first];
            _distances[first] = SymmetricMatrix.Distance(only.Covariance, only.Position, only.Velocity);
            return;
        }

        ref var a = ref _differences[first];
        ref var b = ref _differences[Math.Min(first + 1, last)];
        ref var c = ref _differences[Math.Min(first + 2, last)];
        ref var d = ref _differences[Math.Min(first + 3, last)];
        for (var i = 0; i < Cells; i++)
        {
            _lanes[i] = Vector256.Create(Cell(ref a, i), Cell(ref b, i), Cell(ref c, i), Cell(ref d, i));
        }

        FourFactors.Of(_lanes, _lanes);
        var four = Distances(
            Vector256.Create(a.Position.X, b.Position.X, c.Position.X, d.Position.X),
            Vector256.Create(a.Position.Y, b.Position.Y, c.Position.Y, d.Position.Y),
            Vector256.Create(a.Position.Z, b.Position.Z, c.Position.Z, d.Position.Z),
            Vector256.Create(a.Velocity.X, b.Velocity.X, c.Velocity.X, d.Velocity.X),
            Vector256.Create(a.Velocity.Y, b.Velocity.Y, c.Velocity.Y, d.Velocity.Y),
            Vector256.Create(a.Velocity.Z, b.Velocity.Z, c.Velocity.Z, d.Velocity.Z));
        for (var i = 0; i < Lanes && first + i <= last; i++)
        {
            _distances[first + i] = four[i];
        }
    }

    /// <summary>As <see cref="CholeskyFactor.Distance"/>, of the factors that stand in the lanes.</summary>
    private Vector256<double> Distances(
        Vector256<double> x, Vector256<double> y, Vector256<double> z, Vector256<double> vx, Vector256<double> vy, Vector256<double> vz)
    {
        var f = _lanes;
        var v0 = x * f[0];
        var v1 = (y - f[1] * v0) * f[6];
        var v2 = (z - f[2] * v0 - f[7] * v1) * f[11];
        var v3 = (vx - f[3] * v0 - f[8] * v1 - f[12] * v2) * f[15];
        var v4 = (vy - f[4] * v0 - f[9] * v1 - f[13] * v2 - f[16] * v3) * f[18];
        var v5 = (vz - f[5] * v0 - f[10] * v1 - f[14] * v2 - f[17] * v3 - f[19] * v4) * f[20];
        return v0 * v0 + v1 * v1 + v2 * v2 + v3 * v3 + v4 * v4 + v5 * v5;
    }

    private static double Cell(ref Difference difference, int cell) =>
        Unsafe.Add(ref Unsafe.As<StateCovariance, double>(ref difference.Covariance), cell);

    /// <summary>Of two beliefs of one time: of their means, and the sum of their covariances.</summary>
    internal struct Difference
    {
        public StateCovariance Covariance;
        public Vector<Ecef> Position;
        public Velocity<Ecef> Velocity;
    }
}
