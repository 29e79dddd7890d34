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
