namespace Parapet.Earth.Propagation.Attenuation;

/// <summary>
/// What oxygen and water vapour take from a wave on each kilometre: the sum over the 44 lines of oxygen and 35 of
/// water vapour, with the continua of nitrogen and of the Debye spectrum [ITUR676, Annex 1, section 1].
/// </summary>
public static class GasAttenuation
{
    /// <summary>1 to 1000 GHz.</summary>
    public static FrequencyRange Frequencies { get; } =
        new("the line-by-line model of ITU-R P.676", Frequency.FromGigahertz(1), Frequency.FromGigahertz(1000));

    /// <summary>Oxygen and water vapour together [ITUR676, eq. 1].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is outside <see cref="Frequencies"/>.</exception>
    public static SpecificAttenuation Specific(Frequency frequency, MoistAir air) => OfOxygen(frequency, air) + OfWaterVapour(frequency, air);

    /// <inheritdoc cref="Specific"/>
    public static SpecificAttenuation OfOxygen(Frequency frequency, MoistAir air)
    {
        Frequencies.Check(frequency);
        var state = new LineState(frequency, air);
        var sum = state.DryContinuum();
        foreach (var line in OxygenLines.All)
        {
            sum += state.Oxygen(line);
        }

        return state.Attenuation(sum);
    }

    /// <inheritdoc cref="Specific"/>
    public static SpecificAttenuation OfWaterVapour(Frequency frequency, MoistAir air)
    {
        Frequencies.Check(frequency);
        var state = new LineState(frequency, air);
        var sum = 0.0;
        foreach (var line in WaterVapourLines.All)
        {
            sum += state.WaterVapour(line);
        }

        return state.Attenuation(sum);
    }

    /// <summary>
    /// A frequency and the air's state in the units of the recommendation: <c>f</c> in GHz, <c>p</c> of the dry air and
    /// <c>e</c> of the vapour in hPa, <c>theta</c> = 300 K over the temperature.
    /// </summary>
    private readonly struct LineState(Frequency frequency, MoistAir air)
    {
        private readonly double _f = frequency.Gigahertz;
        private readonly double _p = air.DryPressure.Hectopascals;
        private readonly double _e = air.VapourPressure.Hectopascals;
        private readonly double _theta = 300 / air.Temperature.Kelvin;

        public SpecificAttenuation Attenuation(double imaginaryRefractivity) =>
            SpecificAttenuation.FromDecibelsPerKilometre(0.1820 * _f * imaginaryRefractivity);

        /// <summary>Strength times shape of a line of oxygen [ITUR676, eq. 3, 5, 6a, 6b, 7].</summary>
        public double Oxygen(SpectralLine line)
        {
            var strength = line.C1 * 1e-7 * _p * Cube(_theta) * Math.Exp(line.C2 * (1 - _theta));
            var width = line.C3 * 1e-4 * (_p * Math.Pow(_theta, 0.8 - line.C4) + 1.1 * _e * _theta);
            var split = Math.Sqrt(width * width + 2.25e-6);
            var interference = (line.C5 + line.C6 * _theta) * 1e-4 * (_p + _e) * Math.Pow(_theta, 0.8);
            return strength * Shape(line.Gigahertz, split, interference);
        }

        /// <summary>Strength times shape of a line of water vapour, which does not interfere [ITUR676, eq. 3, 5, 6a, 6b].</summary>
        public double WaterVapour(SpectralLine line)
        {
            var strength = line.C1 * 1e-1 * _e * Math.Pow(_theta, 3.5) * Math.Exp(line.C2 * (1 - _theta));
            var pressure = line.C3 * 1e-4 * (_p * Math.Pow(_theta, line.C4) + line.C5 * _e * Math.Pow(_theta, line.C6));
            var doppler = 2.1316e-12 * line.Gigahertz * line.Gigahertz / _theta;
            var width = 0.535 * pressure + Math.Sqrt(0.217 * pressure * pressure + doppler);
            return strength * Shape(line.Gigahertz, width, 0);
        }

        /// <summary>The Debye spectrum of oxygen and the pressure-induced absorption of nitrogen [ITUR676, eq. 8, 9].</summary>
        public double DryContinuum()
        {
            var width = 5.6e-4 * (_p + _e) * Math.Pow(_theta, 0.8);
            var ratio = _f / width;
            var debye = 6.14e-5 / (width * (1 + ratio * ratio));
            var nitrogen = 1.4e-12 * _p * Math.Pow(_theta, 1.5) / (1 + 1.9e-5 * Math.Pow(_f, 1.5));
            return _f * _p * _theta * _theta * (debye + nitrogen);
        }

        private double Shape(double line, double width, double interference)
        {
            var below = line - _f;
            var above = line + _f;
            return _f / line
                * ((width - interference * below) / (below * below + width * width)
                    + (width - interference * above) / (above * above + width * width));
        }

        private static double Cube(double value) => value * value * value;
    }
}
