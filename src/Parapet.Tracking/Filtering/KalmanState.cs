using Parapet.Messages;

namespace Parapet.Tracking.Filtering;

/// <summary>
/// A Gaussian belief about position and velocity in ECEF, and the two steps of the Kalman filter on it
/// [BarShalom2001, sec. 5.2]. The covariance is moved by its upper triangle alone, so it cannot lose its symmetry.
/// </summary>
public struct KalmanState
{
    /// <summary>The mean position.</summary>
    public Position<Ecef> Position;
    /// <summary>The mean velocity, in the turning frame.</summary>
    public Velocity<Ecef> Velocity;
    /// <summary>Of position and velocity together, in m2, m2/s and m2/s2.</summary>
    public StateCovariance Covariance;

    /// <summary>
    /// A belief of diagonal covariance.
    /// </summary>
    /// <param name="positionVariance">In m2 along each axis.</param>
    /// <param name="velocityVariance">In m2/s2 along each axis.</param>
    public static KalmanState Diagonal(Position<Ecef> position, Velocity<Ecef> velocity, double positionVariance, double velocityVariance)
    {
        var state = new KalmanState { Position = position, Velocity = velocity };
        for (var i = 0; i < 3; i++)
        {
            state.Covariance.Set(i, i, positionVariance);
            state.Covariance.Set(i + 3, i + 3, velocityVariance);
        }

        return state;
    }

    /// <summary>
    /// Ages the covariance by straight motion under white-noise acceleration [BarShalom2001, sec. 6.2.2]. The mean is
    /// left to <see cref="Motion"/>, whose curvature changes the covariance too little to matter between two looks.
    /// </summary>
    /// <param name="seconds">Negative, with no intensity, goes back along the straight way.</param>
    /// <param name="intensity">Power spectral density of the acceleration along each axis, in m2/s3.</param>
    public void AgeCovariance(double seconds, double intensity)
    {
        ref var p = ref Covariance;
        var t = seconds;
        var q1 = intensity * t;
        var q2 = q1 * t / 2;
        var q3 = q1 * t * t / 3;

        // Position block, from the old cross and velocity blocks; then the cross block; then the velocity block.
        p[0] += t * (2 * p[3] + t * p[15]) + q3;
        p[1] += t * (p[4] + p[8] + t * p[16]);
        p[2] += t * (p[5] + p[12] + t * p[17]);
        p[6] += t * (2 * p[9] + t * p[18]) + q3;
        p[7] += t * (p[10] + p[13] + t * p[19]);
        p[11] += t * (2 * p[14] + t * p[20]) + q3;
        p[3] += t * p[15] + q2;
        p[4] += t * p[16];
        p[5] += t * p[17];
        p[8] += t * p[16];
        p[9] += t * p[18] + q2;
        p[10] += t * p[19];
        p[12] += t * p[17];
        p[13] += t * p[19];
        p[14] += t * p[20] + q2;
        p[15] += q1;
        p[18] += q1;
        p[20] += q1;
    }

    /// <summary>
    /// Takes in one scalar measurement of the position along a direction. Measurements with independent errors are
    /// taken in one after another, which is the same as at once and needs no matrix inverse [BarShalom2001, sec. 5.2].
    /// </summary>
    /// <param name="axis">Of unit length.</param>
    /// <param name="residual">Measured less predicted component along <paramref name="axis"/>, in metres.</param>
    /// <param name="variance">Of the measurement's error, in m2; positive.</param>
    /// <returns>The variance of the residual, in m2.</returns>
    public double UpdateAlong(in Vector<Ecef> axis, double residual, double variance)
    {
        ref var p = ref Covariance;
        var (x, y, z) = (axis.X, axis.Y, axis.Z);
        var c0 = p[0] * x + p[1] * y + p[2] * z;
        var c1 = p[1] * x + p[6] * y + p[7] * z;
        var c2 = p[2] * x + p[7] * y + p[11] * z;
        var c3 = p[3] * x + p[8] * y + p[12] * z;
        var c4 = p[4] * x + p[9] * y + p[13] * z;
        var c5 = p[5] * x + p[10] * y + p[14] * z;
        var innovationVariance = c0 * x + c1 * y + c2 * z + variance;
        var inverse = 1 / innovationVariance;
        var step = residual * inverse;
        Position = new(Position.X + c0 * step, Position.Y + c1 * step, Position.Z + c2 * step);
        Velocity = new(Velocity.X + c3 * step, Velocity.Y + c4 * step, Velocity.Z + c5 * step);

        var k = c0 * inverse;
        p[0] -= k * c0;
        p[1] -= k * c1;
        p[2] -= k * c2;
        p[3] -= k * c3;
        p[4] -= k * c4;
        p[5] -= k * c5;
        k = c1 * inverse;
        p[6] -= k * c1;
        p[7] -= k * c2;
        p[8] -= k * c3;
        p[9] -= k * c4;
        p[10] -= k * c5;
        k = c2 * inverse;
        p[11] -= k * c2;
        p[12] -= k * c3;
        p[13] -= k * c4;
        p[14] -= k * c5;
        k = c3 * inverse;
        p[15] -= k * c3;
        p[16] -= k * c4;
        p[17] -= k * c5;
        k = c4 * inverse;
        p[18] -= k * c4;
        p[19] -= k * c5;
        p[20] -= c5 * inverse * c5;
        return innovationVariance;
    }
}
