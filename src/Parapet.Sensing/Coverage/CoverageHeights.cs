using System.Collections.Immutable;

namespace Parapet.Sensing.Coverage;

/// <summary>The heights of targets for which coverage is drawn, all above the ground or all above the sea (the ellipsoid).</summary>
public sealed record CoverageHeights(ImmutableArray<Length> Values, bool AboveGround);
