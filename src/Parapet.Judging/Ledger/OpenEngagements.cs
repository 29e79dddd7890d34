using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Ledger;

/// <summary>Which engagements each fire unit had open, read off the record in the order of time.</summary>
internal sealed class OpenEngagements
{
    private readonly Dictionary<EngagementId, (FireUnitId Unit, TruthNumber Target, int Outstanding)> _open = [];

    public void Take(in JoinedEntry joined)
    {
        switch (joined.Entry)
        {
            case Ordered ordered:
                _open[ordered.Order.Engagement] = (ordered.Order.FireUnit, joined.Target, ordered.Order.Rounds);
                break;
            case Lapsed lapsed:
                End(lapsed.Engagement);
                break;
            case RoundEnded ended:
                End(ended.Engagement);
                break;
        }
    }

    /// <summary>Targets that the unit has rounds ordered or in flight against, each once, in ascending order.</summary>
    public IEnumerable<TruthNumber> Of(FireUnitId unit) =>
        _open.Values.Where(engagement => engagement.Unit == unit && !engagement.Target.IsNone)
            .Select(engagement => engagement.Target).Distinct().OrderBy(target => target.Value);

    private void End(EngagementId engagement)
    {
        if (_open.TryGetValue(engagement, out var state))
        {
            if (state.Outstanding > 1)
            {
                _open[engagement] = state with { Outstanding = state.Outstanding - 1 };
            }
            else
            {
                _open.Remove(engagement);
            }
        }
    }
}
