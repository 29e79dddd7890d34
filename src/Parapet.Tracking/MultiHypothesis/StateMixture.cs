using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>Sums a mixture of states up to the one Gaussian of its mean and covariance [BarShalom2001, ch. 1].</summary>
internal ref struct StateMixture
{
    private KinematicState _sum;
    private KinematicState _first;
    private double _weight;

    public readonly double Weight => _weight;

    /// <summary>Adds a part; deviations are taken from the first one, so that no digits are lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in KinematicState s, double weight)
    {
        if (_weight == 0)
            _first = s;
        var (x, y, z) = (s.X - _first.X, s.Y - _first.Y, s.Z - _first.Z);
        var (u, v, w) = (s.Vx - _first.Vx, s.Vy - _first.Vy, s.Vz - _first.Vz);
        _weight += weight;
        _sum.X += weight * x;
        _sum.Y += weight * y;
        _sum.Z += weight * z;
        _sum.Vx += weight * u;
        _sum.Vy += weight * v;
        _sum.Vz += weight * w;
        AddCovariance(ref _sum, s, weight, x, y, z, u, v, w);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Finish(out KinematicState mean)
    {
        var scale = 1 / _weight;
        mean = default;
        var (x, y, z) = (_sum.X * scale, _sum.Y * scale, _sum.Z * scale);
        var (u, v, w) = (_sum.Vx * scale, _sum.Vy * scale, _sum.Vz * scale);
        AddCovariance(ref mean, _sum, scale, 0, 0, 0, 0, 0, 0);
        AddSpread(ref mean, -1, x, y, z, u, v, w);
        (mean.X, mean.Y, mean.Z) = (_first.X + x, _first.Y + y, _first.Z + z);
        (mean.Vx, mean.Vy, mean.Vz) = (_first.Vx + u, _first.Vy + v, _first.Vz + w);
    }

    private static void AddCovariance(ref KinematicState sum, in KinematicState s, double k, double x, double y, double z, double u, double v, double w)
    {
        sum.Pxx += k * s.Pxx;
        sum.Pxy += k * s.Pxy;
        sum.Pxz += k * s.Pxz;
        sum.Pyy += k * s.Pyy;
        sum.Pyz += k * s.Pyz;
        sum.Pzz += k * s.Pzz;
        sum.Cxx += k * s.Cxx;
        sum.Cxy += k * s.Cxy;
        sum.Cxz += k * s.Cxz;
        sum.Cyx += k * s.Cyx;
        sum.Cyy += k * s.Cyy;
        sum.Cyz += k * s.Cyz;
        sum.Czx += k * s.Czx;
        sum.Czy += k * s.Czy;
        sum.Czz += k * s.Czz;
        sum.Vxx += k * s.Vxx;
        sum.Vxy += k * s.Vxy;
        sum.Vxz += k * s.Vxz;
        sum.Vyy += k * s.Vyy;
        sum.Vyz += k * s.Vyz;
        sum.Vzz += k * s.Vzz;
        AddSpread(ref sum, k, x, y, z, u, v, w);
    }

    private static void AddSpread(ref KinematicState sum, double k, double x, double y, double z, double u, double v, double w)
    {
        var (kx, ky, kz, ku, kv, kw) = (k * x, k * y, k * z, k * u, k * v, k * w);
        sum.Pxx += kx * x;
        sum.Pxy += kx * y;
        sum.Pxz += kx * z;
        sum.Pyy += ky * y;
        sum.Pyz += ky * z;
        sum.Pzz += kz * z;
        sum.Cxx += kx * u;
        sum.Cxy += kx * v;
        sum.Cxz += kx * w;
        sum.Cyx += ky * u;
        sum.Cyy += ky * v;
        sum.Cyz += ky * w;
        sum.Czx += kz * u;
        sum.Czy += kz * v;
        sum.Czz += kz * w;
        sum.Vxx += ku * u;
        sum.Vxy += ku * v;
        sum.Vxz += ku * w;
        sum.Vyy += kv * v;
        sum.Vyz += kv * w;
        sum.Vzz += kw * w;
    }
}
