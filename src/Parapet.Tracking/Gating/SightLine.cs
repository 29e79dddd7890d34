using System.Runtime.CompilerServices;
using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Tracking.Gating;

/// <summary>
/// A plot seen against a predicted position, in the axes in which a radar errs: along the line of sight, across it in
/// azimuth, across it in elevation. In these axes the errors are independent, so that the covariance of the converted
/// measurement [BarShalom2001] is diagonal. The axes stand on the predicted, not on the measured
/// direction, and the range residual is a difference of ranges: both avoid the bias of converted measurements.
/// </summary>
internal readonly struct SightLine
{
    public readonly Vector<Ecef> Along;
    public readonly Vector<Ecef> Across;
    public readonly Vector<Ecef> Up;
    public readonly Position<Ecef> Reference;
    public readonly double AlongResidual;
    public readonly double AcrossResidual;
    public readonly double UpResidual;
    public readonly double AlongVariance;
    public readonly double AcrossVariance;
    public readonly double UpVariance;

    /// <param name="predicted">Where the track is expected at the plot's time.</param>
    public SightLine(in SensorAxes sensor, in MeasuredPlot plot, in Position<Ecef> predicted)
    {
        var line = predicted - sensor.Origin;
        var range = line.Norm;
        Along = line / range;
        var horizontal = sensor.Up.Cross(Along);
        var cosElevation = horizontal.Norm;

        // Straight overhead the azimuth has no direction; its error there is nothing beside that of the elevation.
        Across = cosElevation > 1e-6 ? -(horizontal / cosElevation) : sensor.East;
        Up = Across.Cross(Along);
        Reference = predicted;
        AlongResidual = plot.RangeMetres - range;
        AcrossResidual = range * plot.Direction.Dot(Across);
        UpResidual = range * plot.Direction.Dot(Up);
        AlongVariance = plot.Growth * sensor.RangeVariance;
        AcrossVariance = plot.Growth * range * range * sensor.AzimuthVariance;
        UpVariance = plot.Growth * range * range * sensor.ElevationVariance;
    }

    /// <summary>Takes the plot into a belief that was predicted to the plot's time.</summary>
    /// <returns>The logarithm of the plot's density under the belief, in 1/m3.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Update(ref KalmanState state)
    {
        var moved = Reference - state.Position;
        var r1 = AlongResidual + Along.Dot(moved);
        var s1 = state.UpdateAlong(Along, r1, AlongVariance);
        moved = Reference - state.Position;
        var r2 = AcrossResidual + Across.Dot(moved);
        var s2 = state.UpdateAlong(Across, r2, AcrossVariance);
        moved = Reference - state.Position;
        var r3 = UpResidual + Up.Dot(moved);
        var s3 = state.UpdateAlong(Up, r3, UpVariance);
        return GaussianDensity.Log(r1 * r1 / s1 + r2 * r2 / s2 + r3 * r3 / s3, s1 * s2 * s3);
    }

    /// <summary>
    /// The squared normalised distance of the plot from a predicted position, and the determinant of the innovation
    /// covariance in m6: what <see cref="Update"/> would find, without the update.
    /// </summary>
    /// <param name="predicted">The mode's own mean at the plot's time.</param>
    public (double DistanceSquared, double Determinant) Distance(in Position<Ecef> predicted, in PositionCovariance p)
    {
        var moved = Reference - predicted;
        var r1 = AlongResidual + Along.Dot(moved);
        var r2 = AcrossResidual + Across.Dot(moved);
        var r3 = UpResidual + Up.Dot(moved);
        var onAlong = p.Times(Along);
        var onAcross = p.Times(Across);
        var s11 = onAlong.Dot(Along) + AlongVariance;
        var s12 = onAlong.Dot(Across);
        var s13 = onAlong.Dot(Up);
        var s22 = onAcross.Dot(Across) + AcrossVariance;
        var s23 = onAcross.Dot(Up);
        var s33 = p.Times(Up).Dot(Up) + UpVariance;

        // L D L' of the 3x3 innovation covariance, and the residual whitened by it.
        var l21 = s12 / s11;
        var l31 = s13 / s11;
        var d2 = s22 - l21 * s12;
        var l32 = (s23 - l21 * s13) / d2;
        var d3 = s33 - l31 * s13 - l32 * l32 * d2;
        var w2 = r2 - l21 * r1;
        var w3 = r3 - l31 * r1 - l32 * w2;
        return (r1 * r1 / s11 + w2 * w2 / d2 + w3 * w3 / d3, s11 * d2 * d3);
    }

    /// <summary>Lays the plot's own error into the position block of a covariance, as if nothing else were known.</summary>
    public void SetPositionCovariance(ref StateCovariance p)
    {
        p[0] = Error(Along.X * Along.X, Across.X * Across.X, Up.X * Up.X);
        p[1] = Error(Along.X * Along.Y, Across.X * Across.Y, Up.X * Up.Y);
        p[2] = Error(Along.X * Along.Z, Across.X * Across.Z, Up.X * Up.Z);
        p[6] = Error(Along.Y * Along.Y, Across.Y * Across.Y, Up.Y * Up.Y);
        p[7] = Error(Along.Y * Along.Z, Across.Y * Across.Z, Up.Y * Up.Z);
        p[11] = Error(Along.Z * Along.Z, Across.Z * Across.Z, Up.Z * Up.Z);
    }

    private double Error(double along, double across, double up) => along * AlongVariance + across * AcrossVariance + up * UpVariance;
}
