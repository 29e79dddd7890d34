using System.Collections.Immutable;
using Parapet.Flight.Targets;

namespace Parapet.Studies.Raids;

/// <summary>Everything that flies in one replication, flown once and met by every option.</summary>
/// <param name="Aims">For each target the index of the asset that it was sent against, or -1.</param>
public sealed record Raid(ImmutableArray<Target> Targets, ImmutableArray<int> Aims);
