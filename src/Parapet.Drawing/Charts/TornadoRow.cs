using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>A row of a tornado chart: one setting and what its values bring.</summary>
/// <param name="Bars">One or two.</param>
public sealed record TornadoRow(string Name, ImmutableArray<TornadoBar> Bars);

/// <summary>What one value brings.</summary>
/// <param name="Value">Along the axis, from zero.</param>
/// <param name="Doubt">A hair over the bar's end; none where null.</param>
/// <param name="Note">The value in words.</param>
/// <param name="IsMarked">Whether it stands out.</param>
public sealed record TornadoBar(double Value, Extent? Doubt, string Note, bool IsMarked);
