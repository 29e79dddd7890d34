using System.Collections.Immutable;

namespace Parapet.Campaigns.Planning;

/// <summary>Something that is varied from raid to raid, with its levels by name.</summary>
public sealed record SweepFactor(string Name, ImmutableArray<string> Levels)
{
    /// <summary>Whether the levels follow each other in time, as the raids of a campaign do.</summary>
    public bool IsInTurn { get; init; }
}
