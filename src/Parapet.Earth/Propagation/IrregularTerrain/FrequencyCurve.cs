namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>How much more losses stray near the frequency where ln(0.133 k) is zero [HuffordAlgorithm, section 5]; a plain factor.</summary>
internal readonly record struct FrequencyCurve(double Level, double Bell, double Width)
{
    public static FrequencyCurve Flat => new(1, 0, 0);

    /// <param name="logarithm">ln(0.133 k), with k in radians a metre.</param>
    public double At(double logarithm) => Level + Bell / (Width * logarithm * (Width * logarithm) + 1);
}
