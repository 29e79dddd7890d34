using System.Collections.Immutable;

namespace Parapet.Judging.Outcomes;

/// <summary>When one target could be shot at, and when it was.</summary>
/// <param name="FirstPossible">When a shot was first seen possible by any post; null where none was.</param>
/// <param name="Launches">When rounds left for it, those after its end too.</param>
public sealed record ShotTimes(Instant? FirstPossible, ImmutableArray<Instant> Launches);
