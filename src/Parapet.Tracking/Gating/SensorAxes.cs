using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.Tracking.Gating;

/// <summary>Where a sensor stands, how its local horizontal lies, and how well it measures.</summary>
internal readonly struct SensorAxes
{
    public readonly Position<Ecef> Origin;
    public readonly Vector<Ecef> East;
    public readonly Vector<Ecef> North;
    public readonly Vector<Ecef> Up;
    public readonly double RangeVariance;
    public readonly double AzimuthVariance;
    public readonly double ElevationVariance;

    private readonly double _referenceRatio;

    public SensorAxes(SensorModel model, in Position<Ecef> origin)
    {
        var frame = LocalFrame.At(origin);
        Origin = origin;
        (East, North, Up) = frame.Rotation;
        RangeVariance = Square(model.RangeSigma.Metres);
        AzimuthVariance = Square(model.AzimuthSigma.Radians);
        ElevationVariance = Square(model.ElevationSigma.Radians);
        _referenceRatio = model.ReferenceSignalToNoise.Ratio.Value;
    }

    /// <summary>By how much the variances of a plot exceed those of the model; see <see cref="SensorModel.ReferenceSignalToNoise"/>.</summary>
    public double GrowthOf(Decibels signalToNoise) => Math.Max(1, _referenceRatio / signalToNoise.Ratio.Value);

    private static double Square(double x) => x * x;
}
