using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Resolution;

namespace Parapet.Tracking.MultiHypothesis.Sensors;

/// <summary>What a tracker knows of one sensor, in the common local frame (east, north, up).</summary>
public abstract record LocalSensor
{
    /// <summary>The number by which scans name the sensor.</summary>
    public required int Id { get; init; }

    /// <summary>Time from scan to scan, above zero.</summary>
    public required Duration Period { get; init; }

    /// <summary>Chance that a target in the field of view gives a plot, in (0, 1).</summary>
    public required Ratio DetectionProbability { get; init; }

    /// <summary>Mean count of false plots in a scan, even over the field of view; at least 0.</summary>
    public required double FalsePlotsPerScan { get; init; }

    /// <summary>The greatest range-rate that the sensor reports: hence its targets' speed. Zero where it measures none.</summary>
    public abstract Speed GreatestRangeRate { get; }

    /// <summary>One standard deviation of an unknown velocity along each axis.</summary>
    internal abstract double VelocitySigma { get; }

    /// <summary>Whether its plots tell a height; those of a plane have none to tell.</summary>
    internal virtual bool MeasuresHeight => true;

    /// <summary>Dimensions of the measured place: 2 or 3.</summary>
    internal abstract int Dimensions { get; }

    /// <summary>Turns a plot into a place with its covariance, and the densities of false and of new plots there.</summary>
    /// <param name="undetected">Expected count of targets in view that no track stands for.</param>
    internal abstract void Measure(in LocalPlot plot, double undetected, double ceilingMetres, out Measurement measurement);

    /// <summary>When in the scan the sensor meets a target, from the scan's time: at most 0.</summary>
    /// <param name="lastSeconds">The same in the scan before.</param>
    /// <param name="aheadSeconds">From the time of the state to the scan's.</param>
    internal virtual double OffsetSeconds(in KinematicState state, double lastSeconds, double aheadSeconds) => 0;

    /// <summary>The resolution cell about a place; its determinant is above 0.</summary>
    /// <returns>False where the sensor declares none.</returns>
    internal abstract bool TryCell(in KinematicState at, out ResolutionCell cell);

    /// <summary>The chance, in [0, 1], that the target is inside the field of view.</summary>
    internal abstract double ShareInView(in KinematicState state);
}
