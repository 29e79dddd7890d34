using Parapet.Messages;

namespace Parapet.Tracking.Gating;

/// <summary>The covariance of a predicted position in ECEF, in m2.</summary>
internal readonly struct PositionCovariance
{
    public readonly double XX;
    public readonly double XY;
    public readonly double XZ;
    public readonly double YY;
    public readonly double YZ;
    public readonly double ZZ;

    /// <param name="p">At the last update.</param>
    /// <param name="seconds">Since then.</param>
    /// <param name="intensity">Power spectral density of the white-noise acceleration, in m2/s3.</param>
    public PositionCovariance(in StateCovariance p, double seconds, double intensity)
    {
        var t = seconds;
        var q = intensity * t * t * t / 3;
        XX = p[0] + t * (2 * p[3] + t * p[15]) + q;
        XY = p[1] + t * (p[4] + p[8] + t * p[16]);
        XZ = p[2] + t * (p[5] + p[12] + t * p[17]);
        YY = p[6] + t * (2 * p[9] + t * p[18]) + q;
        YZ = p[7] + t * (p[10] + p[13] + t * p[19]);
        ZZ = p[11] + t * (2 * p[14] + t * p[20]) + q;
    }

    /// <summary>
    /// A bound of the variance along any direction, at any time up to <paramref name="seconds"/>: the deviations of place
    /// and way add up at most, and each block's largest eigenvalue is within its rows' sums [Gershgorin].
    /// </summary>
    public static double LargestAxis(in StateCovariance p, double seconds, double intensity)
    {
        var place = Math.Sqrt(LargestOf(p[0], p[1], p[2], p[6], p[7], p[11]));
        var way = seconds * Math.Sqrt(LargestOf(p[15], p[16], p[17], p[18], p[19], p[20]));
        return (place + way) * (place + way) + intensity * seconds * seconds * seconds / 3;
    }

    private static double LargestOf(double xx, double xy, double xz, double yy, double yz, double zz)
    {
        var (a, b, c) = (Math.Abs(xy), Math.Abs(xz), Math.Abs(yz));
        return Math.Max(Math.Max(xx + a + b, yy + a + c), zz + b + c);
    }

    /// <summary>The <see cref="Trace"/> alone, to the bit.</summary>
    public static double TraceOf(in StateCovariance p, double seconds, double intensity)
    {
        var t = seconds;
        var q = intensity * t * t * t / 3;
        return p[0] + t * (2 * p[3] + t * p[15]) + q + (p[6] + t * (2 * p[9] + t * p[18]) + q) + (p[11] + t * (2 * p[14] + t * p[20]) + q);
    }

    public double Trace => XX + YY + ZZ;

    public Vector<Ecef> Times(in Vector<Ecef> v) => new(
        XX * v.X + XY * v.Y + XZ * v.Z,
        XY * v.X + YY * v.Y + YZ * v.Z,
        XZ * v.X + YZ * v.Y + ZZ * v.Z);
}
