namespace Parapet.Tracking.Gating;

/// <summary>The density of a three-dimensional Gaussian.</summary>
internal static class GaussianDensity
{
    /// <summary>3/2 ln(2 pi).</summary>
    private const double LogNorm = 2.756815599614018;

    /// <param name="distanceSquared">Squared distance from the mean, normalised by the covariance.</param>
    /// <param name="determinant">Of the covariance, in m6.</param>
    public static double Log(double distanceSquared, double determinant) =>
        -0.5 * (distanceSquared + Math.Log(determinant)) - LogNorm;
}
