using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Networks;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Running;

/// <summary>Ties posts by an option's connection. Posts of one kind always share their own net.</summary>
internal static class Connections
{
    public static ImmutableArray<DirectedLink> Of(
        StudyDefinition study, StudyOption option, IReadOnlyList<CommandPostPlacement> posts, ResolvedCatalogue catalogue)
    {
        var connection = study.ConnectionOf(option);
        var own = catalogue.Links[study.OwnNet];
        var links = ImmutableArray.CreateBuilder<DirectedLink>();
        for (var i = 0; i < posts.Count; i++)
        {
            for (var j = 0; j < posts.Count; j++)
            {
                if (i != j && LinkBetween(posts[i], posts[j], connection, own, catalogue) is { } link)
                {
                    links.Add(new() { From = posts[i].Node, To = posts[j].Node, Description = link });
                }
            }
        }

        return links.ToImmutable();
    }

    private static LinkDescription? LinkBetween(
        CommandPostPlacement from, CommandPostPlacement to, Connection connection, LinkDescription own, ResolvedCatalogue catalogue)
    {
        if (from.System.Length > 0 && from.System == to.System)
        {
            return own;
        }

        var isNational = from.System.Length == 0 || to.System.Length == 0;
        var isTied = isNational ? connection.National : connection.Systems;
        return isTied && connection.Link is { } preset ? catalogue.Links[preset] : null;
    }
}
