using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>What is reached over range and height: values at posts, all heights of the first range, then those of the next.</summary>
/// <param name="RangesMetres">Along the surface, rising; at least one.</param>
/// <param name="HeightsMetres">Above the ellipsoid, rising; at least one.</param>
/// <param name="Seconds">When each post is reached; not a number where it is not.</param>
public sealed record ReachGrid(ImmutableArray<double> RangesMetres, ImmutableArray<double> HeightsMetres, ImmutableArray<double> Seconds);
