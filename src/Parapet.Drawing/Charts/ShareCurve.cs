using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>Shares, 0 to 1, over bins of time that begin at the axis's zero.</summary>
/// <param name="Shares">At least one.</param>
public sealed record ShareCurve(string Name, SeriesStyle Style, ImmutableArray<double> Shares);
