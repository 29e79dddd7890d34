using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>
/// Every engagement of a run and every round in the air: the one place where orders, launches, flights and results meet.
/// What a post knows of its own engagements stands in its commander's ledger.
/// </summary>
internal sealed class EngagementBook
{
    private readonly Dictionary<EngagementId, Engagement> _engagements = [];
    private readonly List<Round> _flying = [];

    /// <summary>Rounds that have left so far.</summary>
    public int RoundsLaunched { get; private set; }

    /// <summary>Rounds in the air, in the order in which they left.</summary>
    public List<Round> Flying => _flying;

    public Engagement this[EngagementId id] => _engagements[id];

    /// <summary>An order is given.</summary>
    public void Open(in EngagementOrder order, Post post) => _engagements.Add(order.Engagement, new(order, post));

    /// <summary>A fighter's missile has left, which flies apart from these rounds.</summary>
    /// <returns>Its number among the rounds of the run.</returns>
    public int LaunchOfFighter() => RoundsLaunched++;

    /// <summary>A round has left.</summary>
    public void Launch(Round round)
    {
        RoundsLaunched++;
        round.Engagement.Add(round);
        _flying.Add(round);
    }

    /// <summary>Strikes those off the list of the flying that have ended.</summary>
    public void StrikeEnded() => _flying.RemoveAll(static round => !round.IsFlying);
}
