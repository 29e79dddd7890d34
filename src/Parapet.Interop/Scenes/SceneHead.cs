using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Record.Entries;

namespace Parapet.Interop.Scenes;

/// <summary>Of which run a scene is.</summary>
/// <param name="Run">What it takes to run it again; null where its record does not say.</param>
/// <param name="Posts">Everyone who has a picture, in the order of their nodes.</param>
/// <param name="Shown">The posts whose tracks are in the scene.</param>
public sealed record SceneHead(RunDeclared? Run, ImmutableArray<NodeDeclared> Posts, ImmutableArray<NodeDeclared> Shown)
{
    /// <summary>For a post, where the first of its radars on the ground stands; nothing for a post that has none.</summary>
    public ImmutableDictionary<NodeId, Geodetic> Sites { get; init; } = ImmutableDictionary<NodeId, Geodetic>.Empty;

    /// <summary>The study and the option; "run" where the record does not say.</summary>
    public string Title => Run is { } run ? $"{run.Study}: {run.Option}, raid {run.Replication}" : "run";
}
