using Parapet.Messages;
using Parapet.Networks;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>What the sender of each link has to tell over it: a post what its own sensors and judgement hold, a gateway what it has heard.</summary>
internal sealed class Outboxes(World world)
{
    private readonly DropNotices[] _drops = [.. world.Scenario.Links.Select(_ => new DropNotices())];
    private readonly GatewayStore[] _gateways = [.. world.Scenario.Gateways.Select(_ => new GatewayStore())];
    private readonly Instant[] _lastSent = new Instant[world.Scenario.Links.Length];

    /// <summary>Which gateway a node is; null for a post.</summary>
    public static int? GatewayOf(NodeId node) => node.Value >= GatewayPlacement.FirstNode ? node.Value - GatewayPlacement.FirstNode : null;

    public void HearAtGateway(int gateway, Mail mail, Instant now) => _gateways[gateway].Hear(mail, now);

    /// <summary>All that a link had to tell has been sent.</summary>
    public void Empty(int link, Instant now) => _lastSent[link] = now;

    public void Tracks(DirectedLink placement, int link, Instant now, List<TrackReport> into)
    {
        if (GatewayOf(placement.From) is { } gateway)
        {
            _gateways[gateway].Tracks(placement.To, _lastSent[link], into);
            return;
        }

        world.PostOf(placement.From).Picture.OwnTracks(now, into);
        _drops[link].Add(into);
    }

    public void Statuses(DirectedLink placement, int link, Instant now, List<EngagementStatus> into)
    {
        if (GatewayOf(placement.From) is { } gateway)
        {
            _gateways[gateway].Statuses(placement.To, _lastSent[link], into);
            return;
        }

        world.PostOf(placement.From).Commander.ReportEngagements(now, into);
    }

    public void Identifications(DirectedLink placement, int link, Instant now, List<Identification> into)
    {
        if (GatewayOf(placement.From) is { } gateway)
        {
            _gateways[gateway].Identifications(placement.To, _lastSent[link], into);
            return;
        }

        world.PostOf(placement.From).Commander.ReportIdentifications(now, into);
    }
}
