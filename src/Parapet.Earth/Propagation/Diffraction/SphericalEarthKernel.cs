namespace Parapet.Earth.Propagation.Diffraction;

/// <summary>
/// The first term of the residue series over a smooth earth, in the units of the recommendation: frequencies in GHz,
/// distances and the earth's radius in km, heights in m.
/// </summary>
internal readonly struct SphericalEarthKernel
{
    private readonly double _gigahertz;
    private readonly double _wavelengthMetres;
    private readonly double _admittance;

    public SphericalEarthKernel(Frequency frequency, Polarization polarization, GroundConstants ground)
    {
        _gigahertz = frequency.Gigahertz;
        _wavelengthMetres = Wavelength.Of(frequency).Metres;
        var permittivity = ground.Permittivity(frequency);
        var horizontal = 0.036 * Math.Pow(_gigahertz, -1.0 / 3) / Math.Sqrt(System.Numerics.Complex.Abs(permittivity - 1));
        _admittance = polarization == Polarization.Vertical
            ? horizontal * System.Numerics.Complex.Abs(permittivity)
            : horizontal;
    }

    /// <summary>On both sides of the horizon [ITUR526, section 3.2]; in dB, not negative.</summary>
    public double Loss(double kilometres, double oneMetres, double otherMetres, double radiusKilometres)
    {
        var roots = Math.Sqrt(oneMetres) + Math.Sqrt(otherMetres);
        if (kilometres >= Math.Sqrt(2 * radiusKilometres * 0.001) * roots)
        {
            return BeyondHorizon(kilometres, oneMetres, otherMetres, radiusKilometres);
        }

        var (clearance, from) = LeastClearance(kilometres, oneMetres, otherMetres, radiusKilometres);

        // 0.552 of the first Fresnel zone's radius, for distances in km and the wavelength in m.
        var required = 17.456 * Math.Sqrt(from * (kilometres - from) * _wavelengthMetres / kilometres);
        if (clearance > required)
        {
            return 0;
        }

        // An earth so much larger that the path would just graze it.
        var grazing = 500 * Math.Pow(kilometres / roots, 2);
        var loss = BeyondHorizon(kilometres, oneMetres, otherMetres, grazing);
        return loss < 0 ? 0 : (1 - clearance / required) * loss;
    }

    /// <summary>The residue series' first term [ITUR526, section 3.1.1].</summary>
    private double BeyondHorizon(double kilometres, double oneMetres, double otherMetres, double radiusKilometres)
    {
        var k = _admittance * Math.Pow(radiusKilometres, -1.0 / 3);
        var square = k * k;
        var beta = (1 + 1.6 * square + 0.67 * square * square) / (1 + 4.5 * square + 1.53 * square * square);
        var x = 21.88 * beta * Math.Cbrt(_gigahertz / (radiusKilometres * radiusKilometres)) * kilometres;
        var scale = 0.9575 * beta * Math.Cbrt(_gigahertz * _gigahertz / radiusKilometres);
        return -Distance(x) - Height(scale * oneMetres, beta, k) - Height(scale * otherMetres, beta, k);
    }

    private static double Distance(double x) => x >= 1.6
        ? 11 + 10 * Math.Log10(x) - 17.6 * x
        : -20 * Math.Log10(x) - 5.6488 * Math.Pow(x, 1.425);

    private static double Height(double y, double beta, double k)
    {
        var b = beta * y;
        var gain = b > 2
            ? 17.6 * Math.Sqrt(b - 1.1) - 5 * Math.Log10(b - 1.1) - 8
            : 20 * Math.Log10(b + 0.1 * b * b * b);
        return Math.Max(gain, 2 + 20 * Math.Log10(k));
    }

    /// <summary>The least height of the path over the round earth in m, and how far from the first end it lies in km.</summary>
    private static (double Metres, double FromKilometres) LeastClearance(
        double kilometres, double oneMetres, double otherMetres, double radiusKilometres)
    {
        var sum = oneMetres + otherMetres;
        var difference = (oneMetres - otherMetres) / sum;
        var m = 250 * kilometres * kilometres / (radiusKilometres * sum);
        var argument = 3 * difference / 2 * Math.Sqrt(3 * m / Math.Pow(m + 1, 3));
        var b = 2 * Math.Sqrt((m + 1) / (3 * m)) * Math.Cos(Math.PI / 3 + Math.Acos(Math.Clamp(argument, -1, 1)) / 3);
        var first = kilometres / 2 * (1 + b);
        var second = kilometres - first;
        var curvature = 500 / radiusKilometres;
        var height = ((oneMetres - curvature * first * first) * second + (otherMetres - curvature * second * second) * first) / kilometres;
        return (height, first);
    }
}
