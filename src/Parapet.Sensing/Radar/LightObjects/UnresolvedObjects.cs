using System.Runtime.InteropServices;
using Parapet.Flight.Targets;
using Parapet.Sensing.Radar.Sharing;

namespace Parapet.Sensing.Radar.LightObjects;

/// <summary>
/// Of objects that one missile released and that lie in one cell of a radar, in range and across the beam, only the plot of the strongest echo
/// comes: the others are lost in it, and what is read of the echo of several tells the kind of none. Which one that is, is asked of what was measured.
/// </summary>
internal sealed class UnresolvedObjects(RadarDescription radar)
{
    private readonly List<SharedPlot> _resolved = [];

    /// <summary>Takes out of a scan what is lost in a stronger echo; nothing where no missile has released any.</summary>
    /// <param name="plots">Of one scan, of what still flies.</param>
    public void TakeOut(List<SharedPlot> plots, Truth truth)
    {
        if (truth.Features is null || radar.Beam is not { } beam)
        {
            return;
        }

        _resolved.Clear();
        foreach (ref readonly var plot in CollectionsMarshal.AsSpan(plots))
        {
            if (!IsLost(plot, plots, truth, beam))
            {
                _resolved.Add(HidesAnother(plot, plots, truth, beam) ? plot with { Plot = plot.Plot with { Features = default } } : plot);
            }
        }

        plots.Clear();
        plots.AddRange(_resolved);
    }

    private bool IsLost(in SharedPlot plot, List<SharedPlot> plots, Truth truth, BeamDescription beam)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(plots))
        {
            if (IsLostIn(plot, other, truth, beam))
            {
                return true;
            }
        }

        return false;
    }

    private bool HidesAnother(in SharedPlot plot, List<SharedPlot> plots, Truth truth, BeamDescription beam)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(plots))
        {
            if (IsLostIn(other, plot, truth, beam))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLostIn(in SharedPlot plot, in SharedPlot other, Truth truth, BeamDescription beam)
    {
        if (plot.IsFalse || other.IsFalse || plot.Target == other.Target || !truth[plot.Target].IsOfCloud(truth[other.Target])
            || plot.Plot.SignalToNoise.Value >= other.Plot.SignalToNoise.Value)
        {
            return false;
        }

        var (a, b) = (plot.Plot, other.Plot);
        var across = a.Azimuth.TurnFrom(b.Azimuth).Radians * Math.Cos(b.Elevation.Radians);
        return Math.Abs(a.Range.Metres - b.Range.Metres) < radar.RangeResolution.Metres
            && Math.Abs(across) < beam.AzimuthWidth.Radians
            && Math.Abs(a.Elevation.Radians - b.Elevation.Radians) < beam.ElevationWidth.Radians;
    }
}
