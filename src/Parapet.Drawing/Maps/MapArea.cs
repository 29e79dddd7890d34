using System.Collections.Immutable;

namespace Parapet.Drawing.Maps;

/// <summary>What several outlines cover together: where they overlap, the ground is no darker.</summary>
/// <param name="Kind">Classes of the style sheet.</param>
/// <param name="Title">Shown when pointed at.</param>
public sealed record MapArea(string Kind, ImmutableArray<ImmutableArray<Geodetic>> Outlines, string Title);
