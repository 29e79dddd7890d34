using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>A row of a chart of dots and whiskers.</summary>
/// <param name="Name">What is shown, to the left, in its lines.</param>
/// <param name="Colour">The class of the style sheet that carries the colour.</param>
/// <param name="Bar">The first doubt, a dark bar; none where null.</param>
/// <param name="Band">The second doubt, a pale band; none where null.</param>
/// <param name="Note">What stands to the right.</param>
/// <param name="Title">Shown when pointed at.</param>
public sealed record WhiskerRow(ImmutableArray<string> Name, string Colour, double Value, Extent? Bar, Extent? Band, string Note, string Title);
