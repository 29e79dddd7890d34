namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>
/// What the model knows of one path before it computes a loss: per end the structural and the effective height, the
/// distance and angle of the horizon; the terrain's irregularity and the earth's effective curvature. Metres and radians.
/// </summary>
/// <param name="IsBlocked">Whether ground of a known profile stands between the ends; never so where the profile is not known.</param>
internal readonly record struct PathGeometry(
    double Distance,
    TerrainEnd One,
    TerrainEnd Other,
    double Irregularity,
    double Curvature,
    double SurfaceRefractivity,
    bool IsPointToPoint,
    bool IsBlocked)
{
    public double EarthRadius => 1 / Curvature;

    /// <summary>The sum of the distances to both horizons.</summary>
    public double HorizonDistance => One.HorizonDistance + Other.HorizonDistance;

    /// <summary>The same over a smooth earth.</summary>
    public double SmoothHorizonDistance => One.SmoothHorizonDistance(Curvature) + Other.SmoothHorizonDistance(Curvature);

    /// <summary>The angle between the rays to both horizons beyond the earth's own curve, at most that of the horizons' distance.</summary>
    public double HorizonAngle => Math.Max(One.HorizonAngle + Other.HorizonAngle, -HorizonDistance * Curvature);

    public double IrregularityWithin(double metres) => TerrainStatistics.IrregularityWithin(Irregularity, metres);
}
