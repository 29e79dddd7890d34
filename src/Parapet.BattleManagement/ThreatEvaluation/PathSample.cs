namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>One point of a predicted path.</summary>
/// <param name="Seconds">After the path's origin.</param>
/// <param name="Direction">From the Earth's centre, of unit length.</param>
/// <param name="HeightMetres">Above the ellipsoid.</param>
internal readonly record struct PathSample(double Seconds, Vector<Ecef> Direction, double HeightMetres)
{
    public Position<Ecef> Position => EarthShape.Place(Direction, HeightMetres);
}
