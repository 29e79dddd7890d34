using System.Collections.Immutable;

namespace Parapet.Studies.Siting;

/// <summary>Where the systems of a force stand, in their order.</summary>
public sealed record ForceSiting(ImmutableArray<SystemSiting> Systems);
