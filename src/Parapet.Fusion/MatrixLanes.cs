using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parapet.Messages;

namespace Parapet.Fusion;

/// <summary>
/// Matrices over position and velocity, each with a vector that it is to be multiplied by, in blocks of four: one in each
/// lane, so that four are inverted and multiplied at once, to the same bits as <see cref="SymmetricMatrix"/> does it one by
/// one. Not for use by two threads at once.
/// </summary>
internal sealed class MatrixLanes
{
    private const int Cells = 21;
    private const int Lanes = 4;

    // The rows of a block: the cells of the matrix, the vector, and the weight.
    private const int VectorRow = Cells;
    private const int WeightRow = VectorRow + 6;
    private const int Rows = WeightRow + 1;

    // Lanes of the last block that are not used hold what was there before, which harms nobody.
    private Vector256<double>[] _rows = new Vector256<double>[4 * Rows];
    private int _count;

    public void Add(in StateCovariance matrix, in Vector<Ecef> position, in Velocity<Ecef> velocity, double weight)
    {
        ref var lane = ref Append();
        for (var i = 0; i < Cells; i++)
        {
            Row(ref lane, i) = matrix[i];
        }

        Row(ref lane, VectorRow) = position.X;
        Row(ref lane, VectorRow + 1) = position.Y;
        Row(ref lane, VectorRow + 2) = position.Z;
        Row(ref lane, VectorRow + 3) = velocity.X;
        Row(ref lane, VectorRow + 4) = velocity.Y;
        Row(ref lane, VectorRow + 5) = velocity.Z;
        Row(ref lane, WeightRow) = weight;
    }

    /// <summary>Adds the sum of some of another's matrices, and of their vectors, from a place on.</summary>
    public void AddSum(MatrixLanes terms, int from, int count)
    {
        ref var sum = ref Append();
        for (var i = 0; i < WeightRow; i++)
        {
            Row(ref sum, i) = 0;
        }

        for (var place = from; place < from + count; place++)
        {
            ref var term = ref terms.Lane(place);
            for (var i = 0; i < WeightRow; i++)
            {
                Row(ref sum, i) += Row(ref term, i);
            }
        }
    }

    public void Clear() => _count = 0;

    /// <summary>Puts its inverse in the place of each matrix.</summary>
    public void Invert()
    {
        for (var first = 0; first < _count; first += Lanes)
        {
            var matrices = Block(first)[..Cells];
            FourInverses.Of(matrices, matrices);
        }
    }

    /// <summary>Multiplies each matrix by its weight.</summary>
    public void Weigh()
    {
        for (var first = 0; first < _count; first += Lanes)
        {
            var rows = Block(first);
            var weights = rows[WeightRow];
            for (var i = 0; i < Cells; i++)
            {
                rows[i] *= weights;
            }
        }
    }

    /// <summary>Puts the product in the place of each vector.</summary>
    public void Multiply()
    {
        for (var first = 0; first < _count; first += Lanes)
        {
            var m = Block(first);
            var (x, y, z) = (m[VectorRow], m[VectorRow + 1], m[VectorRow + 2]);
            var (vx, vy, vz) = (m[VectorRow + 3], m[VectorRow + 4], m[VectorRow + 5]);
            m[VectorRow] = m[0] * x + m[1] * y + m[2] * z + m[3] * vx + m[4] * vy + m[5] * vz;
            m[VectorRow + 1] = m[1] * x + m[6] * y + m[7] * z + m[8] * vx + m[9] * vy + m[10] * vz;
            m[VectorRow + 2] = m[2] * x + m[7] * y + m[11] * z + m[12] * vx + m[13] * vy + m[14] * vz;
            m[VectorRow + 3] = m[3] * x + m[8] * y + m[12] * z + m[15] * vx + m[16] * vy + m[17] * vz;
            m[VectorRow + 4] = m[4] * x + m[9] * y + m[13] * z + m[16] * vx + m[18] * vy + m[19] * vz;
            m[VectorRow + 5] = m[5] * x + m[10] * y + m[14] * z + m[17] * vx + m[19] * vy + m[20] * vz;
        }
    }

    public void Read(int place, ref StateCovariance matrix, out Vector<Ecef> position, out Velocity<Ecef> velocity)
    {
        ref var lane = ref Lane(place);
        for (var i = 0; i < Cells; i++)
        {
            matrix[i] = Row(ref lane, i);
        }

        position = new(Row(ref lane, VectorRow), Row(ref lane, VectorRow + 1), Row(ref lane, VectorRow + 2));
        velocity = new(Row(ref lane, VectorRow + 3), Row(ref lane, VectorRow + 4), Row(ref lane, VectorRow + 5));
    }

    private Span<Vector256<double>> Block(int place) => _rows.AsSpan(place / Lanes * Rows, Rows);

    private ref double Append()
    {
        if (_count / Lanes * Rows == _rows.Length)
        {
            Array.Resize(ref _rows, 2 * _rows.Length);
        }

        return ref Lane(_count++);
    }

    /// <summary>The first row of a matrix's lane.</summary>
    private ref double Lane(int place) => ref Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref _rows[place / Lanes * Rows]), place % Lanes);

    private static ref double Row(ref double lane, int row) => ref Unsafe.Add(ref lane, row * Lanes);
}
