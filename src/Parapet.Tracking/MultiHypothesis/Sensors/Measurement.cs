namespace Parapet.Tracking.MultiHypothesis.Sensors;

/// <summary>One plot in the common Cartesian frame, in metres and seconds.</summary>
internal struct Measurement
{
    public double X;
    public double Y;
    public double Z;

    /// <summary>The covariance of the place, in m2.</summary>
    public double Rxx;
    public double Rxy;
    public double Rxz;
    public double Ryy;
    public double Ryz;
    public double Rzz;

    /// <summary>
    /// What is known beforehand of a target's place, and hence in its first plot alone: the covariance of that place is less
    /// by the product of this with itself, in m. Zero where a plot says all.
    /// </summary>
    public double FirstX;
    public double FirstY;
    public double FirstZ;

    /// <summary>When it was measured, from the time of its scan: at most 0.</summary>
    public double OffsetSeconds;

    /// <summary>NaN where none is used.</summary>
    public double RangeRate;
    public double RangeRateVariance;

    /// <summary>From the sensor to the plot, of unit length, and the range.</summary>
    public double Ux;
    public double Uy;
    public double Uz;
    public double Range;

    /// <summary>Where the sensor stands, and the variances of what it measured; zero for a sensor of a plane.</summary>
    public double SensorX;
    public double SensorY;
    public double SensorZ;
    public double RangeVariance;
    public double AzimuthVariance;
    public double ElevationVariance;

    /// <summary>Logarithm of the density of false and of new plots together, in 1/m3 (and s/m).</summary>
    public double LogOtherDensity;

    /// <summary>The share of new targets in that density: the existence of a track born here.</summary>
    public double NewShare;

    public readonly bool HasRangeRate => !double.IsNaN(RangeRate);
}
