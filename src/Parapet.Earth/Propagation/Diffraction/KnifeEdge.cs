namespace Parapet.Earth.Propagation.Diffraction;

/// <summary>The loss over one thin edge, by its height in units of Fresnel's first zone: nu [ITUR526, section 4.1].</summary>
public static class KnifeEdge
{
    /// <summary>Below this nu the approximation counts no loss.</summary>
    public const double ClearParameter = -0.78;

    private const double SeriesLimit = 1.6;

    /// <summary>
    /// nu of an edge that stands <paramref name="excess"/> above the straight line between the ends, negative where it
    /// stays below [ITUR526, section 4.1].
    /// </summary>
    public static double Parameter(Length excess, Length fromOneEnd, Length fromOtherEnd, Length wavelength) =>
        Parameter(excess.Metres, fromOneEnd.Metres, fromOtherEnd.Metres, wavelength.Metres);

    /// <summary>The approximation that the terrain methods use, within 0.15 dB of <see cref="ExactLoss"/> from nu = 1 up [ITUR526, section 4.1].</summary>
    public static Decibels Loss(double parameter) => Decibels.FromDecibels(LossDecibels(parameter));

    /// <summary>From Fresnel's integrals [ITUR526, section 4.1].</summary>
    public static Decibels ExactLoss(double parameter)
    {
        var (cosine, sine) = FresnelIntegrals(parameter);
        var (real, imaginary) = (1 - cosine - sine, cosine - sine);
        return Decibels.FromDecibels(-20 * Math.Log10(Math.Sqrt(real * real + imaginary * imaginary) / 2));
    }

    /// <summary>C(x) and S(x), the integrals of cos and sin of pi t^2 / 2 from 0 to x [Abramowitz1964, section 7.3].</summary>
    public static (double Cosine, double Sine) FresnelIntegrals(double x)
    {
        var size = Math.Abs(x);
        var (cosine, sine) = size < SeriesLimit ? Series(size) : Fraction(size);
        return x < 0 ? (-cosine, -sine) : (cosine, sine);
    }

    internal static double Parameter(double excessMetres, double oneMetres, double otherMetres, double wavelengthMetres) =>
        excessMetres * Math.Sqrt(2 / wavelengthMetres * (1 / oneMetres + 1 / otherMetres));

    internal static double LossDecibels(double parameter)
    {
        if (parameter <= ClearParameter)
        {
            return 0;
        }

        var shifted = parameter - 0.1;
        return 6.9 + 20 * Math.Log10(Math.Sqrt(shifted * shifted + 1) + shifted);
    }

    /// <summary>The power series: terms (i pi x^2 / 2)^k x / (k! (2 k + 1)).</summary>
    private static (double Cosine, double Sine) Series(double x)
    {
        var square = Math.PI / 2 * x * x;
        var (cosine, sine, factor) = (0.0, 0.0, x);
        for (var k = 0; k < 60; k += 4)
        {
            cosine += factor / (2 * k + 1);
            factor *= square / (k + 1);
            sine += factor / (2 * k + 3);
            factor *= square / (k + 2);
            cosine -= factor / (2 * k + 5);
            factor *= square / (k + 3);
            sine -= factor / (2 * k + 7);
            factor *= square / (k + 4);
        }

        return (cosine, sine);
    }

    /// <summary>From erfc of z = sqrt(pi) (1 - i) x / 2, by its continued fraction from the far end [Abramowitz1964, eq. 7.1.14, 7.3.22].</summary>
    private static (double Cosine, double Sine) Fraction(double x)
    {
        var z = new System.Numerics.Complex(1, -1) * (Math.Sqrt(Math.PI) / 2 * x);
        var tail = z;
        for (var k = 200; k > 0; k--)
        {
            tail = z + k / 2.0 / tail;
        }

        var complement = System.Numerics.Complex.Exp(-z * z) / (Math.Sqrt(Math.PI) * tail);
        var integral = new System.Numerics.Complex(0.5, 0.5) * (1 - complement);
        return (integral.Real, integral.Imaginary);
    }
}
