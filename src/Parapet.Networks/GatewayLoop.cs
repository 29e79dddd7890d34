namespace Parapet.Networks;

/// <summary>
/// Looks for news that would go round for ever: gateways hand on what they hear, so the links between them may not
/// close a ring. Posts hand nothing on, and two ways from one post to another do no harm: a report keeps its number.
/// </summary>
public static class GatewayLoop
{
    /// <summary>The gateways of one ring, in order, the first not repeated; empty where there is none.</summary>
    /// <param name="links">Directed; a pair of opposite links is one edge and no ring, since nothing goes back to whom it came from.</param>
    /// <param name="isGateway">Whether a node hands on what it hears.</param>
    public static IReadOnlyList<TNode> Find<TNode>(IEnumerable<(TNode From, TNode To)> links, Func<TNode, bool> isGateway)
        where TNode : notnull
    {
        var between = links.Where(link => isGateway(link.From) && isGateway(link.To)).ToArray();
        foreach (var start in between.Select(link => link.From).Distinct())
        {
            if (From(start, [start], between) is { } ring)
            {
                return ring;
            }
        }

        return [];
    }

    private static List<TNode>? From<TNode>(TNode start, List<TNode> path, (TNode From, TNode To)[] links)
        where TNode : notnull
    {
        foreach (var next in links.Where(link => link.From.Equals(path[^1])).Select(link => link.To))
        {
            if (next.Equals(start) && path.Count > 2)
            {
                return path;
            }

            if (!path.Contains(next) && From(start, [.. path, next], links) is { } ring)
            {
                return ring;
            }
        }

        return null;
    }
}
