using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Motion;

namespace Parapet.Tracking.MultiHypothesis.Resolution;

/// <summary>
/// How near two targets must be for a sensor to see one plot of both: the chance falls with their difference d as
/// exp(-d' A^-1 d / 2) [KochVanKeuk1997], and A is such that it is a half where they are one cell apart in one measured
/// quantity. Held as the covariance A in m2, in the common Cartesian frame.
/// </summary>
internal struct ResolutionCell
{
    public double Xx;
    public double Xy;
    public double Xz;
    public double Yy;
    public double Yz;
    public double Zz;

    /// <summary>The variance that stands for a cell of this width, above 0.</summary>
    public static double Variance(double widthMetres) => widthMetres * widthMetres / (2 * Math.Log(2));

    /// <summary>Adds an axis of the cell.</summary>
    /// <param name="x">Of unit length with y and z, but for frames that stretch.</param>
    public void Add(double x, double y, double z, double widthMetres)
    {
        var variance = Variance(widthMetres);
        Xx += variance * x * x;
        Xy += variance * x * y;
        Xz += variance * x * z;
        Yy += variance * y * y;
        Yz += variance * y * z;
        Zz += variance * z * z;
    }

    /// <summary>The chance that two targets in the same beam come as one plot, in the mean over where they may be.</summary>
    /// <param name="growth">The covariance of their difference over the sum of theirs: 1 where they are independent.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly double Unresolved(in KinematicState a, in KinematicState b, double growth = 1)
    {
        var wide = Symmetric3.Inverse(
            Xx + growth * (a.Pxx + b.Pxx), Xy + growth * (a.Pxy + b.Pxy), Xz + growth * (a.Pxz + b.Pxz),
            Yy + growth * (a.Pyy + b.Pyy), Yz + growth * (a.Pyz + b.Pyz), Zz + growth * (a.Pzz + b.Pzz));
        var own = Symmetric3.Inverse(Xx, Xy, Xz, Yy, Yz, Zz).Determinant;
        var (x, y, z) = (a.X - b.X, a.Y - b.Y, a.Z - b.Z);
        var (tx, ty, tz) = wide.Times(x, y, z);
        return Math.Sqrt(own / wide.Determinant) * Math.Exp(-0.5 * (x * tx + y * ty + z * tz));
    }

    /// <summary>Whether the two are so far apart that nothing merges them, by a bound that costs little.</summary>
    public readonly bool IsFarBeyond(in KinematicState a, in KinematicState b)
    {
        const double Far = 16;
        var (x, y) = (a.X - b.X, a.Y - b.Y);
        return x * x > Far * (Xx + a.Pxx + b.Pxx) || y * y > Far * (Yy + a.Pyy + b.Pyy);
    }
}
