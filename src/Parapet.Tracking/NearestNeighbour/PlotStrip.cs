using Parapet.Tracking.Gating;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>
/// The plots of one scan sorted along the frame's x, so that a track looks at those of a narrow strip alone. It leaves out
/// only what lies farther from the track than the gate's ball reaches, so that what the gate finds does not depend on it.
/// </summary>
internal sealed class PlotStrip
{
    // Below this the gate's own test of every plot costs less than to sort them.
    private const int FewestPlots = 24;

    // Rounding of the places and of the gate's own sums is a millionth of a metre.
    private const double SlackMetres = 0.01;

    private double[] _xs = [];
    private int[] _plots = [];
    private int[] _all = [];
    private int[] _near = [];
    private int _count;
    private Instant _first;
    private Instant _last;

    /// <summary>The largest trace of any plot's covariance, in m2.</summary>
    public double LargestTrace { get; private set; }

    /// <summary>Takes in one scan.</summary>
    public void Build(ReadOnlySpan<MeasuredPlot> plots)
    {
        _count = plots.Length;
        if (_xs.Length < _count)
        {
            var size = Math.Max(_count, 2 * _xs.Length);
            (_xs, _plots, _near) = (new double[size], new int[size], new int[size]);
            _all = [.. Enumerable.Range(0, size)];
        }

        LargestTrace = 0;
        for (var i = 0; i < _count; i++)
        {
            ref readonly var plot = ref plots[i];
            (_xs[i], _plots[i]) = (plot.Position.X, i);
            LargestTrace = Math.Max(LargestTrace, plot.Trace);
            (_first, _last) = i == 0 ? (plot.Time, plot.Time) : (Instant.Min(_first, plot.Time), Instant.Max(_last, plot.Time));
        }

        if (_count >= FewestPlots)
        {
            _xs.AsSpan(0, _count).Sort(_plots.AsSpan(0, _count));
        }
    }

    /// <summary>The plots that may lie within a ball about a track, and some beside it, in ascending order.</summary>
    /// <param name="filter">Of the track.</param>
    /// <param name="preparedFor">The moment that it was prepared for.</param>
    /// <param name="radiusSquared">Of the largest ball about the track, in m2.</param>
    public ReadOnlySpan<int> Near(in ManoeuvreFilter filter, Instant preparedFor, double radiusSquared)
    {
        if (_count < FewestPlots || !double.IsFinite(radiusSquared))
        {
            return _all.AsSpan(0, _count);
        }

        var (low, high) = filter.SpanOfX((_first - preparedFor).Seconds, (_last - preparedFor).Seconds);
        var radius = Math.Sqrt(radiusSquared) + SlackMetres;
        var (first, end) = (PlaceOf(low - radius), PlaceOf(high + radius));
        var near = _near.AsSpan(0, end - first);
        _plots.AsSpan(first, end - first).CopyTo(near);
        near.Sort();
        return near;
    }

    private int PlaceOf(double x)
    {
        var place = _xs.AsSpan(0, _count).BinarySearch(x);
        return place >= 0 ? place : ~place;
    }
}
