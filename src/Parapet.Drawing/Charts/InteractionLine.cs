using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>One level of a factor over all levels of another.</summary>
/// <param name="Colour">The class of the style sheet that carries the colour.</param>
/// <param name="Points">One for each level of the other factor.</param>
public sealed record InteractionLine(string Name, string Colour, ImmutableArray<InteractionPoint> Points);
