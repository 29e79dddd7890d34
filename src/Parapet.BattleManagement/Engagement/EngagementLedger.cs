using Parapet.Messages;

namespace Parapet.BattleManagement.Engagement;

/// <summary>
/// The engagements of one post, and the only way by which they take and free the channels and rounds of its units:
/// waiting, in flight, assessing, then killed, missed or broken off.
/// </summary>
public sealed class EngagementLedger
{
    /// <summary>Numbers of a node; the lower half is of its fire units, the upper of its fighters.</summary>
    internal const int MostPerNode = 1 << 16;

    private const int MostOfUnits = MostPerNode / 2;

    private readonly NodeId _node;
    private readonly FireUnit[] _units;
    private readonly List<EngagementRecord> _all = [];
    private readonly List<EngagementRecord> _open = [];

    internal EngagementLedger(NodeId node, FireUnit[] units)
    {
        _node = node;
        _units = units;
    }

    /// <summary>Every engagement so far, in the order decided.</summary>
    public IReadOnlyList<EngagementRecord> All => _all;

    /// <summary>Those without a result, in the order decided.</summary>
    internal List<EngagementRecord> Open => _open;

    /// <exception cref="ArgumentException">This post has no such engagement.</exception>
    public EngagementRecord this[EngagementId id]
    {
        get
        {
            var index = id.Value - _node.Value * MostPerNode;
            return index >= 0 && index < _all.Count
                ? _all[index]
                : throw new ArgumentException($"engagement {id.Value} is not of node {_node.Value}, which has {_all.Count}", nameof(id));
        }
    }

    internal EngagementRecord Begin(TrackNumber track, int unit, EngagementPlan plan, Instant now)
    {
        if (_all.Count == MostOfUnits)
        {
            throw new InvalidOperationException($"node {_node.Value} has made {MostOfUnits} engagements, the most a node may");
        }

        _units[unit].Commit(plan.RoundType, plan.Rounds, plan.LaunchAt);
        var engagement = new EngagementRecord(new(_node.Value * MostPerNode + _all.Count), track, unit, plan, now) { StageSince = now };
        _all.Add(engagement);
        _open.Add(engagement);
        return engagement;
    }

    internal void Release(EngagementRecord engagement, Instant now)
    {
        if (engagement.Outstanding == 0)
        {
            throw new InvalidOperationException($"engagement {engagement.Id.Value} has no round left to launch");
        }

        _units[engagement.Unit].Fire(engagement.Plan.RoundType);
        engagement.Released++;
        engagement.Stage = EngagementStage.InFlight;
        engagement.StageSince = now;
    }

    /// <summary>Gives back the rounds that have not left; ends the engagement if none has.</summary>
    internal void Withhold(EngagementRecord engagement, LapseReason reason, Instant now)
    {
        var rounds = engagement.Outstanding;
        if (rounds == 0)
        {
            return;
        }

        _units[engagement.Unit].Return(engagement.Plan.RoundType, rounds);
        engagement.Withheld += rounds;
        engagement.Lapse = reason;
        FinishFlight(engagement, now);
    }

    internal void RoundEnded(EngagementRecord engagement, Instant now)
    {
        if (engagement.Spent >= engagement.Released)
        {
            throw new InvalidOperationException($"engagement {engagement.Id.Value}: a round ended that had not left");
        }

        _units[engagement.Unit].FreeMissiles(1);
        engagement.Spent++;
        FinishFlight(engagement, now);
    }

    /// <summary>Writes down the result. Rounds still in flight keep their channels until they end.</summary>
    internal void Close(EngagementRecord engagement, EngagementStage result, Instant now)
    {
        Withhold(engagement, LapseReason.ResultKnown, now);
        if (engagement.IsOpen)
        {
            engagement.Stage = result;
            engagement.StageSince = now;
            _open.Remove(engagement);
        }
    }

    private void FinishFlight(EngagementRecord engagement, Instant now)
    {
        if (engagement.Outstanding > 0 || engagement.Spent < engagement.Released)
        {
            return;
        }

        _units[engagement.Unit].FreeTarget(now, hasFired: engagement.Released > 0);
        if (engagement.Released == 0)
        {
            engagement.Stage = EngagementStage.BrokenOff;
            _open.Remove(engagement);
        }
        else if (engagement.IsOpen)
        {
            engagement.Stage = EngagementStage.Assessing;
        }

        engagement.StageSince = now;
    }
}
