using Parapet.Messages;

namespace Parapet.Tracking.Gating;

/// <summary>A plot with what association needs of it, computed once a scan.</summary>
internal readonly struct MeasuredPlot
{
    public readonly Instant Time;
    public readonly double RangeMetres;
    public readonly Vector<Ecef> Direction;
    public readonly Position<Ecef> Position;

    /// <summary>By how much the variances of a plot this faint exceed those of the sensor's description.</summary>
    public readonly double Growth;

    /// <summary>The trace of the measured position's covariance, in m2.</summary>
    public readonly double Trace;

    /// <summary>Logarithm of the density of plots that come from no track: false ones and new targets', in 1/m3.</summary>
    public readonly double LogOtherDensity;

    /// <param name="logDensity">Logarithm of the density of such plots in range, azimuth and elevation, in 1/(m rad2).</param>
    public MeasuredPlot(in SensorAxes sensor, in Plot plot, double logDensity)
    {
        Time = plot.Time;
        RangeMetres = plot.Range.Metres;
        var (sinElevation, cosElevation) = Math.SinCos(plot.Elevation.Radians);
        var (sinAzimuth, cosAzimuth) = Math.SinCos(plot.Azimuth.Radians);
        Direction = sensor.East * (cosElevation * sinAzimuth)
            + sensor.North * (cosElevation * cosAzimuth)
            + sensor.Up * sinElevation;
        Position = sensor.Origin + Direction * RangeMetres;
        var squared = RangeMetres * RangeMetres;
        Growth = sensor.GrowthOf(plot.SignalToNoise);
        Trace = Growth * (sensor.RangeVariance + squared * (sensor.AzimuthVariance + sensor.ElevationVariance));

        // A cell of range, azimuth and elevation has the volume r2 cos(elevation); overhead it would vanish.
        LogOtherDensity = logDensity - Math.Log(squared * Math.Max(cosElevation, 1e-3));
    }

    /// <summary>An answer to an interrogation, taken to be measured as well as a plot.</summary>
    public MeasuredPlot(in SensorAxes sensor, Instant time, in Position<Ecef> position)
    {
        var line = position - sensor.Origin;
        Time = time;
        RangeMetres = line.Norm;
        Direction = line / RangeMetres;
        Position = position;
        Growth = 1;
        Trace = sensor.RangeVariance + RangeMetres * RangeMetres * (sensor.AzimuthVariance + sensor.ElevationVariance);
    }
}
