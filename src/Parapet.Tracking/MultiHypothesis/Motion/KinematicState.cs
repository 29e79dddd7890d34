using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>
/// Place and velocity in the local frame, in metres and m/s, with their covariance: P of the place, V of the velocity,
/// C between them (Cxy: x with the velocity along y). Laid out flat, so that a kernel touches no array, and in this order, on which
/// <see cref="StateMixture"/> relies.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KinematicState
{
    private const double Turn = 2 * Math.PI;

    public double X;
    public double Y;
    public double Z;
    public double Vx;
    public double Vy;
    public double Vz;
    public double Pxx;
    public double Pxy;
    public double Pxz;
    public double Pyy;
    public double Pyz;
    public double Pzz;
    public double Cxx;
    public double Cxy;
    public double Cxz;
    public double Cyx;
    public double Cyy;
    public double Cyz;
    public double Czx;
    public double Czy;
    public double Czz;
    public double Vxx;
    public double Vxy;
    public double Vxz;
    public double Vyy;
    public double Vyz;
    public double Vzz;

    public readonly double PositionTrace => Pxx + Pyy + Pzz;

    /// <summary>Takes in a measured place: x' = x + K (z - x), P' = P - K S K' [BarShalom2001, ch. 5].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Update(in Measurement m)
    {
        var s = Symmetric3.Inverse(Pxx + m.Rxx, Pxy + m.Rxy, Pxz + m.Rxz, Pyy + m.Ryy, Pyz + m.Ryz, Pzz + m.Rzz);
        var (ax, ay, az) = s.Times(Pxx, Pxy, Pxz);
        var (bx, by, bz) = s.Times(Pxy, Pyy, Pyz);
        var (cx, cy, cz) = s.Times(Pxz, Pyz, Pzz);
        var (dx, dy, dz) = s.Times(Cxx, Cyx, Czx);
        var (ex, ey, ez) = s.Times(Cxy, Cyy, Czy);
        var (fx, fy, fz) = s.Times(Cxz, Cyz, Czz);
        var (x, y, z) = (m.X - X, m.Y - Y, m.Z - Z);
        X += ax * x + ay * y + az * z;
        Y += bx * x + by * y + bz * z;
        Z += cx * x + cy * y + cz * z;
        Vx += dx * x + dy * y + dz * z;
        Vy += ex * x + ey * y + ez * z;
        Vz += fx * x + fy * y + fz * z;

        Vxx -= dx * Cxx + dy * Cyx + dz * Czx;
        Vxy -= dx * Cxy + dy * Cyy + dz * Czy;
        Vxz -= dx * Cxz + dy * Cyz + dz * Czz;
        Vyy -= ex * Cxy + ey * Cyy + ez * Czy;
        Vyz -= ex * Cxz + ey * Cyz + ez * Czz;
        Vzz -= fx * Cxz + fy * Cyz + fz * Czz;
        var (xx, xy, xz) = (ax * Cxx + ay * Cyx + az * Czx, ax * Cxy + ay * Cyy + az * Czy, ax * Cxz + ay * Cyz + az * Czz);
        var (yx, yy, yz) = (bx * Cxx + by * Cyx + bz * Czx, bx * Cxy + by * Cyy + bz * Czy, bx * Cxz + by * Cyz + bz * Czz);
        var (zx, zy, zz) = (cx * Cxx + cy * Cyx + cz * Czx, cx * Cxy + cy * Cyy + cz * Czy, cx * Cxz + cy * Cyz + cz * Czz);
        (Cxx, Cxy, Cxz) = (Cxx - xx, Cxy - xy, Cxz - xz);
        (Cyx, Cyy, Cyz) = (Cyx - yx, Cyy - yy, Cyz - yz);
        (Czx, Czy, Czz) = (Czx - zx, Czy - zy, Czz - zz);
        var (pxx, pxy, pxz) = (ax * Pxx + ay * Pxy + az * Pxz, ax * Pxy + ay * Pyy + az * Pyz, ax * Pxz + ay * Pyz + az * Pzz);
        var (pyy, pyz, pzz) = (bx * Pxy + by * Pyy + bz * Pyz, bx * Pxz + by * Pyz + bz * Pzz, cx * Pxz + cy * Pyz + cz * Pzz);
        (Pxx, Pxy, Pxz, Pyy, Pyz, Pzz) = (Pxx - pxx, Pxy - pxy, Pxz - pxz, Pyy - pyy, Pyz - pyz, Pzz - pzz);
    }

    /// <summary>Takes in a range-rate, linear about the present state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void UpdateRangeRate(in Measurement m)
    {
        var row = new RangeRateRow(this, m);
        var (px, py, pz, vx, vy, vz) = row.Covariance(this);
        var variance = row.Along(px, py, pz, vx, vy, vz) + m.RangeRateVariance;
        var gain = row.Innovation / variance;
        X += px * gain;
        Y += py * gain;
        Z += pz * gain;
        Vx += vx * gain;
        Vy += vy * gain;
        Vz += vz * gain;
        TakeAway(px, py, pz, vx, vy, vz, 1 / variance);
    }

    /// <summary>Moves the height and takes a share of its variance away, and of all else what goes with the height.</summary>
    /// <param name="rise">In metres.</param>
    /// <param name="share">In [0, 1).</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CorrectHeight(double rise, double share)
    {
        var (px, py, pz, vx, vy, vz) = (Pxz, Pyz, Pzz, Czx, Czy, Czz);
        var (gain, w) = (rise / pz, share / pz);
        X += px * gain;
        Y += py * gain;
        Z += rise;
        Vx += vx * gain;
        Vy += vy * gain;
        Vz += vz * gain;
        TakeAway(px, py, pz, vx, vy, vz, w);
    }

    /// <summary>The density of a measurement, were the target in this state, in 1/m3 (1/m2 on the plane; and s/m with range-rate).</summary>
    public readonly double Density(in Measurement m, int dimensions) => Density(m, dimensions, Innovation(m));

    /// <summary>The density, and the height and its variance, were the measured place taken in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly double Density(in Measurement m, int dimensions, out double height, out double variance)
    {
        var s = Innovation(m);
        var (x, y, z) = s.Times(Pxz, Pyz, Pzz);
        height = Z + x * (m.X - X) + y * (m.Y - Y) + z * (m.Z - Z);
        variance = Pzz - x * Pxz - y * Pyz - z * Pzz;
        return Density(m, dimensions, s);
    }

    private readonly Symmetric3 Innovation(in Measurement m) =>
        Symmetric3.Inverse(Pxx + m.Rxx, Pxy + m.Rxy, Pxz + m.Rxz, Pyy + m.Ryy, Pyz + m.Ryz, Pzz + m.Rzz);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly double Density(in Measurement m, int dimensions, in Symmetric3 s)
    {
        var (x, y, z) = (m.X - X, m.Y - Y, m.Z - Z);
        var (tx, ty, tz) = s.Times(x, y, z);
        var sum = x * tx + y * ty + z * tz;
        var volume = s.Determinant * (dimensions == 2 ? Turn * Turn : Turn * Turn * Turn);
        if (m.HasRangeRate)
        {
            var row = new RangeRateRow(this, m);
            var (px, py, pz, vx, vy, vz) = row.Covariance(this);
            var (gx, gy, gz) = s.Times(px, py, pz);
            var innovation = row.Innovation - (px * tx + py * ty + pz * tz);
            var variance = row.Along(px, py, pz, vx, vy, vz) + m.RangeRateVariance - (px * gx + py * gy + pz * gz);
            sum += innovation * innovation / variance;
            volume *= variance * Turn;
        }

        return Math.Exp(-0.5 * sum) / Math.Sqrt(volume);
    }

    /// <summary>The squared distance of a measured place in standard deviations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly double SquaredDistance(in Measurement m)
    {
        var s = Symmetric3.Inverse(Pxx + m.Rxx, Pxy + m.Rxy, Pxz + m.Rxz, Pyy + m.Ryy, Pyz + m.Ryz, Pzz + m.Rzz);
        var (x, y, z) = (m.X - X, m.Y - Y, m.Z - Z);
        var (tx, ty, tz) = s.Times(x, y, z);
        return x * tx + y * ty + z * tz;
    }

    /// <summary>P' = P - w c c', with c by place and velocity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeAway(double px, double py, double pz, double vx, double vy, double vz, double w)
    {
        Pxx -= px * px * w;
        Pxy -= px * py * w;
        Pxz -= px * pz * w;
        Pyy -= py * py * w;
        Pyz -= py * pz * w;
        Pzz -= pz * pz * w;
        Cxx -= px * vx * w;
        Cxy -= px * vy * w;
        Cxz -= px * vz * w;
        Cyx -= py * vx * w;
        Cyy -= py * vy * w;
        Cyz -= py * vz * w;
        Czx -= pz * vx * w;
        Czy -= pz * vy * w;
        Czz -= pz * vz * w;
        Vxx -= vx * vx * w;
        Vxy -= vx * vy * w;
        Vxz -= vx * vz * w;
        Vyy -= vy * vy * w;
        Vyz -= vy * vz * w;
        Vzz -= vz * vz * w;
    }
}
