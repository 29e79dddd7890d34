namespace Parapet.Sensing.Radar;

/// <summary>
/// The monostatic radar equation in free space: signal-to-noise ratio = c sigma / R^4 [Skolnik2001, ch. 1]. What the
/// constant is made of, published range or power, gain and losses, is the business of the factory.
/// </summary>
public readonly record struct RadarEquation
{
    private const double BoltzmannConstant = 1.380649e-23;
    private const double SpeedOfLight = 299_792_458;

    private RadarEquation(double constantSquareMetres) => ConstantSquareMetres = constantSquareMetres;

    /// <summary>c in m2: the signal-to-noise ratio of 1 m2 at 1 m.</summary>
    public double ConstantSquareMetres { get; }

    /// <summary>From one point of the public record: this cross-section at this range gives this signal-to-noise ratio.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the three is not positive.</exception>
    public static RadarEquation Calibrated(Length range, Area crossSection, Ratio signalToNoise)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(range.Metres);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(crossSection.SquareMetres);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(signalToNoise.Value);
        return new(signalToNoise.Value * Fourth(range.Metres) / crossSection.SquareMetres);
    }

    /// <summary>From one pulse through one antenna: c = Pt tau G^2 lambda^2 / ((4 pi)^3 k Ts L).</summary>
    /// <param name="gain">One way, of the antenna that sends and receives.</param>
    /// <param name="loss">All losses together, not below 0 dB.</param>
    public static RadarEquation OfPulse(Power peakPower, Duration pulseWidth, Decibels gain, Frequency frequency, Temperature systemTemperature, Decibels loss)
    {
        var wavelength = SpeedOfLight / frequency.Hertz;
        var energy = peakPower.Watts * pulseWidth.Seconds;
        var antenna = gain.Ratio.Value * wavelength;
        return new(energy * antenna * antenna / (Math.Pow(4 * Math.PI, 3) * BoltzmannConstant * systemTemperature.Kelvin * loss.Ratio.Value));
    }

    /// <summary>From the mean power of an array over one dwell: c = Pav rho A G td / ((4 pi)^2 k Ts L).</summary>
    /// <param name="apertureEfficiency">rho, in (0, 1]: effective over physical area of <paramref name="aperture"/>.</param>
    /// <param name="transmitGain">G, as a plain ratio.</param>
    public static RadarEquation OfDwell(
        Power averagePower, Ratio apertureEfficiency, Area aperture, Ratio transmitGain, Duration dwell, Temperature systemTemperature, Ratio loss)
    {
        var energy = averagePower.Watts * dwell.Seconds;
        var antenna = apertureEfficiency.Value * aperture.SquareMetres * transmitGain.Value;
        return new(energy * antenna / (Math.Pow(4 * Math.PI, 2) * BoltzmannConstant * systemTemperature.Kelvin * loss.Value));
    }

    /// <summary>c sigma / R^4 as a plain ratio, in free space; infinite at zero range.</summary>
    public Ratio SignalToNoise(Length range, Area crossSection) =>
        Ratio.Of(ConstantSquareMetres * crossSection.SquareMetres / Fourth(range.Metres));

    /// <summary>The range at which a cross-section gives a signal-to-noise ratio.</summary>
    public Length Range(Area crossSection, Ratio signalToNoise) =>
        Length.FromMetres(Math.Sqrt(Math.Sqrt(ConstantSquareMetres * crossSection.SquareMetres / signalToNoise.Value)));

    private static double Fourth(double value) => value * value * value * value;
}
