namespace Parapet.Drawing.Charts;

/// <summary>A mark of a scatter chart.</summary>
/// <param name="DoubtOfX">A hair along is drawn over it; none where null.</param>
/// <param name="DoubtOfY">A hair upright is drawn over it; none where null.</param>
/// <param name="Note">Stands above it; empty for none.</param>
/// <param name="Title">Shown when pointed at.</param>
public sealed record ScatterPoint(double X, double Y, Extent? DoubtOfX, Extent? DoubtOfY, SeriesStyle Style, string Note, string Title);
