using System.Runtime.CompilerServices;

namespace Parapet.Earth.Terrain;

/// <summary>What every look to one range has in common, over the earth of <see cref="RefractedEarth"/>.</summary>
/// <param name="RangeMetres">Along the surface, up to about 1,000 km.</param>
/// <param name="Sine">Of the angle that it spans at the earth's centre.</param>
/// <param name="Versine">One less the angle's cosine.</param>
internal readonly record struct RingSight(double RangeMetres, double Sine, double Versine)
{
    public static RingSight At(double rangeMetres)
    {
        var (sine, versine) = RefractedEarth.SineAndVersine(rangeMetres / RefractedEarth.RadiusMetres);
        return new(rangeMetres, sine, versine);
    }

    /// <summary>The tangent of the elevation at which a point there stands, as seen from a height at range zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Slope(double fromHeightMetres, double heightMetres)
    {
        var radius = RefractedEarth.RadiusMetres + heightMetres;
        return (heightMetres - fromHeightMetres - radius * Versine) / (radius * Sine);
    }
}
