namespace Parapet.Tracking.Filtering;

/// <summary>The mean and covariance of a mixture of two Gaussians [BarShalom2001, sec. 1.4.16].</summary>
internal static class Mixture
{
    /// <param name="weight">Of <paramref name="a"/>, in [0, 1]; the rest is that of <paramref name="b"/>.</param>
    public static void Match(in KalmanState a, in KalmanState b, double weight, out KalmanState mixture)
    {
        var rest = 1 - weight;
        mixture.Position = a.Position + (b.Position - a.Position) * rest;
        mixture.Velocity = a.Velocity + (b.Velocity - a.Velocity) * rest;
        mixture.Covariance = default;
        ref readonly var p = ref a.Covariance;
        ref readonly var q = ref b.Covariance;
        ref var m = ref mixture.Covariance;
        for (var i = 0; i < 21; i++)
        {
            m[i] = weight * p[i] + rest * q[i];
        }

        AddSpread(ref m, b.Position - a.Position, b.Velocity - a.Velocity, weight * rest);
    }

    private static void AddSpread(ref Messages.StateCovariance m, Vector<Ecef> d, Velocity<Ecef> e, double weight)
    {
        var (x, y, z) = (d.X * weight, d.Y * weight, d.Z * weight);
        var (u, v, w) = (e.X * weight, e.Y * weight, e.Z * weight);
        m[0] += x * d.X;
        m[1] += x * d.Y;
        m[2] += x * d.Z;
        m[3] += x * e.X;
        m[4] += x * e.Y;
        m[5] += x * e.Z;
        m[6] += y * d.Y;
        m[7] += y * d.Z;
        m[8] += y * e.X;
        m[9] += y * e.Y;
        m[10] += y * e.Z;
        m[11] += z * d.Z;
        m[12] += z * e.X;
        m[13] += z * e.Y;
        m[14] += z * e.Z;
        m[15] += u * e.X;
        m[16] += u * e.Y;
        m[17] += u * e.Z;
        m[18] += v * e.Y;
        m[19] += v * e.Z;
        m[20] += w * e.Z;
    }
}
