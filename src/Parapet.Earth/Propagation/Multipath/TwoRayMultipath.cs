using System.Numerics;

namespace Parapet.Earth.Propagation.Multipath;

/// <summary>
/// The direct ray and the one that bounces off the ground: their sum over the direct one alone. It draws the lobes of a
/// radar near the ground [Blake1986, ch. 6].
/// </summary>
public static class TwoRayMultipath
{
    /// <summary>The size of the field over that in free space: from 0 in a null to 2 on a lobe; 1 beyond the horizon.</summary>
    /// <param name="groundRange">Along the surface, above zero.</param>
    /// <param name="antennaHeight">Above the reflecting surface, above zero, as is <paramref name="targetHeight"/>.</param>
    /// <param name="effectiveRadius">Of the earth over which rays run straight; infinite for a flat one.</param>
    public static double FieldFactor(
        Frequency frequency,
        Length groundRange,
        Length antennaHeight,
        Length targetHeight,
        Length effectiveRadius,
        Polarization polarization,
        ReflectingSurface surface)
    {
        var geometry = ReflectionGeometry.Of(groundRange.Metres, antennaHeight.Metres, targetHeight.Metres, effectiveRadius.Metres);
        if (!(geometry.SineOfGrazing > 0))
        {
            return 1;
        }

        var grazing = Angle.FromRadians(Math.Asin(geometry.SineOfGrazing));
        return FieldFactor(frequency, geometry, Coefficient(frequency, grazing, polarization, surface));
    }

    /// <summary>What the surface returns of the field, mirror-like: Fresnel's coefficient times what roughness leaves.</summary>
    public static Complex Coefficient(Frequency frequency, Angle grazing, Polarization polarization, ReflectingSurface surface) =>
        ReflectionCoefficient.Of(frequency, grazing, polarization, surface.Ground)
        * SurfaceRoughness.MillerBrown(surface.HeightDeviation, grazing, Wavelength.Of(frequency));

    internal static double FieldFactor(Frequency frequency, in ReflectionGeometry geometry, Complex coefficient)
    {
        var phase = 2 * Math.PI * geometry.DetourMetres / Wavelength.Of(frequency).Metres;
        return Complex.Abs(1 + geometry.Divergence * coefficient * Complex.FromPolarCoordinates(1, -phase));
    }
}
