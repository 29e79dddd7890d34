namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>What the irregular terrain model says of one path.</summary>
/// <param name="Total">The basic transmission loss, between isotropic antennas.</param>
/// <param name="FreeSpace">The part of it that any way of that length takes.</param>
/// <param name="Reference">The median loss beyond free space, before variability.</param>
/// <param name="Mechanism">What carries the wave.</param>
/// <param name="Irregularity">Of the terrain: the range between the deciles of its heights.</param>
public sealed record IrregularTerrainLoss(
    Decibels Total, Decibels FreeSpace, Decibels Reference, PropagationMechanism Mechanism, Length Irregularity)
{
    /// <summary>What the path takes beyond free space; negative where it gives.</summary>
    public Decibels Excess => Total - FreeSpace;
}
