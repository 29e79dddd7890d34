using System.Runtime.Intrinsics;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>How well four plots fit a track in each of its modes: squared normalised distances, and determinants of the innovation covariance in m6.</summary>
internal struct PlotFits
{
    public Vector256<double> QuietSquared;
    public Vector256<double> QuietDeterminant;
    public Vector256<double> AgileSquared;
    public Vector256<double> AgileDeterminant;

    /// <summary>Which plots any mode's ellipsoid holds, a bit for each.</summary>
    /// <param name="limit">Of the squared normalised distance.</param>
    public readonly uint Within(double limit) =>
        Vector256.LessThanOrEqual(Vector256.Min(QuietSquared, AgileSquared), Vector256.Create(limit)).ExtractMostSignificantBits();
}
