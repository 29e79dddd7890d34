using System.Collections.Immutable;
using Parapet.Record.Entries;

namespace Parapet.Interop.Scenes;

/// <summary>What of a run a scene shows. Who fights, and with what, it always shows.</summary>
public sealed record SceneSelection
{
    /// <summary>Stands for every post.</summary>
    public const string All = "all";

    /// <summary>Whether it shows what truly flies, rounds among it, and what became of it. The posts of the run never see it; that they launch, and what they judge, is told in any case.</summary>
    public bool Truth { get; init; } = true;

    /// <summary>The posts whose tracks it shows, by name; <see cref="All"/> alone for everyone; null for the first centre, or the first post where there is none.</summary>
    public ImmutableArray<string>? Posts { get; init; }

    /// <summary>Whether it tells what radars measure, plot by plot; a journal of the story alone holds none.</summary>
    public bool Plots { get; init; }

    /// <summary>From one state of an object to the next, at the least; records that hold more are thinned.</summary>
    public Duration Every { get; init; } = Duration.FromSeconds(1);

    /// <summary>As <see cref="Every"/>, of rounds, which turn and are spent within one step of what else flies; null for the same.</summary>
    public Duration? RoundsEvery { get; init; }

    /// <summary>The posts that are meant, of those there are; and what is wrong where a name is nobody's, null else.</summary>
    internal (ImmutableArray<NodeDeclared> Shown, string? Fault) Of(ImmutableArray<NodeDeclared> posts)
    {
        if (Posts is not { } names)
        {
            return ([.. posts.Where(post => post.Role == NodeRole.Centre).Concat(posts).Take(1)], null);
        }

        if (names is [All])
        {
            return (posts, null);
        }

        var unknown = names.Where(name => posts.All(post => post.Name != name)).Select(name => $"\"{name}\"").ToArray();
        return unknown.Length == 0
            ? ([.. posts.Where(post => names.Contains(post.Name))], null)
            : ([], $"no post is called {string.Join(" or ", unknown)}; there are {All}, {string.Join(", ", posts.Select(post => $"\"{post.Name}\""))}");
    }
}
