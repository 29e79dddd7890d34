using System.Collections.Immutable;
using Parapet.Statistics.Sequential;

namespace Parapet.Campaigns.Stopping;

/// <summary>What came of a run's stopping rule.</summary>
/// <param name="Rule">As it was asked for.</param>
/// <param name="MostRaids">At which the run stops whether or not the rule is met.</param>
/// <param name="Looks">Those that were taken, in their order.</param>
public sealed record StoppingResult(StoppingRule Rule, int MostRaids, ImmutableArray<StoppingLook> Looks)
{
    /// <summary>Whether the run stopped because every interval was narrow, at as many looks in a row as are needed.</summary>
    public bool IsMet => Looks.Length >= LookSchedule.LooksInARow && Looks[^LookSchedule.LooksInARow..].All(look => look.IsNarrow);

    /// <summary>
    /// Raids that the rule would take if intervals went on to shrink with the root of their number, of which the last look
    /// tells; null where it is met, where an interval is not known, and where all are narrow but no look relied on that yet.
    /// </summary>
    public double? RaidsNeeded
    {
        get
        {
            if (IsMet || Looks.IsEmpty || Looks[^1].Seen.Any(sight => !double.IsFinite(sight.HalfWidth)))
            {
                return null;
            }

            var ratio = Looks[^1].Seen.Zip(Rule.Conditions, (sight, condition) => sight.HalfWidth / condition.HalfWidth).Max();
            return ratio > 1 ? Math.Ceiling(Looks[^1].Raids * ratio * ratio) : null;
        }
    }
}
