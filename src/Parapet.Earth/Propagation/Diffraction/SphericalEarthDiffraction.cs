namespace Parapet.Earth.Propagation.Diffraction;

/// <summary>The loss over a smooth round earth, beyond free space [ITUR526, section 3].</summary>
public static class SphericalEarthDiffraction
{
    public static FrequencyRange Frequencies { get; } =
        new("the spherical-earth diffraction of ITU-R P.526", Frequency.FromMegahertz(10), Frequency.FromGigahertz(100));

    /// <summary>For any path: beyond the horizon, on it, and just inside, where the first Fresnel zone is not free [ITUR526, section 3.2].</summary>
    /// <param name="distance">Along the surface, above zero.</param>
    /// <param name="oneHeight">Of one end above the smooth surface, not negative; <paramref name="otherHeight"/> likewise.</param>
    /// <param name="effectiveRadius">Of the earth over which rays run straight.</param>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is outside <see cref="Frequencies"/>.</exception>
    public static Decibels Loss(
        Frequency frequency, Length distance, Length oneHeight, Length otherHeight, Length effectiveRadius, Polarization polarization, GroundConstants ground)
    {
        Frequencies.Check(frequency);
        var kernel = new SphericalEarthKernel(frequency, polarization, ground);
        return Decibels.FromDecibels(kernel.Loss(
            distance.Kilometres, Math.Max(0, oneHeight.Metres), Math.Max(0, otherHeight.Metres), effectiveRadius.Kilometres));
    }
}
