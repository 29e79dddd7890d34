using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Networks;

/// <summary>
/// Nodes and the directed links between them. What is not linked is not shared; two nodes that are joined through a
/// third share nothing unless the third is a gateway, which hands on all that it hears.
/// </summary>
public sealed class Network
{
    private readonly ImmutableArray<DirectedLink> _links;

    /// <param name="nodes">Each once.</param>
    /// <param name="links">At most one for each direction between two different nodes. Their places are the indices of their draws.</param>
    /// <param name="gateways">The nodes that hand on what they hear.</param>
    /// <exception cref="ArgumentException">Links that name an unknown node, lead to themselves or repeat, and gateways in a ring: one line each.</exception>
    public Network(ImmutableArray<NodeId> nodes, ImmutableArray<DirectedLink> links, ImmutableArray<NodeId> gateways = default)
    {
        var problems = Problems(nodes, links);
        if (!gateways.IsDefaultOrEmpty && GatewayLoop.Find(links.Select(link => (link.From, link.To)), gateways.Contains) is { Count: > 0 } ring)
        {
            problems.Add($"links: gateways {string.Join(", ", ring.Select(node => node.Value))} form a ring; news would go round for ever.");
        }

        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', problems));
        }

        Nodes = nodes;
        _links = links;
    }

    public ImmutableArray<NodeId> Nodes { get; }

    public ImmutableArray<DirectedLink> Links => _links;

    /// <summary>Whether a node can send such content straight to another at a time.</summary>
    public bool Reaches(NodeId from, NodeId to, LinkContent content, Instant now)
    {
        foreach (var link in _links)
        {
            if (link.From == from && link.To == to && now < link.CutAt)
            {
                return (link.Description.Carries & content) == content;
            }
        }

        return false;
    }

    /// <summary>The same network, with every link from one node to another cut from a moment on; links cut earlier stay so.</summary>
    public Network Cut(NodeId from, NodeId to, Instant at) =>
        new(Nodes, [.. _links.Select(link => link.From == from && link.To == to ? link with { CutAt = Instant.Min(link.CutAt, at) } : link)]);

    private static List<string> Problems(ImmutableArray<NodeId> nodes, ImmutableArray<DirectedLink> links)
    {
        var problems = new List<string>();
        var seen = new HashSet<(NodeId, NodeId)>();
        for (var i = 0; i < links.Length; i++)
        {
            var link = links[i];
            Name(link.From, "From");
            Name(link.To, "To");
            if (link.From == link.To)
            {
                problems.Add($"links[{i}]: leads from node {link.From.Value} to itself; it must join two nodes.");
            }
            else if (!seen.Add((link.From, link.To)))
            {
                problems.Add($"links[{i}]: repeats the link from node {link.From.Value} to {link.To.Value}; one is allowed.");
            }

            void Name(NodeId node, string field)
            {
                if (!nodes.Contains(node))
                {
                    problems.Add($"links[{i}].{field}: node {node.Value} is not declared; allowed are {string.Join(", ", nodes.Select(n => n.Value))}.");
                }
            }
        }

        return problems;
    }
}
