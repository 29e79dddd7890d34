namespace Parapet.Earth.Propagation.Diffraction;

/// <summary>
/// The loss over terrain, beyond free space: Bullington's one edge in place of all, and the difference that a smooth
/// earth of the same heights would make to it (delta-Bullington) [ITUR526, section 4.5; ITUR452, section 4.2].
/// </summary>
public static class TerrainDiffraction
{
    /// <summary>The loss, and the parts that make it up.</summary>
    /// <param name="oneHeight">Of the antenna at the profile's start above the ground there; <paramref name="otherHeight"/> at its end.</param>
    /// <param name="effectiveRadius">Of the earth over which rays run straight.</param>
    /// <param name="seaShare">Of the path that runs over the sea, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The frequency or the share is outside what is allowed.</exception>
    public static TerrainDiffractionLoss Loss(
        Frequency frequency,
        TerrainProfile profile,
        Length oneHeight,
        Length otherHeight,
        Length effectiveRadius,
        Polarization polarization,
        double seaShare = 0)
    {
        SphericalEarthDiffraction.Frequencies.Check(frequency);
        if (!(seaShare is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(seaShare), seaShare, "a share from 0 to 1 is needed");
        }

        var heights = profile.HeightsMetres.AsSpan();
        var kernel = new TerrainDiffractionKernel(frequency, polarization, seaShare, effectiveRadius.Metres);
        return kernel.Loss(heights, profile.Spacing.Metres, heights[0] + oneHeight.Metres, heights[^1] + otherHeight.Metres);
    }
}
