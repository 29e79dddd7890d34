namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>One end of a path: heights and distances in m, the horizon's angle above the horizontal in radians.</summary>
internal readonly record struct TerrainEnd(double Height, double EffectiveHeight, double HorizonDistance, double HorizonAngle)
{
    private const double LeastHorizonHeight = 5;

    public double SmoothHorizonDistance(double curvature) => Math.Sqrt(2 * EffectiveHeight / curvature);

    /// <summary>An end whose horizon is not known but guessed from its effective height and the terrain's irregularity [HuffordAlgorithm, section 3].</summary>
    public static TerrainEnd Guessed(double height, double effectiveHeight, double irregularity, double curvature)
    {
        var smooth = Math.Sqrt(2 * effectiveHeight / curvature);
        var distance = smooth * Math.Exp(-0.07 * Math.Sqrt(irregularity / Math.Max(effectiveHeight, LeastHorizonHeight)));
        var angle = (0.65 * irregularity * (smooth / distance - 1) - 2 * effectiveHeight) / smooth;
        return new(height, effectiveHeight, distance, angle);
    }
}
