namespace Parapet.Drawing.Maps;

/// <summary>A symbol at a place.</summary>
/// <param name="Kind">Classes of the style sheet.</param>
/// <param name="Title">Shown when pointed at.</param>
public sealed record MapMark(MapSymbol Symbol, string Kind, Geodetic Place, string Title);
