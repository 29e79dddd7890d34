using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>Dots of one colour.</summary>
/// <param name="Colour">The class of the style sheet that carries the colour.</param>
public sealed record DotGroup(string Name, string Colour, ImmutableArray<(double X, double Y)> Dots);
