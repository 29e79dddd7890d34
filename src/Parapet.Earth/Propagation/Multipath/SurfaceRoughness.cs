namespace Parapet.Earth.Propagation.Multipath;

/// <summary>What waves or bumps leave of the mirror-like part of a reflection.</summary>
public static class SurfaceRoughness
{
    /// <summary>
    /// Miller, Brown and Vegh's factor on the field, for heights as of sea waves: exp(-z) I0(z) with
    /// z = 2 (2 pi s sin(grazing) / wavelength)^2 [MillerBrownVegh1984].
    /// </summary>
    /// <param name="deviation">Standard deviation of the surface's heights, not negative.</param>
    /// <returns>Between 0 and 1.</returns>
    public static double MillerBrown(Length deviation, Angle grazing, Length wavelength) =>
        ScaledBessel(Argument(deviation, grazing, wavelength));

    /// <summary>Ament's factor, for heights that are normal: exp(-z), smaller for rough surfaces [Ament1953].</summary>
    /// <inheritdoc cref="MillerBrown"/>
    public static double Ament(Length deviation, Angle grazing, Length wavelength) =>
        Math.Exp(-Argument(deviation, grazing, wavelength));

    /// <summary>Rayleigh's criterion: bumps up to this height turn the phase by at most a quarter of a wave and count as smooth.</summary>
    public static Length RayleighHeight(Angle grazing, Length wavelength) => wavelength / (8 * Math.Sin(grazing.Radians));

    private static double Argument(Length deviation, Angle grazing, Length wavelength)
    {
        var phase = 2 * Math.PI * (deviation / wavelength) * Math.Sin(grazing.Radians);
        return 2 * phase * phase;
    }

    /// <summary>exp(-z) I0(z): the series near zero, the asymptotic one far out; they meet to 1e-7 [Abramowitz1964, eq. 9.6.12, 9.7.1].</summary>
    private static double ScaledBessel(double z)
    {
        if (z > 18)
        {
            var inverse = 1 / (8 * z);
            return (1 + inverse * (1 + inverse * (9.0 / 2 + inverse * (225.0 / 6 + inverse * (11025.0 / 24))))) / Math.Sqrt(2 * Math.PI * z);
        }

        var (sum, term) = (1.0, 1.0);
        for (var k = 1; term > 1e-16 * sum; k++)
        {
            term *= z * z / 4 / (k * k);
            sum += term;
        }

        return Math.Exp(-z) * sum;
    }
}
