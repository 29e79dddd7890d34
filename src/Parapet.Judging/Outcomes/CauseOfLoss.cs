using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Outcomes;

/// <summary>
/// Finds by which mechanism a friend was shot down, as things stood when its post gave the order. One mechanism for each,
/// so that they add up to the losses.
/// </summary>
internal sealed class CauseOfLoss(ITruthTable truth)
{
    private readonly Dictionary<EngagementId, Order> _orders = [];
    private readonly Dictionary<(NodeId Post, TrackNumber Track), Identification> _judgements = [];
    private readonly Dictionary<NodeId, IffModes> _asks = [];
    private readonly HashSet<NodeId> _tellers = [];
    private readonly HashSet<NodeId> _knowWays = [];
    private readonly HashSet<NodeId> _hearFriends = [];
    private readonly LossMechanism?[] _mechanisms = new LossMechanism?[truth.Count];

    public void Take(in NodeDeclared node)
    {
        if (node.Role != NodeRole.FiringPost)
        {
            _tellers.Add(node.Node);
        }

        if (node.Corridors > 0)
        {
            _knowWays.Add(node.Node);
        }
    }

    public void Take(in SensorDeclared sensor) =>
        _asks[sensor.Post] = _asks.GetValueOrDefault(sensor.Post) | sensor.Asks;

    /// <summary>What friends report and plan comes from the centre or over a gateway; other posts have none to tell.</summary>
    public void Take(in LinkState link)
    {
        if (link.Status != LinkStatus.Up || !_tellers.Contains(link.From))
        {
            return;
        }

        if ((link.Carries & LinkContent.FlightPlans) != 0)
        {
            _knowWays.Add(link.To);
        }

        if ((link.Carries & LinkContent.FriendPositions) != 0)
        {
            _hearFriends.Add(link.To);
        }
    }

    public void Take(in Identified entry) => _judgements[(entry.Post, entry.Judgement.Track)] = entry.Judgement;

    public void Take(in Ordered entry) => _orders[entry.Order.Engagement] = new(
        entry.Time, entry.Post, entry.Order.Target.Iff, _judgements.GetValueOrDefault((entry.Post, entry.Order.Target.Number)));

    /// <param name="entry">A round that killed something.</param>
    /// <param name="sent">The target that it was sent for.</param>
    public void Killed(in RoundEnded entry, TruthNumber sent)
    {
        if (!truth.ClassOf(entry.Met).IsThreat)
        {
            _mechanisms[entry.Met.Value] ??= sent == entry.Met ? MechanismOf(_orders[entry.Engagement], truth.TransponderOf(entry.Met)) : LossMechanism.StrayRound;
        }
    }

    /// <summary>Null for what was not shot down, and for a threat.</summary>
    public LossMechanism? Of(TruthNumber target) => _mechanisms[target.Value];

    private LossMechanism MechanismOf(in Order order, in Flight.Targets.Transponder transponder)
    {
        var modes = transponder.ModesAt(order.Time);
        var common = modes & _asks.GetValueOrDefault(order.Post);
        return order.Judgement.Identity != StandardIdentity.Hostile ? LossMechanism.HoldRule
            : order.Judgement.Basis is IdentityBasis.AntiRadiationMotion or IdentityBasis.BallisticPath ? LossMechanism.MistakenForMissile
            : _knowWays.Contains(order.Post) ? LossMechanism.WayMissed
            : _hearFriends.Contains(order.Post) ? LossMechanism.ReportMissed
            : !transponder.Working ? LossMechanism.DeadTransponder
            : modes == IffModes.None ? LossMechanism.Silent
            : common == IffModes.None ? LossMechanism.WrongMode
            : common == IffModes.Civil && order.Iff.CivilReplies > 0 ? LossMechanism.CivilReplyDoubted
            : LossMechanism.ReplyUnheard;
    }

    private readonly record struct Order(Instant Time, NodeId Post, IffEvidence Iff, Identification Judgement);
}
