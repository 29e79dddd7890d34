namespace Parapet.Drawing.Charts;

/// <summary>A point of a curve.</summary>
/// <param name="Doubt">A hair is drawn over it; none where null.</param>
public readonly record struct CurvePoint(double X, double Y, Extent? Doubt);
