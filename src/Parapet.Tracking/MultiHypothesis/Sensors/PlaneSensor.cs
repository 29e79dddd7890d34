using System.Runtime.CompilerServices;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Resolution;

namespace Parapet.Tracking.MultiHypothesis.Sensors;

/// <summary>A sensor that measures places on a plane, x and y apart, within a rectangle.</summary>
public sealed record PlaneSensor : LocalSensor
{
    /// <summary>One standard deviation of a measured x (east); above 0.</summary>
    public required Length XSigma { get; init; }
    /// <summary>The same of y (north); above 0.</summary>
    public required Length YSigma { get; init; }
    /// <summary>The western edge of the rectangle in view.</summary>
    public required Length LeastX { get; init; }
    /// <summary>Its eastern edge.</summary>
    public required Length GreatestX { get; init; }
    /// <summary>Its southern edge.</summary>
    public required Length LeastY { get; init; }
    /// <summary>Its northern edge.</summary>
    public required Length GreatestY { get; init; }

    /// <summary>Targets nearer than this come as one plot more often than not; null where the sensor resolves all.</summary>
    public Length? Resolution { get; init; }

    /// <inheritdoc/>
    public override Speed GreatestRangeRate => default;

    /// <summary>A sensor looks often enough that its targets move about as far between two looks as it errs.</summary>
    internal override double VelocitySigma => (XSigma.Metres + YSigma.Metres) / 2 / Period.Seconds;

    internal override int Dimensions => 2;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Measure(in LocalPlot plot, double undetected, double ceilingMetres, out Measurement measurement)
    {
        // The third dimension is known to be 0 and told with an error of 1 m, which cancels out.
        measurement = new()
        {
            X = plot.First,
            Y = plot.Second,
            Rxx = XSigma.Metres * XSigma.Metres,
            Ryy = YSigma.Metres * YSigma.Metres,
            Rzz = 1,
            RangeRate = double.NaN,
        };
        var area = (GreatestX - LeastX).Metres * (GreatestY - LeastY).Metres;
        var (falseOnes, newOnes) = (Math.Max(FalsePlotsPerScan, 1e-3) / area, DetectionProbability.Value * undetected / area);
        measurement.NewShare = newOnes / (newOnes + falseOnes);
        measurement.LogOtherDensity = Math.Log(newOnes + falseOnes);
    }

    internal override bool TryCell(in KinematicState at, out ResolutionCell cell)
    {
        // The third dimension is known and cancels out.
        cell = new() { Zz = 1 };
        if (Resolution is not { } width)
        {
            return false;
        }

        cell.Xx = cell.Yy = ResolutionCell.Variance(width.Metres);
        return true;
    }

    internal override double ShareInView(in KinematicState state) =>
        state.X >= LeastX.Metres && state.X <= GreatestX.Metres && state.Y >= LeastY.Metres && state.Y <= GreatestY.Metres ? 1 : 0;
}
