using System.Collections.Immutable;

namespace Parapet.Drawing.Maps;

/// <summary>A line through places, or an outline about them.</summary>
/// <param name="Kind">Classes of the style sheet.</param>
/// <param name="Title">Shown when pointed at.</param>
public sealed record MapLine(string Kind, ImmutableArray<Geodetic> Places, string Title);
