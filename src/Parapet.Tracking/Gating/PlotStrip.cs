namespace Parapet.Tracking.Gating;

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
    private int[] _order = [];
    private StripPlot[] _plots = [];
    private int _count;

    /// <summary>From the moment that tracks are prepared for to the first plot.</summary>
    public double FirstSeconds { get; private set; }

    /// <summary>The same to the last one.</summary>
    public double LastSeconds { get; private set; }

    /// <summary>The largest trace of any plot's covariance, in m2.</summary>
    public double LargestTrace { get; private set; }

    /// <summary>The largest of <see cref="MeasuredPlot.Growth"/>.</summary>
    public double LargestGrowth { get; private set; }

    /// <summary>Whether the plots stand in the order in which they came.</summary>
    public bool IsInOrder => _count < FewestPlots;

    /// <summary>Takes in one scan.</summary>
    /// <param name="preparedFor">The moment that tracks are prepared for.</param>
    public void Build(ReadOnlySpan<MeasuredPlot> plots, Instant preparedFor)
    {
        _count = plots.Length;
        if (_xs.Length < _count)
        {
            var size = Math.Max(_count, 2 * _xs.Length);
            (_xs, _order, _plots) = (new double[size], new int[size], new StripPlot[size]);
        }

        if (!IsInOrder)
        {
            SortAlongX(plots);
        }

        (LargestTrace, LargestGrowth, FirstSeconds, LastSeconds) = (0, 0, double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < _count; i++)
        {
            var place = IsInOrder ? i : _order[i];
            ref readonly var plot = ref plots[place];
            var offset = (plot.Time - preparedFor).Seconds;
            _plots[i] = new(plot.Position, plot.Trace, offset, place);
            LargestTrace = Math.Max(LargestTrace, plot.Trace);
            LargestGrowth = Math.Max(LargestGrowth, plot.Growth);
            (FirstSeconds, LastSeconds) = (Math.Min(FirstSeconds, offset), Math.Max(LastSeconds, offset));
        }
    }

    public ReadOnlySpan<StripPlot> All => _plots.AsSpan(0, _count);

    /// <summary>The plots that may lie within a ball about a place, and some beside it.</summary>
    /// <param name="low">The least x that the place has from the first plot to the last.</param>
    /// <param name="high">The greatest.</param>
    /// <param name="radiusSquared">Of the largest ball, in m2.</param>
    public ReadOnlySpan<StripPlot> Near(double low, double high, double radiusSquared)
    {
        var radius = Math.Sqrt(radiusSquared) + SlackMetres;
        return IsInOrder || !double.IsFinite(high - low + radius) ? All : _plots.AsSpan(PlaceOf(low - radius)..PlaceOf(high + radius));
    }

    private void SortAlongX(ReadOnlySpan<MeasuredPlot> plots)
    {
        for (var i = 0; i < _count; i++)
        {
            (_xs[i], _order[i]) = (plots[i].Position.X, i);
        }

        _xs.AsSpan(0, _count).Sort(_order.AsSpan(0, _count));
    }

    private int PlaceOf(double x)
    {
        var place = _xs.AsSpan(0, _count).BinarySearch(x);
        return place >= 0 ? place : ~place;
    }
}
