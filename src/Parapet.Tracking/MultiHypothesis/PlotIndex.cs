using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>The plots of one scan, found by place: sorted along x, so that a gate looks at a narrow strip alone.</summary>
internal sealed class PlotIndex
{
    private double[] _xs = [];
    private int[] _plots = [];
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
            (_xs, _plots) = (new double[size], new int[size]);
        }

        (LargestXVariance, LargestYVariance) = (0, 0);
        for (var i = 0; i < _count; i++)
        {
            (_xs[i], _plots[i]) = (measurements[i].X, i);
            LargestXVariance = Math.Max(LargestXVariance, measurements[i].Rxx);
            LargestYVariance = Math.Max(LargestYVariance, measurements[i].Ryy);
        }

        _xs.AsSpan(0, _count).Sort(_plots.AsSpan(0, _count));
    }

    /// <summary>The places in <see cref="Plots"/> from the first to past the last plot between two x.</summary>
    public (int First, int End) Between(double low, double high) => (PlaceOf(low), PlaceOf(high));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int PlaceOf(double x)
    {
        var place = _xs.AsSpan(0, _count).BinarySearch(x);
        return place >= 0 ? place : ~place;
    }
}
