using System.Collections.Immutable;
using Parapet.Record.Entries;

namespace Parapet.Interop.Scenes;

/// <summary>What of a run a scene shows. Who fights, and with what, it always shows.</summary>
public sealed record SceneSelection
{
    /// <summary>Stands for every post.</summary>
    public const string All = "all";

    /// <summary>Whether it shows what truly flies. The posts of the run never see it.</summary>
    public bool Truth { get; init; } = true;

    /// <summary>The posts whose tracks it shows, by name; <see cref="All"/> alone for everyone; null for the first centre, or the first post where there is none.</summary>
    public ImmutableArray<string>? Posts { get; init; }

    /// <summary>From one state of an object to the next, at the least; records that hold more are thinned.</summary>
    public Duration Every { get; init; } = Duration.FromSeconds(1);

    /// <summary>The posts that are meant, of those there are.</summary>
    /// <exception cref="InvalidDataException">A name is nobody's; the message names those there are.</exception>
    internal ImmutableArray<NodeDeclared> Of(ImmutableArray<NodeDeclared> posts)
    {
        if (Posts is not { } names)
        {
            return [.. posts.Where(post => post.Role == NodeRole.Centre).Concat(posts).Take(1)];
        }

        if (names is [All])
        {
            return posts;
        }

        var unknown = names.Where(name => posts.All(post => post.Name != name)).ToArray();
        return unknown.Length == 0
            ? [.. posts.Where(post => names.Contains(post.Name))]
            : throw new InvalidDataException(
                $"no post is called {string.Join(" or ", unknown.Select(name => $"\"{name}\""))}; allowed: {All}, or of {string.Join("; ", posts.Select(post => post.Name))}");
    }
}
