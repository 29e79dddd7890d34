using System.Numerics;

namespace Parapet.Earth.Propagation;

/// <summary>The electrical constants of the ground or the sea.</summary>
/// <param name="RelativePermittivity">At least 1.</param>
/// <param name="SiemensPerMetre">Conductivity, not negative.</param>
public readonly record struct GroundConstants(double RelativePermittivity, double SiemensPerMetre)
{
    /// <summary>Land as the diffraction methods take it [ITUR452, section 4.2.2.1].</summary>
    public static GroundConstants Land => new(22, 0.003);

    /// <summary>The sea as the diffraction methods take it [ITUR452, section 4.2.2.1].</summary>
    public static GroundConstants Sea => new(80, 5);

    /// <summary>The relative permittivity with the loss as its imaginary part: positive, for a time factor of exp(-i w t).</summary>
    public Complex Permittivity(Frequency frequency) => new(RelativePermittivity, 18 * SiemensPerMetre / frequency.Gigahertz);
}
