using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>Range-rate as a linear function of a state: along the line of sight, which turns with the place.</summary>
internal readonly struct RangeRateRow
{
    private readonly double _ux;
    private readonly double _uy;
    private readonly double _uz;
    private readonly double _hx;
    private readonly double _hy;
    private readonly double _hz;

    public RangeRateRow(in KinematicState s, in Measurement m)
    {
        // From the sensor to the state: the sensor stands a range before the plot.
        var (x, y, z) = (s.X - m.X + m.Ux * m.Range, s.Y - m.Y + m.Uy * m.Range, s.Z - m.Z + m.Uz * m.Range);
        var range = Math.Max(Math.Sqrt(x * x + y * y + z * z), 1);
        (_ux, _uy, _uz) = (x / range, y / range, z / range);
        var rate = _ux * s.Vx + _uy * s.Vy + _uz * s.Vz;
        (_hx, _hy, _hz) = ((s.Vx - rate * _ux) / range, (s.Vy - rate * _uy) / range, (s.Vz - rate * _uz) / range);
        Innovation = m.RangeRate - rate;
    }

    public double Innovation { get; }

    /// <summary>The covariance of the range-rate with place and velocity.</summary>
    public (double Px, double Py, double Pz, double Vx, double Vy, double Vz) Covariance(in KinematicState s) =>
    (
        s.Pxx * _hx + s.Pxy * _hy + s.Pxz * _hz + s.Cxx * _ux + s.Cxy * _uy + s.Cxz * _uz,
        s.Pxy * _hx + s.Pyy * _hy + s.Pyz * _hz + s.Cyx * _ux + s.Cyy * _uy + s.Cyz * _uz,
        s.Pxz * _hx + s.Pyz * _hy + s.Pzz * _hz + s.Czx * _ux + s.Czy * _uy + s.Czz * _uz,
        s.Cxx * _hx + s.Cyx * _hy + s.Czx * _hz + s.Vxx * _ux + s.Vxy * _uy + s.Vxz * _uz,
        s.Cxy * _hx + s.Cyy * _hy + s.Czy * _hz + s.Vxy * _ux + s.Vyy * _uy + s.Vyz * _uz,
        s.Cxz * _hx + s.Cyz * _hy + s.Czz * _hz + s.Vxz * _ux + s.Vyz * _uy + s.Vzz * _uz);

    /// <summary>A covariance with the six states, taken with the range-rate.</summary>
    public double Along(double px, double py, double pz, double vx, double vy, double vz) =>
        px * _hx + py * _hy + pz * _hz + vx * _ux + vy * _uy + vz * _uz;
}
