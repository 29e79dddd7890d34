using System.Runtime.Intrinsics;
using Parapet.Tracking.Filtering;

namespace Parapet.Tracking.Gating;

/// <summary>
/// The plots of one scan laid out in columns and sorted along the frame's x, so that a track looks at those of a narrow
/// strip alone, four at a time. What it finds does not depend on the strip, nor on the four.
/// </summary>
internal sealed class PlotStrip
{
    // Below this a look at every plot costs less than to sort them.
    private const int FewestPlots = 24;
    private const int Lanes = 4;

    // Rounding of the places is a millionth of a metre.
    private const double SlackMetres = 0.01;

    private double[] _x = [];
    private double[] _y = [];
    private double[] _z = [];
    private double[] _trace = [];
    private double[] _offset = [];
    private int[] _place = [];
    private ulong[] _found = [];
    private int _count;

    /// <summary>From the moment that tracks are prepared for to the first plot.</summary>
    public double FirstSeconds { get; private set; }

    /// <summary>The same to the last one.</summary>
    public double LastSeconds { get; private set; }

    /// <summary>The largest trace of any plot's covariance, in m2.</summary>
    public double LargestTrace { get; private set; }

    /// <summary>Takes in one scan.</summary>
    /// <param name="preparedFor">The moment that tracks are prepared for.</param>
    public void Build(ReadOnlySpan<MeasuredPlot> plots, Instant preparedFor)
    {
        _count = plots.Length;
        Reserve();
        for (var i = 0; i < _count; i++)
        {
            (_x[i], _place[i]) = (plots[i].Position.X, i);
        }

        if (_count >= FewestPlots)
        {
            _x.AsSpan(0, _count).Sort(_place.AsSpan(0, _count));
        }

        (LargestTrace, FirstSeconds, LastSeconds) = (0, double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < _count; i++)
        {
            ref readonly var plot = ref plots[_place[i]];
            var offset = (plot.Time - preparedFor).Seconds;
            (_y[i], _z[i], _trace[i], _offset[i]) = (plot.Position.Y, plot.Position.Z, plot.Trace, offset);
            LargestTrace = Math.Max(LargestTrace, plot.Trace);
            (FirstSeconds, LastSeconds) = (Math.Min(FirstSeconds, offset), Math.Max(LastSeconds, offset));
        }
    }

    /// <summary>
    /// Which plots lie within a ball about a target at their times: bit by bit in the order of the scan, 64 to the word. It
    /// holds until the next call.
    /// </summary>
    /// <param name="limit">How often a plot's and the target's traces together go into the squared radius.</param>
    /// <param name="trace">Of the target's covariance, in m2.</param>
    public ReadOnlySpan<ulong> Within(scoped in PathAhead path, double limit, double trace)
    {
        var (first, end) = Strip(path, limit * (trace + LargestTrace));
        var words = (_count + 63) / 64;
        Array.Clear(_found, 0, words);
        for (var i = first; i < end; i += Lanes)
        {
            for (var inside = Inside(path, i, limit, trace) & ((1u << Math.Min(Lanes, end - i)) - 1); inside != 0; inside &= inside - 1)
            {
                var place = _place[i + System.Numerics.BitOperations.TrailingZeroCount(inside)];
                _found[place >> 6] |= 1UL << (place & 63);
            }
        }

        return _found.AsSpan(0, words);
    }

    /// <summary>The order of every sum and product is that of <see cref="PathAhead.At"/>. Without numbers a plot is inside.</summary>
    private uint Inside(in PathAhead path, int i, double limit, double trace)
    {
        var seconds = Vector256.LoadUnsafe(ref _offset[0], (nuint)i);
        var half = seconds * seconds / 2;
        var x = Vector256.LoadUnsafe(ref _x[0], (nuint)i) - (Vector256.Create(path.Position.X) + seconds * path.Velocity.X + half * path.Acceleration.X);
        var y = Vector256.LoadUnsafe(ref _y[0], (nuint)i) - (Vector256.Create(path.Position.Y) + seconds * path.Velocity.Y + half * path.Acceleration.Y);
        var z = Vector256.LoadUnsafe(ref _z[0], (nuint)i) - (Vector256.Create(path.Position.Z) + seconds * path.Velocity.Z + half * path.Acceleration.Z);
        var bound = (Vector256.LoadUnsafe(ref _trace[0], (nuint)i) + Vector256.Create(trace)) * limit;
        return ~Vector256.GreaterThan(x * x + y * y + z * z, bound).ExtractMostSignificantBits();
    }

    private (int First, int End) Strip(in PathAhead path, double radiusSquared)
    {
        if (_count < FewestPlots)
        {
            return (0, _count);
        }

        var (low, high) = path.SpanOfX(FirstSeconds, LastSeconds);
        var radius = Math.Sqrt(radiusSquared) + SlackMetres;
        return double.IsFinite(high - low + radius) ? (PlaceOf(low - radius), PlaceOf(high + radius)) : (0, _count);
    }

    private int PlaceOf(double x)
    {
        var place = _x.AsSpan(0, _count).BinarySearch(x);
        return place >= 0 ? place : ~place;
    }

    private void Reserve()
    {
        // Some room past the end, for the last four.
        if (_x.Length < _count + Lanes)
        {
            var size = Math.Max(_count + Lanes, 2 * _x.Length);
            (_x, _y, _z, _trace, _offset) = (new double[size], new double[size], new double[size], new double[size], new double[size]);
            (_place, _found) = (new int[size], new ulong[size / 64 + 1]);
        }
    }
}
