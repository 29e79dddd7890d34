using Parapet.Statistics.Intervals;
using Parapet.Studies.Counterfactuals;

namespace Parapet.Campaigns.Counterfactuals;

/// <summary>What one cause is worth in leakers.</summary>
/// <param name="Change">The change that removes the cause.</param>
/// <param name="Share">Its Shapley value: leakers that go with it, averaged over the orders of removal; and its 95 % interval.</param>
/// <param name="Interval">Of the share, over replications.</param>
/// <param name="Alone">Leakers that go if it alone is removed.</param>
/// <param name="Last">Leakers that come back if it alone is left.</param>
public sealed record CauseShare(Change Change, double Share, Interval Interval, double Alone, double Last);
