using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Studies.Forks;

/// <summary>Enters a fork into a scenario: orders to posts, and links that end or begin, all at its moment.</summary>
internal sealed class ForkedScenario
{
    private readonly Fork _fork;
    private readonly ResolvedCatalogue _catalogue;
    private readonly Problems _problems;
    private readonly Dictionary<NodeId, DoctrineDescription> _doctrines = [];
    private readonly ImmutableArray<PostOrder>.Builder _orders = ImmutableArray.CreateBuilder<PostOrder>();
    private Scenario _scenario;

    /// <param name="problems">Takes what the scenario cannot take.</param>
    public ForkedScenario(Fork fork, Scenario scenario, ResolvedCatalogue catalogue, Problems problems) =>
        (_fork, _scenario, _catalogue, _problems) = (fork, scenario, catalogue, problems);

    /// <summary>The scenario with all changes that it can take.</summary>
    public Scenario Draw()
    {
        foreach (var change in _fork.Changes)
        {
            switch (change)
            {
                case WeaponsOrder weapons:
                    Order(change, weapons.Post, post => new(_fork.At, post.Node) { WeaponControl = weapons.Status });
                    break;
                case DoctrineOrder doctrine:
                    Order(change, doctrine.Post, post => Fighting(change, post, Named(change, doctrine.Doctrine, post)));
                    break;
                case SalvoOrder salvos:
                    var pattern = new FiringPattern(salvos.Salvos);
                    Order(change, salvos.Post, post => Fighting(change, post, salvos.IsBallistic ? Of(post) with { AgainstBallistic = pattern } : Of(post) with { AgainstAirBreathing = pattern }));
                    break;
                case LinkCut cut:
                    Cut(change, cut);
                    break;
                case LinkMade made:
                    Make(change, made);
                    break;
            }
        }

        return _scenario with { Orders = [.. _scenario.Orders, .. _orders] };
    }

    private DoctrineDescription Of(CommandPostPlacement post) => _doctrines.GetValueOrDefault(post.Node, post.Doctrine);

    private void Order(ForkChange change, string name, Func<CommandPostPlacement, PostOrder?> order)
    {
        var posts = _scenario.Posts.Where(post => Fights(post) && NamedNodes.IsNamed(post, name)).ToArray();
        if (posts.Length == 0)
        {
            Refuse(change, $"no post '{name}' that fights", Listed(_scenario.Posts.Where(Fights)));
        }

        foreach (var post in posts)
        {
            if (order(post) is { } given)
            {
                _orders.Add(given);
            }
        }
    }

    private bool Fights(CommandPostPlacement post) =>
        _scenario.FireUnits.Any(unit => unit.Post == post.Node) || _scenario.FighterStations.Any(station => station.Post == post.Node);

    /// <summary>A doctrine of the catalogue with what the option says of engagement, as where it is deployed.</summary>
    private DoctrineDescription? Named(ForkChange change, string id, CommandPostPlacement post)
    {
        if (_catalogue.Doctrines.TryGetValue(id, out var doctrine))
        {
            return doctrine with { Engagement = post.Doctrine.Engagement };
        }

        Refuse(change, $"no doctrine '{id}'", $"one of {string.Join(", ", _catalogue.Doctrines.Keys)}");
        return null;
    }

    private PostOrder? Fighting(ForkChange change, CommandPostPlacement post, DoctrineDescription? doctrine)
    {
        if (doctrine is null)
        {
            return null;
        }

        if (OrderedDoctrine.Obstacles(Of(post), doctrine).ToArray() is { Length: > 0 } obstacles)
        {
            Refuse(change, $"{post.Name}: would change {string.Join(", ", obstacles.Select(Spoken))} too", "what an order can change: weapon control, salvoes and looks without a discipline of fire, the order of targets, self-defence, the corridors' margin, the persistence after a kill");
            return null;
        }

        _doctrines[post.Node] = doctrine;
        return new(_fork.At, post.Node) { Doctrine = doctrine };
    }

    private void Cut(ForkChange change, LinkCut cut)
    {
        bool IsMeant(DirectedLink link) =>
            NamedNodes.IsNamed(_scenario, link.From, cut.From) && NamedNodes.IsNamed(_scenario, link.To, cut.To) && link.OpensAt <= _fork.At && link.CutAt > _fork.At;
        if (!_scenario.Links.Any(IsMeant))
        {
            Refuse(change, $"no link from '{cut.From}' to '{cut.To}' at {_fork.At}", $"one that is up then: {Listed(_scenario.Links.Where(link => link.CutAt > _fork.At))}");
        }

        _scenario = _scenario with { Links = [.. _scenario.Links.Select(link => IsMeant(link) ? link with { CutAt = _fork.At } : link)] };
    }

    private void Make(ForkChange change, LinkMade made)
    {
        if (!_catalogue.Links.TryGetValue(made.Network, out var network))
        {
            Refuse(change, $"no network '{made.Network}'", $"one of {string.Join(", ", _catalogue.Links.Keys)}");
            return;
        }

        var posts = _scenario.Posts.Select(post => post.Node).ToArray();
        var pairs = posts.Where(node => NamedNodes.IsNamed(_scenario, node, made.From))
            .SelectMany(from => posts.Where(node => node != from && NamedNodes.IsNamed(_scenario, node, made.To)).Select(to => (From: from, To: to))).ToArray();
        if (pairs.Length == 0)
        {
            Refuse(change, $"no two posts '{made.From}' and '{made.To}'", Listed(_scenario.Posts));
        }
        else if (pairs.Any(pair => _scenario.Links.Any(link => link.From == pair.From && link.To == pair.To)))
        {
            Refuse(change, $"'{made.From}' has a link to '{made.To}' in this option", "posts that no link joins in that direction, cut or not");
        }
        else
        {
            _scenario = _scenario with
            {
                Links = [.. _scenario.Links, .. pairs.Select(pair => new DirectedLink { From = pair.From, To = pair.To, Description = network, OpensAt = _fork.At })],
            };
        }
    }

    private void Refuse(ForkChange change, string found, string allowed) => _problems.Add(new("--change", 0, "", $"\"{change.Text}\": {found}", allowed));

    private static string Listed(IEnumerable<CommandPostPlacement> posts) =>
        string.Join(", ", posts.Select(post => post.System.Length == 0 ? post.Name : $"{post.System}{(post.Site.Length == 0 ? "" : NodeNames.At + post.Site)}").Distinct().DefaultIfEmpty("none: the option has none"));

    private string Listed(IEnumerable<DirectedLink> links) =>
        string.Join(", ", links.Select(link => $"{NameOf(link.From)} -> {NameOf(link.To)}").Distinct().DefaultIfEmpty("none: the option has none"));

    private string NameOf(NodeId node) => NamedNodes.PostOf(_scenario, node) is { } post ? Listed([post]) : _scenario.Gateways[node.Value - GatewayPlacement.FirstNode].Name;

    /// <summary>A property's name in words.</summary>
    private static string Spoken(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? $"{(i > 0 ? " " : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
