using Parapet.Messages;

namespace Parapet.Tracking.Fusion;

/// <summary>Inversion and normalised distance for 6x6 covariances, by Cholesky's factor.</summary>
internal static class SymmetricMatrix
{
    private const int Size = 6;

    /// <summary>The inverse of a positive definite matrix.</summary>
    public static StateCovariance Inverse(in StateCovariance matrix)
    {
        Span<double> lower = stackalloc double[Size * Size];
        Factor(matrix, lower);
        InvertLower(lower);
        var inverse = default(StateCovariance);
        var k = 0;
        for (var i = 0; i < Size; i++)
        {
            for (var j = i; j < Size; j++)
            {
                var sum = 0.0;
                for (var m = j; m < Size; m++)
                {
                    sum += lower[m * Size + i] * lower[m * Size + j];
                }

                inverse[k++] = sum;
            }
        }

        return inverse;
    }

    /// <summary>v' M^-1 v for a positive definite M.</summary>
    public static double Distance(in StateCovariance matrix, in Vector<Ecef> position, in Velocity<Ecef> velocity)
    {
        Span<double> lower = stackalloc double[Size * Size];
        Factor(matrix, lower);
        Span<double> v = [position.X, position.Y, position.Z, velocity.X, velocity.Y, velocity.Z];
        var distance = 0.0;
        for (var i = 0; i < Size; i++)
        {
            var sum = v[i];
            for (var j = 0; j < i; j++)
            {
                sum -= lower[i * Size + j] * v[j];
            }

            v[i] = sum * lower[i * Size + i];
            distance += v[i] * v[i];
        }

        return distance;
    }

    /// <summary>M times a vector of position and velocity.</summary>
    public static (Vector<Ecef> Position, Velocity<Ecef> Velocity) Times(in StateCovariance m, in Vector<Ecef> p, in Velocity<Ecef> v) => (
        new(
            m[0] * p.X + m[1] * p.Y + m[2] * p.Z + m[3] * v.X + m[4] * v.Y + m[5] * v.Z,
            m[1] * p.X + m[6] * p.Y + m[7] * p.Z + m[8] * v.X + m[9] * v.Y + m[10] * v.Z,
            m[2] * p.X + m[7] * p.Y + m[11] * p.Z + m[12] * v.X + m[13] * v.Y + m[14] * v.Z),
        new(
            m[3] * p.X + m[8] * p.Y + m[12] * p.Z + m[15] * v.X + m[16] * v.Y + m[17] * v.Z,
            m[4] * p.X + m[9] * p.Y + m[13] * p.Z + m[16] * v.X + m[18] * v.Y + m[19] * v.Z,
            m[5] * p.X + m[10] * p.Y + m[14] * p.Z + m[17] * v.X + m[19] * v.Y + m[20] * v.Z));

    /// <summary>The lower factor, with the inverses of its diagonal on the diagonal.</summary>
    private static void Factor(in StateCovariance matrix, Span<double> lower)
    {
        for (var j = 0; j < Size; j++)
        {
            for (var i = j; i < Size; i++)
            {
                var sum = matrix.At(j, i);
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i * Size + k] * lower[j * Size + k];
                }

                lower[i * Size + j] = i == j ? 1 / Math.Sqrt(sum) : sum * lower[j * Size + j];
            }
        }
    }

    private static void InvertLower(Span<double> lower)
    {
        for (var j = 0; j < Size; j++)
        {
            for (var i = j + 1; i < Size; i++)
            {
                var sum = 0.0;
                for (var k = j; k < i; k++)
                {
                    sum -= lower[i * Size + k] * lower[k * Size + j];
                }

                lower[i * Size + j] = sum * lower[i * Size + i];
            }
        }
    }
}
