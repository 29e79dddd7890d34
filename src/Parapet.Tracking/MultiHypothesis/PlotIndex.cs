using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>
/// The plots of one scan, found by place: laid out in columns and sorted along x, so that a gate looks at a narrow strip
/// alone, four plots at a time.
/// </summary>
internal sealed class PlotIndex
{
    /// <summary>How many plots are looked at at once.</summary>
    public const int Lanes = 4;

    private double[] _xs = [];
    private int[] _plots = [];
    private Columns _columns = new(0);
    private int _count;

    public ReadOnlySpan<int> Plots => _plots.AsSpan(0, _count);

    /// <summary>The largest variances of any plot's place along x and y, in m2.</summary>
    public double LargestXVariance { get; private set; }

    public double LargestYVariance { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Build(ReadOnlySpan<Measurement> measurements)
    {
        _count = measurements.Length;
        if (_xs.Length < _count)
        {
            var size = Math.Max(_count, 2 * _xs.Length);
            (_xs, _plots, _columns) = (new double[size], new int[size], new(size + Lanes));
        }

        (LargestXVariance, LargestYVariance) = (0, 0);
        for (var i = 0; i < _count; i++)
        {
            (_xs[i], _plots[i]) = (measurements[i].X, i);
            LargestXVariance = Math.Max(LargestXVariance, measurements[i].Rxx);
            LargestYVariance = Math.Max(LargestYVariance, measurements[i].Ryy);
        }

        _xs.AsSpan(0, _count).Sort(_plots.AsSpan(0, _count));
        for (var i = 0; i < _count; i++)
        {
            _columns.Set(i, measurements[_plots[i]]);
        }
    }

    /// <summary>The places in <see cref="Plots"/> from the first to past the last plot between two x.</summary>
    public (int First, int End) Between(double low, double high) => (PlaceOf(low), PlaceOf(high));

    /// <summary>
    /// Which of the four places from <paramref name="first"/> on, before <paramref name="end"/>, hold a plot that a target may
    /// have: bit by bit. Each is moved with the target as <see cref="ScanWork.SeenBy"/> moves it, and as far off as
    /// <see cref="KinematicState.SquaredDistance"/> says: the same to the bit.
    /// </summary>
    /// <param name="offsetSeconds">When the target's state holds.</param>
    /// <param name="halfY">Beyond which distance along y no plot is looked at, in metres.</param>
    /// <param name="gate">The same of the squared statistical distance.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public uint Near(int first, int end, in KinematicState s, double offsetSeconds, double halfY, double gate)
    {
        var seconds = Vector256.Create(offsetSeconds) - _columns.Of(Columns.Offset, first);
        var y = _columns.Of(Columns.Y, first) + s.Vy * seconds - Vector256.Create(s.Y);
        var lanes = (1u << Math.Min(Lanes, end - first)) - 1;
        var near = lanes & ~Vector256.GreaterThan(Vector256.Abs(y), Vector256.Create(halfY)).ExtractMostSignificantBits();
        return near == 0 ? 0 : near & ~Vector256.GreaterThan(SquaredDistance(first, s, seconds, y), Vector256.Create(gate)).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector256<double> SquaredDistance(int first, in KinematicState s, Vector256<double> seconds, Vector256<double> y)
    {
        var x = _columns.Of(Columns.X, first) + s.Vx * seconds - Vector256.Create(s.X);
        var z = _columns.Of(Columns.Z, first) + s.Vz * seconds - Vector256.Create(s.Z);
        var square = seconds * seconds;
        var xx = Vector256.Create(s.Pxx) + (_columns.Of(Columns.Xx, first) + square * s.Vxx);
        var xy = Vector256.Create(s.Pxy) + (_columns.Of(Columns.Xy, first) + square * s.Vxy);
        var xz = Vector256.Create(s.Pxz) + (_columns.Of(Columns.Xz, first) + square * s.Vxz);
        var yy = Vector256.Create(s.Pyy) + (_columns.Of(Columns.Yy, first) + square * s.Vyy);
        var yz = Vector256.Create(s.Pyz) + (_columns.Of(Columns.Yz, first) + square * s.Vyz);
        var zz = Vector256.Create(s.Pzz) + (_columns.Of(Columns.Zz, first) + square * s.Vzz);
        var (a, b, c) = (yy * zz - yz * yz, xz * yz - xy * zz, xy * yz - xz * yy);
        var w = Vector256<double>.One / (xx * a + xy * b + xz * c);
        (a, b, c) = (a * w, b * w, c * w);
        var (d, e, f) = ((xx * zz - xz * xz) * w, (xy * xz - xx * yz) * w, (xx * yy - xy * xy) * w);
        return x * (a * x + b * y + c * z) + y * (b * x + d * y + e * z) + z * (c * x + e * y + f * z);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int PlaceOf(double x)
    {
        var place = _xs.AsSpan(0, _count).BinarySearch(x);
        return place >= 0 ? place : ~place;
    }

    /// <summary>What the gate needs of the plots, a column each.</summary>
    private readonly struct Columns(int size)
    {
        public const int X = 0;
        public const int Y = 1;
        public const int Z = 2;
        public const int Xx = 3;
        public const int Xy = 4;
        public const int Xz = 5;
        public const int Yy = 6;
        public const int Yz = 7;
        public const int Zz = 8;
        public const int Offset = 9;

        private readonly double[] _values = new double[10 * size];

        public Vector256<double> Of(int column, int first) => Vector256.LoadUnsafe(ref _values[column * size + first]);

        public void Set(int place, in Measurement m)
        {
            (this[X, place], this[Y, place], this[Z, place]) = (m.X, m.Y, m.Z);
            (this[Xx, place], this[Xy, place], this[Xz, place]) = (m.Rxx, m.Rxy, m.Rxz);
            (this[Yy, place], this[Yz, place], this[Zz, place]) = (m.Ryy, m.Ryz, m.Rzz);
            this[Offset, place] = m.OffsetSeconds;
        }

        private ref double this[int column, int place] => ref _values[column * size + place];
    }
}
