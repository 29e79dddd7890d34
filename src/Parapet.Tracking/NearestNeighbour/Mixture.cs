using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>The mean and covariance of a mixture of two Gaussians [BarShalom2001].</summary>
internal static class Mixture
{
    /// <param name="weight">Of <paramref name="a"/>, in [0, 1]; the rest is that of <paramref name="b"/>.</param>
    public static void Match(in KalmanState a, in KalmanState b, double weight, out KalmanState mixture)
    {
        var rest = 1 - weight;
        mixture.Position = a.Position + (b.Position - a.Position) * rest;
        mixture.Velocity = a.Velocity + (b.Velocity - a.Velocity) * rest;
        Unsafe.SkipInit(out mixture.Covariance);
        Blend(a.Covariance, b.Covariance, weight, rest, mixture.Covariance);
        AddSpread(ref mixture.Covariance, b.Position - a.Position, b.Velocity - a.Velocity, weight * rest);
    }

    private static void Blend(ReadOnlySpan<double> p, ReadOnlySpan<double> q, double weight, double rest, Span<double> blend)
    {
        var i = 0;
        for (; i <= 21 - 4; i += 4)
        {
            (Vector256.Create(p[i..]) * weight + Vector256.Create(q[i..]) * rest).CopyTo(blend[i..]);
        }

        for (; i < 21; i++)
        {
            blend[i] = p[i] * weight + q[i] * rest;
        }
    }

    private static void AddSpread(ref StateCovariance m, Vector<Ecef> d, Velocity<Ecef> e, double weight)
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
