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
    private readonly Dictionary<int, Burst> _bursts = [];

    /// <summary>Missiles and bursts that have left so far.</summary>
    public int RoundsLaunched { get; private set; }

    /// <summary>Bursts of guns in the air.</summary>
    public int BurstsInAir => _bursts.Count;

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

    /// <summary>A burst has left.</summary>
    public void Launch(Burst burst)
    {
        RoundsLaunched++;
        burst.Engagement.Add(burst);
        _bursts.Add(burst.Number, burst);
    }

    /// <summary>A burst has come to its end.</summary>
    public Burst End(int burst) => _bursts.Remove(burst, out var ended) ? ended : throw new InvalidOperationException($"burst {burst} is not in the air");

    /// <summary>Strikes those off the list of the flying that have ended.</summary>
    public void StrikeEnded() => _flying.RemoveAll(static round => !round.IsFlying);
}
