namespace Parapet.Earth.Propagation.Multipath;

/// <summary>The surface off which a wave bounces.</summary>
/// <param name="Ground">Its electrical constants.</param>
/// <param name="HeightDeviation">Standard deviation of its heights: 0 for a mirror, 0.1 m for a calm sea, 0.5 m for fields.</param>
public sealed record ReflectingSurface(GroundConstants Ground, Length HeightDeviation)
{
    /// <summary>Open land: reflects at VHF, and hardly at centimetre waves.</summary>
    public static ReflectingSurface Fields { get; } = new(GroundConstants.Land, Length.FromMetres(0.5));
}
