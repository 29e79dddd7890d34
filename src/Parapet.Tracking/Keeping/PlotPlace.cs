using Parapet.Messages;
using Parapet.Tracking.Gating;

namespace Parapet.Tracking.Keeping;

/// <summary>A plot as a place on the Earth [BarShalom2001]: the plain conversion, whose bias far out and wide in azimuth is left in.</summary>
public static class PlotPlace
{
    /// <param name="model">How well the radar measures.</param>
    /// <param name="sensor">Where the antenna stood.</param>
    /// <returns>The place, and the covariance of its error in the position part, in m2; of a velocity nothing is said.</returns>
    public static (Position<Ecef> Place, StateCovariance Error) Of(in Plot plot, SensorModel model, Position<Ecef> sensor)
    {
        var axes = new SensorAxes(model, sensor);
        var measured = new MeasuredPlot(axes, plot, logDensity: 0);
        StateCovariance error = default;
        new SightLine(axes, measured, measured.Position).SetPositionCovariance(ref error);
        return (measured.Position, error);
    }
}
