using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>A thin line that joins marks of a scatter chart.</summary>
/// <param name="Colour">The class of the style sheet that carries the colour.</param>
public sealed record ScatterLine(string Colour, ImmutableArray<(double X, double Y)> Points);
