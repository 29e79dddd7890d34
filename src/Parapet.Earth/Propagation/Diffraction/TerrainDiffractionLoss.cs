namespace Parapet.Earth.Propagation.Diffraction;

/// <summary>What terrain takes from a wave beyond free space, and the parts it comes from.</summary>
/// <param name="Bullington">Over the profile itself.</param>
/// <param name="SmoothBullington">The same method over a smooth earth of the same effective heights.</param>
/// <param name="SphericalEarth">The right answer for that smooth earth.</param>
public readonly record struct TerrainDiffractionLoss(Decibels Bullington, Decibels SmoothBullington, Decibels SphericalEarth)
{
    /// <summary>The delta-Bullington loss.</summary>
    public Decibels Total => Bullington + Decibels.FromDecibels(Math.Max(SphericalEarth.Value - SmoothBullington.Value, 0));
}
