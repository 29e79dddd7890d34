namespace Parapet.Earth.Terrain;

/// <summary>
/// The earth of 4/3 of its radius over which radar rays through the standard atmosphere run straight
/// [Skolnik2001, ch. 8]. Ground ranges are metres along the surface, up to about 1,000 km.
/// </summary>
public static class RefractedEarth
{
    internal const double MeanRadiusMetres = 6_371_000;

    /// <summary>The effective radius of 4/3 of the mean one.</summary>
    public const double RadiusMetres = 4.0 / 3.0 * MeanRadiusMetres;

    /// <summary>The tangent of the elevation at which a point stands, as seen from a height at range zero.</summary>
    internal static double Slope(double fromHeightMetres, double rangeMetres, double heightMetres) =>
        RingSight.At(rangeMetres).Slope(fromHeightMetres, heightMetres);

    /// <summary>The height that a ray of given slope has reached at a range: the inverse of <see cref="Slope"/>.</summary>
    internal static double HeightOnRay(double fromHeightMetres, double rangeMetres, double slope)
    {
        var (sine, versine) = SineAndVersine(rangeMetres / RadiusMetres);
        var bend = versine + slope * sine;
        return (fromHeightMetres + RadiusMetres * bend) / (1 - bend);
    }

    /// <summary>The ground range to the smooth horizon of a height; zero for a height at or below the surface.</summary>
    public static Length HorizonRange(Length height) =>
        Length.FromMetres(RadiusMetres * Math.Acos(RadiusMetres / (RadiusMetres + Math.Max(0, height.Metres))));

    /// <summary>Of an angle at the earth's centre: series good to 1e-9 of the value up to 0.15 rad (1,270 km), several times cheaper than the library's functions.</summary>
    internal static (double Sine, double Versine) SineAndVersine(double angle)
    {
        var square = angle * angle;
        return (
            angle * (1 - square / 6 * (1 - square / 20)),
            square / 2 * (1 - square / 12 * (1 - square / 30)));
    }
}
