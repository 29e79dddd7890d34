using Parapet.Messages;
using Parapet.Tracking.Gating;
using Parapet.Tracking.Keeping;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>The plots of one scan in an order of their own, so that the order in which they came changes nothing.</summary>
internal sealed class ScanPlots
{
    private Plot[] _sorted = [];
    private MeasuredPlot[] _measured = [];
    private int _count;

    public ReadOnlySpan<MeasuredPlot> All => _measured.AsSpan(0, _count);

    /// <summary>Takes in one scan.</summary>
    /// <param name="logDensity">Logarithm of the density of plots that come from no track, in 1/(m rad2).</param>
    public void Measure(in SensorAxes sensor, ReadOnlySpan<Plot> plots, double logDensity)
    {
        _count = plots.Length;
        if (_measured.Length < _count)
        {
            var size = Math.Max(_count, 2 * _measured.Length);
            _sorted = new Plot[size];
            _measured = new MeasuredPlot[size];
        }

        plots.CopyTo(_sorted);
        PlotOrder.Sort(_sorted.AsSpan(0, _count));
        for (var i = 0; i < _count; i++)
        {
            _measured[i] = new(sensor, _sorted[i], logDensity);
        }
    }
}
