using Parapet.Flight.Signatures;

namespace Parapet.Sensing.Radar.Jamming;

/// <summary>What a noise jammer adds to the noise of one radar, and how near its target must come to be seen through it.</summary>
public readonly record struct NoiseJamming
{
    private const double BoltzmannConstant = 1.380649e-23;
    private const double SpeedOfLight = 299_792_458;

    private readonly double _constant;

    /// <param name="frequency">Of the radar.</param>
    /// <param name="gain">The radar's, one way, of its main lobe.</param>
    public NoiseJamming(JammerDescription jammer, Frequency frequency, Ratio gain, Temperature systemTemperature)
    {
        var wavelength = SpeedOfLight / frequency.Hertz;
        var spread = 4 * Math.PI;
        _constant = jammer.WattsPerHertz * gain.Value * wavelength * wavelength
            / (spread * spread * BoltzmannConstant * systemTemperature.Kelvin);
    }

    /// <summary>
    /// Jamming over noise through the main lobe, J/N = (P G / B) Gr lambda^2 / ((4 pi)^2 R^2 k Ts) [Skolnik2001, ch. 1].
    /// Through a sidelobe it is less by that lobe's level.
    /// </summary>
    public Ratio ToNoise(Length range) => Ratio.Of(_constant / (range.Metres * range.Metres));

    /// <summary>
    /// Where a target that jams for itself comes out of the jamming and the noise: the root of
    /// c sigma / R^4 = D (1 + q / R^2), with c of the radar, q of the jammer and D what detection asks for.
    /// </summary>
    public Length SelfScreeningBurnThrough(RadarEquation equation, Area crossSection, Ratio required)
    {
        var echo = equation.ConstantSquareMetres * crossSection.SquareMetres / required.Value;
        var squared = (Math.Sqrt(_constant * _constant + 4 * echo) - _constant) / 2;

        // Under strong jamming the difference loses digits; its reciprocal form does not.
        squared = _constant > Math.Sqrt(echo) ? 2 * echo / (Math.Sqrt(_constant * _constant + 4 * echo) + _constant) : squared;
        return Length.FromMetres(Math.Sqrt(squared));
    }

    /// <summary>Where a target comes out of the noise and of a jammer elsewhere: R^4 = c sigma / (D (1 + J/N)).</summary>
    /// <param name="jammerRange">From the radar to the jammer.</param>
    /// <param name="pattern">The radar's one-way pattern towards the jammer over its peak, in (0, 1].</param>
    public Length StandOffBurnThrough(RadarEquation equation, Area crossSection, Ratio required, Length jammerRange, Ratio pattern) =>
        equation.Range(crossSection, Ratio.Of(required.Value * (1 + ToNoise(jammerRange).Value * pattern.Value)));
}
