using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>A line of a chart, from left to right.</summary>
public sealed record Curve(string Name, SeriesStyle Style, ImmutableArray<CurvePoint> Points);
