using Parapet.Simulation.Recording;

namespace Parapet.Campaigns.Ledger;

/// <summary>Which engagements each fire unit had open, read off the journal in the order of time.</summary>
internal sealed class OpenEngagements
{
    private readonly Dictionary<int, (int Unit, int Target, int Outstanding)> _open = [];

    public void Take(in JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case JournalKind.Ordered:
                _open[entry.Engagement] = (entry.FireUnit, entry.Target, entry.Detail);
                break;
            case JournalKind.Lapsed:
            case JournalKind.RoundEnded:
                End(entry.Engagement);
                break;
        }
    }

    /// <summary>Targets that the unit has rounds ordered or in flight against, each once, in ascending order.</summary>
    public IEnumerable<int> Of(int unit) =>
        _open.Values.Where(engagement => engagement.Unit == unit && engagement.Target >= 0).Select(engagement => engagement.Target).Distinct().Order();

    private void End(int engagement)
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
