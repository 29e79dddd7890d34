using System.Numerics;

namespace Parapet.Earth.Propagation.Multipath;

/// <summary>What a smooth surface returns of a wave that strikes it at a grazing angle [Blake1986, ch. 6].</summary>
public static class ReflectionCoefficient
{
    /// <summary>
    /// Fresnel's coefficient of the field: -1 at grazing incidence; its size at most 1.
    /// </summary>
    /// <param name="grazing">Between the ray and the surface, from 0 to 90 degrees.</param>
    public static Complex Of(Frequency frequency, Angle grazing, Polarization polarization, GroundConstants ground)
    {
        // The loss counts negative here, for a time factor of exp(+i w t).
        var permittivity = Complex.Conjugate(ground.Permittivity(frequency));
        var (sine, cosine) = Math.SinCos(grazing.Radians);
        var root = Complex.Sqrt(permittivity - cosine * cosine);
        var forward = polarization == Polarization.Vertical ? permittivity * sine : sine;
        return (forward - root) / (forward + root);
    }
}
