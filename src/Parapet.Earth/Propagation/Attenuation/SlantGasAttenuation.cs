using Parapet.Earth.Propagation.Refraction;

namespace Parapet.Earth.Propagation.Attenuation;

/// <summary>
/// What the gases take from a wave on its way through the whole or part of the atmosphere: the line-by-line model
/// summed along the refracted ray [ITUR676, Annex 1, section 2.2]. The sum is a quadrature instead of the
/// recommendation's 922 layers.
/// </summary>
public static class SlantGasAttenuation
{
    // Air above this takes less than 1e-5 of the whole, away from the centres of the lines.
    private const double TopMetres = 100_000;

    private static readonly Length EarthRadius = Length.FromMetres(6_371_000);

    /// <summary>From a height to another, or out of the atmosphere where the target stands higher than 100 km.</summary>
    /// <param name="from">Height of the antenna above the surface.</param>
    /// <param name="to">Height of the target, above that of the antenna if the elevation is not negative.</param>
    /// <param name="elevation">At which the ray leaves the antenna.</param>
    /// <param name="surfaceWaterVapour">Of the reference atmosphere [ITUR835].</param>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is outside the model, or the ray never reaches the target's height.</exception>
    public static Decibels Of(Frequency frequency, Length from, Length to, Angle elevation, Density surfaceWaterVapour)
    {
        GasAttenuation.Frequencies.Check(frequency);
        var ray = new RefractedRay(ExponentialAtmosphere.Mean, from, elevation, EarthRadius);
        var climb = Length.FromMetres(Math.Min(to.Metres, TopMetres)) - from;
        var total = ray.Integral(climb, rise =>
        {
            var air = MoistAir.Reference(from + Length.FromMetres(rise), surfaceWaterVapour);
            return GasAttenuation.Specific(frequency, air).DecibelsPerKilometre * 1e-3;
        });
        return Decibels.FromDecibels(total);
    }
}
