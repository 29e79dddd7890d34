namespace Parapet.Drawing.Charts;

/// <summary>A piece of a stacked bar.</summary>
/// <param name="Colour">The class of the style sheet that carries the colour.</param>
/// <param name="Title">Shown when pointed at.</param>
public readonly record struct BarPiece(string Colour, double Value, string Title);
