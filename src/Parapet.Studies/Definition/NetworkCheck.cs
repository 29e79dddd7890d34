using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Networks;

namespace Parapet.Studies.Definition;

/// <summary>
/// Whether the networks of a study can stand: every end known, no ring of gateways, no gateway or power supply by
/// itself, no settings that contradict each other. Names of presets and radars are looked up with the catalogue at hand.
/// </summary>
internal sealed class NetworkCheck(StudyDefinition study, Node root, Problems problems)
{
    public void Run()
    {
        Owners();
        for (var i = 0; i < study.Connections.Length; i++)
        {
            Check(study.Connections[i], root.Field("connections")!.Items[i]);
        }

        for (var i = 0; i < study.Power.Length; i++)
        {
            var feeds = root.Field("power")!.Items[i].Field("feeds")!;
            foreach (var fed in feeds.Items)
            {
                AtKnownSite(fed);
            }

            foreach (var (j, name) in study.Power[i].Feeds.Index().Where(pair => study.Power.Any(power => power.Name == pair.Item)))
            {
                problems.Add(feeds.Items[j], $"'{name}', a power supply", "a node that is fed, no other supply");
            }
        }
    }

    /// <summary>What zones and keepers are said of, and what a raid goes for, is named as nodes are.</summary>
    private void Owners()
    {
        for (var i = 0; i < study.Zones.Length; i++)
        {
            AtKnownSite(root.Field("zones")!.Items[i].Field("of")!);
        }

        for (var i = 0; i < study.Tracking.Radars.Length; i++)
        {
            AtKnownSite(root.Field("tracking")!.Field("radars")!.Items[i].Field("radar")!);
        }

        for (var i = 0; i < study.Raid.Length; i++)
        {
            if (root.Field("raid")!.Items[i].Field("against") is { } against)
            {
                AtKnownSite(against);
            }
        }
    }

    private void Check(Connection connection, Node at)
    {
        Rule(connection, at);
        Links(connection, at);
        Gateways(connection, at);
        Losses(connection, at);
        for (var i = 0; i < connection.Silences.Length; i++)
        {
            var silence = at.Field("silences")!.Items[i];
            InTime(connection.Silences[i].Until, silence.Field("until")!);
            AtKnownSite(silence.Field("radar")!);
        }
    }

    private void Rule(Connection connection, Node at)
    {
        if ((connection.Systems || connection.National) && connection.Link is null)
        {
            problems.Add(at, $"'{connection.Name}' ties {(connection.Systems ? "systems" : "national")} without 'link'", "the id of a network preset");
        }

        if (connection.Link is not null && !connection.Systems && !connection.National)
        {
            problems.Add(at.Field("link")!, $"'{connection.Link}', which ties nothing", "systems: true, national: true, or no link");
        }
    }

    private void Links(Connection connection, Node at)
    {
        var ends = NodeNames.Ends(study, connection);
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < connection.Links.Length; i++)
        {
            var (link, node) = (connection.Links[i], at.Field("links")!.Items[i]);
            Known(node.Field("from")!, link.From, ends);
            Known(node.Field("to")!, link.To, ends);
            if (link.From == link.To && connection.Gateways.Contains(link.From))
            {
                problems.Add(node, $"a link from '{link.From}' to itself", "a link between two nodes");
            }
            else if (!seen.Add((link.From, link.To)))
            {
                problems.Add(node, $"a second link from '{link.From}' to '{link.To}'", "one in each direction");
            }
        }
    }

    private void Gateways(Connection connection, Node at)
    {
        foreach (var (i, gateway) in connection.Gateways.Index())
        {
            var node = at.Field("gateways")!.Items[i];
            if (NodeNames.Nodes(study, connection with { Gateways = connection.Gateways.RemoveAt(i) }).Contains(gateway))
            {
                problems.Add(node, $"'{gateway}' a second time", "a name that no other node has");
            }

            if (!connection.Links.Any(link => link.To == gateway) || !connection.Links.Any(link => link.From == gateway))
            {
                problems.Add(node, $"'{gateway}', an orphan", "a gateway with at least one link to it and one from it");
            }
        }

        if (GatewayLoop.Find(connection.Links.Select(link => (link.From, link.To)), connection.Gateways.Contains) is { Count: > 0 } ring)
        {
            problems.Add(at.Field("links")!, $"gateways in a ring: {string.Join(", ", ring)}", "no ring of gateways; news would go round for ever");
        }
    }

    private void Losses(Connection connection, Node at)
    {
        for (var i = 0; i < connection.Losses.Length; i++)
        {
            var (loss, node) = (connection.Losses[i], at.Field("losses")!.Items[i]);
            InTime(loss.At, node.Field("at")!);
            if (loss.Node is not null == (loss.From ?? loss.To) is not null || loss.From is null != loss.To is null)
            {
                problems.Add(node, "neither a node nor a link, or both", "'node' alone, or 'from' and 'to'");
                continue;
            }

            if (loss.Node is not null)
            {
                AtKnownSite(node.Field("node")!);
            }

            if (loss.From is { } from && loss.To is { } to)
            {
                Known(node.Field("from")!, from, NodeNames.Ends(study, connection));
                Known(node.Field("to")!, to, NodeNames.Ends(study, connection));
            }
        }
    }

    private void InTime(Duration time, Node at)
    {
        if (time >= study.TimeLimit)
        {
            problems.Add(at, $"{time.Seconds:F0} s, after the run's end", $"less than timeLimit, {study.TimeLimit.Seconds:F0} s");
        }
    }

    /// <summary>A radar of the centre may have any words in its name; what else is named by a site stands at one of the study.</summary>
    private void AtKnownSite(Node at)
    {
        var site = NodeNames.Parts(at.Text).Site;
        if (site.Length > 0 && !study.Places.Sites.Any(place => place.Name == site) && !study.National.Sensors.Any(sensor => sensor.Name == at.Text))
        {
            problems.Add(at, $"'{at.Text}', at no site of the study", $"a site of {string.Join(", ", study.Places.Sites.Select(place => place.Name))}");
        }
    }

    private void Known(Node at, string name, ImmutableArray<string> known)
    {
        if (!known.Contains(NodeNames.Parts(name).Kind))
        {
            problems.Add(at, $"'{name}'", $"one of {string.Join(", ", known)}, or a system at one site as in '{known[^1]}{NodeNames.At}{study.Places.Sites[0].Name}'");
        }
        else
        {
            AtKnownSite(at);
        }
    }
}
