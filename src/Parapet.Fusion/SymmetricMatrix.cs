using Parapet.Messages;

namespace Parapet.Fusion;

/// <summary>Inversion and normalised distance for 6x6 covariances, by Cholesky's factor.</summary>
internal static class SymmetricMatrix
{
    /// <summary>The inverse of a positive definite matrix.</summary>
    public static StateCovariance Inverse(in StateCovariance matrix) => new CholeskyFactor(matrix).Inverse();

    /// <summary>v' M^-1 v for a positive definite M.</summary>
    public static double Distance(in StateCovariance matrix, in Vector<Ecef> position, in Velocity<Ecef> velocity) =>
        new CholeskyFactor(matrix).Distance(position, velocity);

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
}
