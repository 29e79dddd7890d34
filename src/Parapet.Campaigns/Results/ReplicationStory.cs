using System.Collections.Immutable;

namespace Parapet.Campaigns.Results;

/// <summary>One replication told in places, for a map.</summary>
public sealed record ReplicationStory
{
    /// <summary>Index into <see cref="StudyResult.Options"/>.</summary>
    public required int Option { get; init; }

    public required int Draw { get; init; }

    public required int Replication { get; init; }

    /// <summary>Whether the run was asked to do without relief.</summary>
    public bool IsSmoothEarth { get; init; }

    public required ImmutableArray<StorySite> Sites { get; init; }

    public required ImmutableArray<StoryAsset> Assets { get; init; }

    public required ImmutableArray<StoryPath> Paths { get; init; }

    public required ImmutableArray<StoryIntercept> Intercepts { get; init; }

    public required ImmutableArray<StoryImpact> Impacts { get; init; }
}
