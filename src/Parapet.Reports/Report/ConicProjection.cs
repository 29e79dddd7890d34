namespace Parapet.Studies.Report;

/// <summary>Lambert's conformal conic projection on the sphere [Snyder1987, eq. 15-1]: shapes stay true, north is up at the middle.</summary>
internal sealed class ConicProjection
{
    private const double Degree = Math.PI / 180;
    private readonly double _cone;
    private readonly double _factor;
    private readonly double _middle;

    /// <summary>Standard parallels a sixth of the height inside the frame, as Snyder advises.</summary>
    public ConicProjection(double west, double south, double east, double north)
    {
        var (lower, upper) = ((south + (north - south) / 6) * Degree, (north - (north - south) / 6) * Degree);
        _cone = upper - lower < 1e-6
            ? Math.Sin(lower)
            : Math.Log(Math.Cos(lower) / Math.Cos(upper)) / Math.Log(Steep(upper) / Steep(lower));
        _factor = Math.Cos(lower) * Math.Pow(Steep(lower), _cone) / _cone;
        _middle = 0.5 * (west + east);
    }

    /// <summary>East and south of the cone's top, in radii of the sphere.</summary>
    public (double X, double Y) Project(double longitude, double latitude)
    {
        var radius = _factor / Math.Pow(Steep(latitude * Degree), _cone);
        var turn = _cone * (longitude - _middle) * Degree;
        return (radius * Math.Sin(turn), radius * Math.Cos(turn));
    }

    private static double Steep(double latitude) => Math.Tan(Math.PI / 4 + latitude / 2);
}
