using System.Collections.Immutable;

namespace Parapet.Studies.Deployment;

/// <summary>The edge of what a site sees of a target at one height, once around; not closed.</summary>
public sealed record CoverageRing(Length TargetHeight, ImmutableArray<Geodetic> Edge);
