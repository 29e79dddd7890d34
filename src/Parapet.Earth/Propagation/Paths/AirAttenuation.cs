using Parapet.Earth.Propagation.Attenuation;

namespace Parapet.Earth.Propagation.Paths;

/// <summary>
/// What gases and rain take at one frequency along a path from one height to another: specific attenuations by height,
/// computed once, added up along the ray over the effective earth.
/// </summary>
internal sealed class AirAttenuation
{
    private const double StepMetres = 250;
    private const int Heights = 200;
    private const int Pieces = 64;

    private readonly double[] _gasesPerMetre = new double[Heights + 1];
    private readonly double _rainPerMetre;
    private readonly double _rainTop;
    private readonly double _radius;

    /// <exception cref="ArgumentOutOfRangeException">The frequency is above what the models of gases or rain allow.</exception>
    public AirAttenuation(Frequency frequency, PropagationEffects effects)
    {
        _radius = effects.EffectiveRadius.Metres;
        _rainTop = effects.RainTop.Metres;
        if (effects.Gases && frequency >= GasAttenuation.Frequencies.Lowest)
        {
            for (var i = 0; i <= Heights; i++)
            {
                var air = MoistAir.Reference(Length.FromMetres(i * StepMetres), effects.WaterVapour);
                _gasesPerMetre[i] = GasAttenuation.Specific(frequency, air).DecibelsPerKilometre * 1e-3;
            }
        }

        if (effects.RainMillimetresPerHour > 0 && frequency >= RainAttenuation.Frequencies.Lowest)
        {
            // Radar paths run within a few degrees of level through rain.
            _rainPerMetre = RainAttenuation.Specific(
                frequency, effects.RainMillimetresPerHour, Angle.Zero, effects.Polarization).DecibelsPerKilometre * 1e-3;
        }
    }

    /// <summary>On one way, in dB. Heights above sea level and the range along the surface in m.</summary>
    public (double Gases, double Rain) Along(double oneHeight, double otherHeight, double groundRange)
    {
        var (low, high) = (Math.Min(oneHeight, otherHeight), Math.Max(oneHeight, otherHeight));
        var (gases, wet) = (0.0, 0.0);
        for (var i = 0; i < Pieces; i++)
        {
            // Shares that grow as the square put most pieces at the lower end, where the air is.
            var root = (i + 0.5) / Pieces;
            var share = root * root;
            var height = low + share * (high - low) - share * (1 - share) * groundRange * groundRange / (2 * _radius);
            gases += 2 * root * GasesAt(height);
            wet += height < _rainTop ? 2 * root : 0;
        }

        var piece = PathLength(low, high, groundRange) / Pieces;
        return (gases * piece, wet * piece * _rainPerMetre);
    }

    private static double PathLength(double low, double high, double groundRange) =>
        Math.Sqrt(groundRange * groundRange + (high - low) * (high - low));

    private double GasesAt(double height)
    {
        var place = Math.Max(0, height) / StepMetres;
        var below = (int)place;
        return below >= Heights ? 0 : double.Lerp(_gasesPerMetre[below], _gasesPerMetre[below + 1], place - below);
    }
}
