namespace Parapet.Drawing.Charts;

/// <summary>What one level of one factor comes to at a level of the other.</summary>
/// <param name="Doubt">A hair is drawn over it; none where null.</param>
/// <param name="Title">Shown when pointed at.</param>
public readonly record struct InteractionPoint(double Value, Extent? Doubt, MarkShape Mark, string Title);
