namespace Parapet.Drawing.Charts;

/// <summary>What a vertical plane shows at one range from its foot.</summary>
/// <param name="Range">Along the surface.</param>
/// <param name="Ground">Above the ellipsoid, as all heights here.</param>
/// <param name="Lowest">Of what is covered; null where nothing is.</param>
/// <param name="Highest">Of what is covered; null where nothing is.</param>
public sealed record ProfileSlice(Length Range, Length Ground, Length? Lowest, Length? Highest);
