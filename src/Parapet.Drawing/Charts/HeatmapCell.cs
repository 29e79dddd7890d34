namespace Parapet.Drawing.Charts;

/// <summary>A field of a heatmap.</summary>
/// <param name="Column">Its place across, from 0.</param>
/// <param name="Row">Its place down, from 0.</param>
/// <param name="Value">In the unit of the map.</param>
/// <param name="Note">What stands under the value, as its interval.</param>
/// <param name="IsStrong">Whether it is drawn in heavy letters: beyond chance.</param>
public sealed record HeatmapCell(int Column, int Row, double Value, string Note, bool IsStrong);
