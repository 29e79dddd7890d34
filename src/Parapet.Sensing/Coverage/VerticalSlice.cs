namespace Parapet.Sensing.Coverage;

/// <summary>The vertical above one place, heights above the ellipsoid.</summary>
/// <param name="Range">Along the surface from the sensor.</param>
/// <param name="Ground">Of the terrain.</param>
/// <param name="Lowest">Least height of detection; null where there is none.</param>
/// <param name="Highest">Greatest height of detection; null where there is none.</param>
public sealed record VerticalSlice(Length Range, Length Ground, Length? Lowest, Length? Highest);
