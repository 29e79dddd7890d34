using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Running;

namespace Parapet.Campaigns.Counting;

/// <summary>The last wall before outcomes are kept and added up: no sum of a raid is other than finite, so that a measure without a value has had nothing to count.</summary>
internal static class FiniteOutcome
{
    /// <param name="option">The option's name.</param>
    /// <exception cref="BrokenRaidException">A number of the outcome is none, or is infinite.</exception>
    public static void Require(ReplicationOutcome outcome, string option)
    {
        foreach (var (name, value) in Numbers(outcome))
        {
            if (!double.IsFinite(value))
            {
                var raid = new BrokenRaid(outcome.Replication, option, "the outcome", FormattableString.Invariant($"{name} is {value}"));
                throw new BrokenRaidException(raid, new InvalidOperationException(raid.Reason));
            }
        }
    }

    private static IEnumerable<(string Name, double Value)> Numbers(ReplicationOutcome outcome) =>
    [
        ("the cost of the threats in dollars", outcome.CostOfThreats.Dollars),
        ("the cost of the threats killed in dollars", outcome.CostOfThreatsKilled.Dollars),
        ("the air picture's objects", outcome.AirPicture.Objects),
        ("the air picture's objects tracked", outcome.AirPicture.ObjectsTracked),
        ("the air picture's tracks on objects", outcome.AirPicture.TracksOnObjects),
        .. outcome.AssetsHit.Select(hit => ($"the value of {hit.Name}", hit.Value)),
        .. outcome.Rounds.Select(rounds => ($"the cost of a round of {rounds.Interceptor} in dollars", rounds.UnitCost.Dollars)),
        .. outcome.Course.Steps.Select(step => ($"{step.Quantity} in minute {step.Minute}", step.Value)),
        .. outcome.Ranges.Select(range => ($"the sum of the ranges of {range.By} at {range.Step} in km", range.SumKilometres)),

        // A launch or a kill is by no radar, and has no cross-section.
        .. outcome.Ranges.Where(range => range.By.Length > 0).Select(range => ($"the cross-section in the ranges of {range.By} at {range.Step} in m2", range.SquareMetres)),
    ];
}
