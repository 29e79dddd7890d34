namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>One point of a predicted path.</summary>
/// <param name="Seconds">After the path's origin.</param>
/// <param name="Direction">From the Earth's centre, of unit length.</param>
/// <param name="HeightMetres">Above the ellipsoid.</param>
/// <param name="SpeedMetresPerSecond">Over the turning ground.</param>
internal readonly record struct PathSample(double Seconds, Vector<Ecef> Direction, double HeightMetres, double SpeedMetresPerSecond)
{
    public Position<Ecef> Position => EarthShape.Place(Direction, HeightMetres);
}
