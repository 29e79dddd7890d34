using Parapet.Messages;
using Parapet.Networks;
using Parapet.Sensing.Participants;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>What the sender of each link has to tell over it: a post what its own sensors and judgement hold, a gateway what it has heard.</summary>
internal sealed class Outboxes(World world)
{
    /// <summary>Before any run.</summary>
    private static readonly Instant Never = new(long.MinValue);

    private readonly DropNotices[] _drops = [.. world.Scenario.Links.Select(_ => new DropNotices())];
    private readonly GatewayStore[] _gateways = [.. world.Scenario.Gateways.Select(_ => new GatewayStore())];
    private readonly Instant[] _lastSent = new Instant[world.Scenario.Links.Length];
    private readonly ParticipantReports _participants = new(world.Truth, world.Random);
    private readonly bool _isStockAsked = world.Scenario.Posts.Any(post => post.Doctrine.Discipline is not null);
    private readonly HashSet<(int Link, int Plan)> _plansTold = [];
    private readonly int[] _strobesTold = new int[world.Scenario.Links.Length];
    private readonly Dictionary<(int Link, int Participant), Instant> _positionsTold = [];

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

    /// <summary>Told only where some post has a discipline of fire that looks at what others have left.</summary>
    public void Stocks(DirectedLink placement, int link, Instant now, List<StockReport> into)
    {
        if (!_isStockAsked)
        {
            return;
        }

        if (GatewayOf(placement.From) is { } gateway)
        {
            _gateways[gateway].Stocks(placement.To, _lastSent[link], into);
            return;
        }

        world.PostOf(placement.From).Commander.ReportStock(now, into);
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

    /// <summary>
    /// What friendly aircraft report of themselves comes in at the national centre, which tells the newest of each that it
    /// has not told yet; other posts have none to tell.
    /// </summary>
    public void Positions(DirectedLink placement, int link, Instant now, List<FriendPosition> into)
    {
        if (GatewayOf(placement.From) is { } gateway)
        {
            _gateways[gateway].Positions(placement.To, _lastSent[link], into);
        }
        else if (world.PostOf(placement.From).IsCentre)
        {
            _participants.Newest(now, into);
            into.RemoveAll(report => _positionsTold.GetValueOrDefault((link, report.Participant), Never) >= report.Time);
            foreach (var report in into)
            {
                _positionsTold[(link, report.Participant)] = report.Time;
            }
        }
    }

    /// <summary>Those that a post's own radars have found since the link's last transmission, numbered as they came; a gateway hands none on.</summary>
    public void Strobes(DirectedLink placement, int link, List<(int Number, Strobe Strobe)> into)
    {
        if (GatewayOf(placement.From) is not null)
        {
            return;
        }

        var own = world.PostOf(placement.From).Strobes.Own;
        for (; _strobesTold[link] < own.Length; _strobesTold[link]++)
        {
            into.Add((1 + _strobesTold[link], own[_strobesTold[link]]));
        }
    }

    /// <summary>The plans that the centre knows of and has not told yet, in their order, as many as there is room for; each is told once, heard or not.</summary>
    public void Plans(DirectedLink placement, int link, Instant now, List<FlightPlan> into)
    {
        if (GatewayOf(placement.From) is { } gateway)
        {
            _gateways[gateway].Plans(placement.To, _lastSent[link], into);
        }
        else if (world.PostOf(placement.From).IsCentre)
        {
            var room = placement.Description.TracksPerPeriod;
            foreach (var plan in world.Scenario.FlightPlans)
            {
                if (plan.Filed <= now && (room == 0 || into.Count < room) && _plansTold.Add((link, plan.Number)))
                {
                    into.Add(plan);
                }
            }
        }
    }
}
