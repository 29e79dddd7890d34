using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Deployment;

/// <summary>
/// Ties posts by an option's connection. Links named one by one go before its rule, and posts of one kind share their
/// own net where neither says otherwise.
/// </summary>
internal sealed class Connections
{
    private readonly Scenario _scenario;
    private readonly Connection _connection;
    private readonly LinkDescription _own;
    private readonly ResolvedCatalogue _catalogue;

    private Connections(Scenario scenario, Connection connection, LinkDescription own, ResolvedCatalogue catalogue) =>
        (_scenario, _connection, _own, _catalogue) = (scenario, connection, own, catalogue);

    /// <summary>The scenario with the gateways and links of the option's connection.</summary>
    public static Scenario Tie(Scenario scenario, StudyDefinition study, StudyOption option, ResolvedCatalogue catalogue)
    {
        var connection = study.ConnectionOf(option);
        var joined = scenario with
        {
            Gateways = [.. connection.Gateways.Select((name, i) => new GatewayPlacement { Node = new(GatewayPlacement.FirstNode + i), Name = name })],
        };
        ImmutableArray<NodeId> gateways = [.. joined.Gateways.Select(gateway => gateway.Node)];
        ImmutableArray<NodeId> nodes = [.. joined.Posts.Select(post => post.Node), .. gateways];
        var links = new Connections(joined, connection, catalogue.Links[study.OwnNet], catalogue).Links(nodes);
        return joined with { Links = new Network(nodes, links, gateways).Links };
    }

    private ImmutableArray<DirectedLink> Links(ImmutableArray<NodeId> nodes)
    {
        var links = ImmutableArray.CreateBuilder<DirectedLink>();
        foreach (var from in nodes)
        {
            foreach (var to in nodes)
            {
                if (from != to && LinkBetween(from, to) is { } link)
                {
                    links.Add(new() { From = from, To = to, Description = link });
                }
            }
        }

        return links.ToImmutable();
    }

    private LinkDescription? LinkBetween(NodeId from, NodeId to)
    {
        foreach (var named in _connection.Links)
        {
            if (NamedNodes.IsNamed(_scenario, from, named.From) && NamedNodes.IsNamed(_scenario, to, named.To))
            {
                return _catalogue.Links[named.Link];
            }
        }

        return NamedNodes.PostOf(_scenario, from) is { } sender && NamedNodes.PostOf(_scenario, to) is { } receiver ? ByRule(sender, receiver) : null;
    }

    private LinkDescription? ByRule(CommandPostPlacement from, CommandPostPlacement to)
    {
        var isNational = from.System.Length == 0 || to.System.Length == 0;
        if (!isNational && (from.IsPointDefence || to.IsPointDefence) && _connection.PointDefence == PointDefenceTie.Centre)
        {
            return null;
        }

        if (!isNational && from.System == to.System)
        {
            return _own;
        }

        if (!(isNational ? _connection.National : _connection.Systems) || _connection.Link is not { } preset)
        {
            return null;
        }

        var link = _catalogue.Links[preset];
        var way = from.System.Length == 0 ? LinkDirection.In : LinkDirection.Out;
        return !isNational || link.Direction == LinkDirection.Both || link.Direction == way ? link : null;
    }
}
