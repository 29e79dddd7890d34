namespace Parapet.Drawing.Charts;

/// <summary>A stretch of values on an axis, from low to high, in the axis's unit.</summary>
public readonly record struct Extent(double Low, double High);
