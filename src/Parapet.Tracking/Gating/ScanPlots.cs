using Parapet.Messages;

namespace Parapet.Tracking.Gating;

/// <summary>The plots of one scan in an order of their own, so that the order in which they came changes nothing.</summary>
internal sealed class ScanPlots
{
    private static readonly Comparison<Plot> Order = Compare;

    private Plot[] _sorted = [];
    private MeasuredPlot[] _measured = [];
    private int _count;

    public ReadOnlySpan<MeasuredPlot> All => _measured.AsSpan(0, _count);

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
        Sort(_sorted.AsSpan(0, _count));
        for (var i = 0; i < _count; i++)
        {
            _measured[i] = new(sensor, _sorted[i], logDensity);
        }
    }

    private static void Sort(Span<Plot> plots)
    {
        for (var i = 1; i < plots.Length; i++)
        {
            if (Compare(plots[i - 1], plots[i]) > 0)
            {
                plots.Sort(Order);
                return;
            }
        }
    }

    private static int Compare(Plot a, Plot b)
    {
        var order = a.Time.CompareTo(b.Time);
        if (order == 0)
            order = a.Range.Metres.CompareTo(b.Range.Metres);
        if (order == 0)
            order = a.Azimuth.Radians.CompareTo(b.Azimuth.Radians);
        return order != 0 ? order : a.Elevation.Radians.CompareTo(b.Elevation.Radians);
    }
}
