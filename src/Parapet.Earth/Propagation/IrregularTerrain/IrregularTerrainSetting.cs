using System.Numerics;

namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>What a path has in common whichever way it is asked: wave, antennas, ground and air.</summary>
public sealed record IrregularTerrainSetting
{
    /// <summary>20 MHz to 20 GHz.</summary>
    public static FrequencyRange Frequencies { get; } =
        new("the irregular terrain model", Frequency.FromMegahertz(20), Frequency.FromGigahertz(20));

    public required Frequency Frequency { get; init; }

    public required Polarization Polarization { get; init; }

    /// <summary>Height of the antenna above its own ground, from 0.5 to 3,000 m, as is <see cref="ReceiverHeight"/>.</summary>
    public required Length TransmitterHeight { get; init; }

    public required Length ReceiverHeight { get; init; }

    public required GroundConstants Ground { get; init; }

    public required RadioClimate Climate { get; init; }

    /// <summary>Refractivity at the surface, reduced to sea level: from 250 to 400 N-units; 301 in the temperate climates.</summary>
    public double SeaLevelRefractivity { get; init; } = 301;

    /// <summary>The impedance of the ground, on the scale of that of air [HuffordAlgorithm, section 1].</summary>
    internal Complex GroundImpedance
    {
        get
        {
            var permittivity = new Complex(Ground.RelativePermittivity, 18_000 * Ground.SiemensPerMetre / Frequency.Megahertz);
            var root = Complex.Sqrt(permittivity - 1);
            return Polarization == Polarization.Vertical ? root / permittivity : root;
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">A value is outside what the model allows; the message names both.</exception>
    internal void Check()
    {
        Frequencies.Check(Frequency);
        InRange(TransmitterHeight.Metres, 0.5, 3000, "transmitter height", "m");
        InRange(ReceiverHeight.Metres, 0.5, 3000, "receiver height", "m");
        InRange(SeaLevelRefractivity, 250, 400, "sea-level refractivity", "N-units");
        InRange(Ground.RelativePermittivity, 1, 1000, "relative permittivity of the ground", "");
        InRange(Ground.SiemensPerMetre, 0, 100, "conductivity of the ground", "S/m");
        if (GroundImpedance.Real <= Math.Abs(GroundImpedance.Imaginary))
        {
            throw new ArgumentOutOfRangeException(
                nameof(Ground), Ground, "a ground of which the impedance's imaginary part is smaller than the real one is needed");
        }
    }

    internal static void InRange(double value, double low, double high, string name, string unit)
    {
        if (!(value >= low && value <= high))
        {
            throw new ArgumentOutOfRangeException(
                name, FormattableString.Invariant($"the {name} is {value:G6} {unit}; the irregular terrain model allows {low:G6} to {high:G6} {unit}"));
        }
    }
}
