namespace Parapet.Earth.Propagation.Attenuation;

/// <summary>
/// What rain takes from a wave on each kilometre: a power of the rain rate whose factor and exponent depend on
/// frequency and polarization [ITUR838, eq. 1 to 5].
/// </summary>
public static class RainAttenuation
{
    private static readonly Curve FactorHorizontal = new(
        [new(-5.33980, -0.10008, 1.13098), new(-0.35351, 1.26970, 0.45400), new(-0.23789, 0.86036, 0.15354), new(-0.94158, 0.64552, 0.16817)],
        -0.18961,
        0.71147);

    private static readonly Curve FactorVertical = new(
        [new(-3.80595, 0.56934, 0.81061), new(-3.44965, -0.22911, 0.51059), new(-0.39902, 0.73042, 0.11899), new(0.50167, 1.07319, 0.27195)],
        -0.16398,
        0.63297);

    private static readonly Curve ExponentHorizontal = new(
        [
            new(-0.14318, 1.82442, -0.55187), new(0.29591, 0.77564, 0.19822), new(0.32177, 0.63773, 0.13164),
            new(-5.37610, -0.96230, 1.47828), new(16.1721, -3.29980, 3.43990),
        ],
        0.67849,
        -1.95537);

    private static readonly Curve ExponentVertical = new(
        [
            new(-0.07771, 2.33840, -0.76284), new(0.56727, 0.95545, 0.54039), new(-0.20238, 1.14520, 0.26809),
            new(-48.2991, 0.791669, 0.116226), new(48.5833, 0.791459, 0.116479),
        ],
        -0.053739,
        0.83433);

    /// <summary>1 to 1000 GHz.</summary>
    public static FrequencyRange Frequencies { get; } =
        new("the rain model of ITU-R P.838", Frequency.FromGigahertz(1), Frequency.FromGigahertz(1000));

    /// <summary>gamma = k R^alpha in dB/km, with k and alpha of <see cref="Coefficients"/> [ITUR838, eq. 1]; one way.</summary>
    /// <param name="rainRateMillimetresPerHour">Not negative; 5 is moderate rain, 25 heavy, 100 a cloudburst.</param>
    /// <param name="elevation">Of the path, from 0 to 90 degrees.</param>
    /// <param name="tilt">Of the electric field against the horizontal: 0 for horizontal, 90 degrees for vertical, 45 for circular polarization.</param>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is outside <see cref="Frequencies"/> or the rain rate is negative.</exception>
    public static SpecificAttenuation Specific(Frequency frequency, double rainRateMillimetresPerHour, Angle elevation, Angle tilt)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rainRateMillimetresPerHour);
        var (factor, exponent) = Coefficients(frequency, elevation, tilt);
        return SpecificAttenuation.FromDecibelsPerKilometre(factor * Math.Pow(rainRateMillimetresPerHour, exponent));
    }

    /// <inheritdoc cref="Specific(Frequency, double, Angle, Angle)"/>
    public static SpecificAttenuation Specific(
        Frequency frequency, double rainRateMillimetresPerHour, Angle elevation, Polarization polarization) =>
        Specific(frequency, rainRateMillimetresPerHour, elevation, Angle.FromDegrees(polarization == Polarization.Vertical ? 90 : 0));

    /// <summary>k and alpha of gamma = k R^alpha, in dB/km and mm/h [ITUR838, eq. 4, 5].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is outside <see cref="Frequencies"/>.</exception>
    public static (double Factor, double Exponent) Coefficients(Frequency frequency, Angle elevation, Angle tilt)
    {
        Frequencies.Check(frequency);
        var logarithm = Math.Log10(frequency.Gigahertz);
        var (horizontal, vertical) = (Math.Pow(10, FactorHorizontal.At(logarithm)), Math.Pow(10, FactorVertical.At(logarithm)));
        var (alongHorizontal, alongVertical) = (horizontal * ExponentHorizontal.At(logarithm), vertical * ExponentVertical.At(logarithm));
        var cosine = Math.Cos(elevation.Radians);
        var mix = cosine * cosine * Math.Cos(2 * tilt.Radians);
        var factor = (horizontal + vertical + (horizontal - vertical) * mix) / 2;
        return (factor, (alongHorizontal + alongVertical + (alongHorizontal - alongVertical) * mix) / (2 * factor));
    }

    /// <summary>A sum of bells over log10 of the frequency in GHz, and a straight line [ITUR838, eq. 2, 3; Tables 1 to 4].</summary>
    private readonly record struct Curve(Bell[] Bells, double Slope, double Offset)
    {
        public double At(double logarithm)
        {
            var sum = Slope * logarithm + Offset;
            foreach (var bell in Bells)
            {
                var place = (logarithm - bell.Centre) / bell.Width;
                sum += bell.Height * Math.Exp(-place * place);
            }

            return sum;
        }
    }

    private readonly record struct Bell(double Height, double Centre, double Width);
}
